package io.bastide.sops.yaml;

import java.util.regex.Pattern;

/**
 * Which plain scalars a reader of YAML 1.1 takes for something else than a string; the API server of Kubernetes is one.
 * Source: the type repository of YAML 1.1.
 */
final class Yaml11 {
    private static final Pattern WORD =
            Pattern.compile("[yY]|yes|Yes|YES|[nN]|no|No|NO|true|True|TRUE|false|False|FALSE"
                    + "|on|On|ON|off|Off|OFF|~|null|Null|NULL|=|<<");

    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(0[bB][0-1_]+|0[oO]?[0-7_]+|0[xX][0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])*)");

    private static final Pattern FLOAT = Pattern.compile("[-+]?(([0-9][0-9_]*)?\\.[0-9_]*([eE][-+]?[0-9]+)?"
            + "|[0-9][0-9_]*[eE][-+]?[0-9]+|[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*|\\.(inf|Inf|INF)|\\.(nan|NaN|NAN))");

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
            + "(([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?([ \\t]*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?))?)?");

    private Yaml11() {}

    /** A plain scalar of this text would be read as a string. */
    static boolean isString(String text) {
        return !WORD.matcher(text).matches()
                && !INTEGER.matcher(text).matches()
                && !FLOAT.matcher(text).matches()
                && !TIME.matcher(text).matches();
    }
}
