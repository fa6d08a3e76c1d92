package io.bastide.sops.config;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.pattern.SafePattern;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A {@code .sops.yaml}.
 *
 * @param rules the creation rules; the first that matches a path counts
 * @param yamlIndent how far YAML files are indented, in blanks
 */
public record SopsConfig(List<CreationRule> rules, int yamlIndent) {
    /** The one name under which SOPS looks for it. */
    public static final String FILE_NAME = ".sops.yaml";

    /** Copies the list. */
    public SopsConfig {
        rules = List.copyOf(rules);
    }

    /** A configuration of creation rules, with the indent that SOPS has when it is told nothing. */
    public static SopsConfig of(List<CreationRule> rules) {
        return new SopsConfig(rules, ConfigReader.DEFAULT_INDENT);
    }

    /**
     * What a file says. Every rule must be well-formed, where SOPS looks only at the one that matches.
     *
     * @throws SopsException {@code MALFORMED_CONFIG}, {@code SEVERAL_RULES}, {@code MALFORMED_RECIPIENT}, or
     *     {@code UNSAFE_PATTERN} of an encryption rule, each with the number of the line; {@code LIMIT_EXCEEDED}
     */
    public static SopsConfig read(byte[] bytes) throws SopsException {
        return ConfigReader.read(bytes);
    }

    /**
     * The rule for a new file.
     *
     * @param path relative to the folder of the configuration, with slashes; absolute when the file lies elsewhere
     * @throws SopsException {@code NO_CREATION_RULE} when none matches, {@code UNSAFE_PATTERN} when the pattern of a rule
     *     that must be asked is one on which SOPS and Java differ
     */
    public CreationRule match(String path) throws SopsException {
        for (CreationRule rule : rules) {
            if (rule.pathPattern().isEmpty()
                    || SafePattern.of(rule.pathPattern()).isFoundIn(path)) {
                return rule;
            }
        }
        throw new SopsException(
                SopsFault.NO_CREATION_RULE, "none of the %d creation rules matches `%s`".formatted(rules.size(), path));
    }

    /**
     * The file, indented by two blanks, recipients always in key groups: the one form that every version of SOPS reads.
     *
     * @throws SopsException {@code UNREPRESENTABLE} for a kind of key that a configuration cannot name
     */
    public byte[] write() throws SopsException {
        return ConfigWriter.write(this).getBytes(StandardCharsets.UTF_8);
    }
}
