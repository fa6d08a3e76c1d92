package io.bastide.compiler.validate;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The forms that Kubernetes asks of names. Each says what is wrong with a text, as the end of a sentence about it.
 */
enum NameFormat {
    /** 1 to 63 signs. Source: RFC 1123, section 2.1; Kubernetes, "Object Names and IDs". */
    DNS_LABEL(
            ValidationRule.INVALID_NAME,
            63,
            "use 1 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends") {
        @Override
        Optional<String> flawInside(String text) {
            return outside(text, NameFormat::isLabelSign, "lower-case letters, digits and `-`")
                    .or(() -> ends(text, NameFormat::isLowerAlphanumeric, "a lower-case letter or digit"));
        }
    },
    /** The form of {@link #DNS_LABEL} that begins with a letter. Source: RFC 1035, section 2.3.1. */
    DNS_LABEL_FROM_LETTER(
            ValidationRule.INVALID_NAME,
            63,
            "let it begin with a letter, followed by lower-case letters, digits and hyphens") {
        @Override
        Optional<String> flawInside(String text) {
            return DNS_LABEL.flawInside(text).or(() -> startsWithLetter(text));
        }
    },
    /** Labels joined by dots, up to 253 signs. Source: Kubernetes, "Object Names and IDs". */
    DNS_SUBDOMAIN(
            ValidationRule.INVALID_NAME,
            253,
            "use lower-case letters, digits, hyphens and dots, with a letter or digit around each dot") {
        @Override
        Optional<String> flawInside(String text) {
            return subdomain(text);
        }
    },
    /** 1 to 15 signs, one of them a letter. Source: RFC 6335, section 5.1. */
    PORT_NAME(
            ValidationRule.INVALID_NAME,
            15,
            "use 1 to 15 lower-case letters, digits and single hyphens, one of them a letter") {
        @Override
        Optional<String> flawInside(String text) {
            return DNS_LABEL.flawInside(text).or(() -> {
                if (text.contains("--")) {
                    return Optional.of("contains `--`; hyphens must stand alone");
                }
                return text.chars().anyMatch(NameFormat::isLowerLetter)
                        ? Optional.empty()
                        : Optional.of("has no letter; at least one is needed");
            });
        }
    },
    /** Empty, or up to 63 signs. Source: Kubernetes, "Labels and Selectors", syntax. */
    LABEL_VALUE(
            ValidationRule.INVALID_LABEL,
            63,
            "use up to 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends") {
        @Override
        Optional<String> flaw(String text) {
            return text.isEmpty() ? Optional.empty() : super.flaw(text);
        }

        @Override
        Optional<String> flawInside(String text) {
            return qualifiedPart(text);
        }
    },
    /** A name of up to 63 signs, after a DNS subdomain and a slash or alone. Source: the same. */
    LABEL_KEY(
            ValidationRule.INVALID_LABEL,
            317,
            "write a name, or a DNS name, a slash and a name, for example `shop.example.com/part`") {
        @Override
        Optional<String> flawInside(String text) {
            return qualified(text);
        }
    },
    /** The same form, for what is no label. Source: Kubernetes API reference, ServicePort, appProtocol. */
    QUALIFIED_NAME(ValidationRule.INVALID_NAME, 317, "write a registered name, or a DNS name, a slash and a name") {
        @Override
        Optional<String> flawInside(String text) {
            return qualified(text);
        }
    },
    /** Like a label key; the prefix may have capitals. Source: Kubernetes, "Annotations", syntax. */
    ANNOTATION_KEY(
            ValidationRule.INVALID_ANNOTATION,
            317,
            "write a name, or a DNS name, a slash and a name, for example `shop.example.com/part`") {
        @Override
        Optional<String> flawInside(String text) {
            return qualified(text.toLowerCase(Locale.ROOT));
        }
    },
    /** Printable ASCII without the equals sign. Source: KEP-4369, which holds for every supported version. */
    ENV_NAME(
            ValidationRule.INVALID_ENV_NAME,
            Integer.MAX_VALUE,
            "use printable ASCII signs other than `=`, for example `HTTP_PORT`") {
        @Override
        Optional<String> flawInside(String text) {
            return outside(text, NameFormat::isEnvSign, "printable ASCII signs other than `=`");
        }
    },
    /** Letters, digits and hyphens. Source: Kubernetes API reference, HTTPHeader, name. */
    HEADER_NAME(ValidationRule.INVALID_HEADER, Integer.MAX_VALUE, "use letters, digits and hyphens, as in `X-Probe`") {
        @Override
        Optional<String> flawInside(String text) {
            return outside(text, sign -> isAlphanumeric(sign) || sign == '-', "letters, digits and `-`");
        }
    },
    /** A key of a config map or secret, also a file name. Source: Kubernetes API reference, ConfigMap, data. */
    CONFIG_KEY(
            ValidationRule.INVALID_KEY, 253, "use letters, digits, `-`, `_` and `.`, and do not begin with two dots") {
        @Override
        Optional<String> flawInside(String text) {
            return outside(text, NameFormat::isQualifiedSign, "letters, digits, `-`, `_` and `.`")
                    .or(() -> text.equals(".") || text.startsWith("..")
                            ? Optional.of("would leave its folder; `.` and names that begin with `..` are kept back")
                            : Optional.empty());
        }
    };

    private final ValidationRule rule;
    private final int maxLength;
    private final String advice;

    NameFormat(ValidationRule rule, int maxLength, String advice) {
        this.rule = rule;
        this.maxLength = maxLength;
        this.advice = advice;
    }

    /** The rule that a text of another form breaks. */
    ValidationRule rule() {
        return rule;
    }

    /** What is wrong with the text, with what is allowed; empty when it has this form. */
    Optional<String> flaw(String text) {
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        if (text.length() > maxLength) {
            return Optional.of("has " + text.length() + " characters; at most " + maxLength + " are allowed");
        }
        return flawInside(text);
    }

    /** Says whether the text has this form. */
    boolean isFormOf(String text) {
        return flaw(text).isEmpty();
    }

    /** What to do about a text that does not have this form: the nearest text that has, where there is one. */
    String help(String text) {
        String nearest =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        boolean isNearer = text.length() <= maxLength && !nearest.equals(text);
        return isNearer && isFixedBy(nearest) ? "write `" + nearest + "`" : advice;
    }

    /** The flaw of a text that is not empty and not too long. */
    abstract Optional<String> flawInside(String text);

    /** Only forms in lower case have an obvious nearest text. */
    private boolean isFixedBy(String nearest) {
        return switch (this) {
            case DNS_LABEL, DNS_LABEL_FROM_LETTER, DNS_SUBDOMAIN, PORT_NAME ->
                flaw(nearest).isEmpty();
            default -> false;
        };
    }

    private static Optional<String> outside(String text, IntPredicate allowed, String words) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return Optional.of("contains " + Text.letter(text.codePointAt(i)) + "; only " + words + " are allowed");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ends(String text, IntPredicate allowed, String words) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (!allowed.test(first)) {
            return Optional.of("begins with " + Text.letter(first) + "; " + words + " is needed there");
        }
        return allowed.test(last)
                ? Optional.empty()
                : Optional.of("ends with " + Text.letter(last) + "; " + words + " is needed there");
    }

    private static Optional<String> startsWithLetter(String text) {
        return isLowerLetter(text.charAt(0))
                ? Optional.empty()
                : Optional.of("begins with " + Text.letter(text.charAt(0)) + "; a letter is needed there");
    }

    private static Optional<String> subdomain(String text) {
        Optional<String> stray =
                outside(text, sign -> sign == '.' || isLabelSign(sign), "lower-case letters, digits, `-` and `.`");
        if (stray.isPresent()) {
            return stray;
        }
        for (String part : text.split("\\.", -1)) {
            if (part.isEmpty()) {
                return Optional.of("has a dot without a name beside it");
            }
            Optional<String> end = ends(part, NameFormat::isLowerAlphanumeric, "a lower-case letter or digit");
            if (end.isPresent()) {
                return end.map(flaw -> "has a part that " + flaw);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> qualified(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            Optional<String> prefix = DNS_SUBDOMAIN.flaw(text.substring(0, slash));
            if (prefix.isPresent()) {
                return prefix.map(flaw -> "has a prefix that " + flaw);
            }
        }
        String name = text.substring(slash + 1);
        if (name.isEmpty()) {
            return Optional.of("has no name after its slash");
        }
        if (name.length() > LABEL_VALUE.maxLength) {
            return Optional.of("has a name of " + name.length() + " characters; at most 63 are allowed");
        }
        return qualifiedPart(name);
    }

    private static Optional<String> qualifiedPart(String text) {
        return outside(text, NameFormat::isQualifiedSign, "letters, digits, `-`, `_` and `.`")
                .or(() -> ends(text, NameFormat::isAlphanumeric, "a letter or digit"));
    }

    private static boolean isLowerLetter(int sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static boolean isLowerAlphanumeric(int sign) {
        return isLowerLetter(sign) || (sign >= '0' && sign <= '9');
    }

    private static boolean isLabelSign(int sign) {
        return isLowerAlphanumeric(sign) || sign == '-';
    }

    private static boolean isAlphanumeric(int sign) {
        return isLowerAlphanumeric(sign) || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isQualifiedSign(int sign) {
        return isAlphanumeric(sign) || sign == '-' || sign == '_' || sign == '.';
    }

    private static boolean isEnvSign(int sign) {
        return sign >= ' ' && sign <= '~' && sign != '=';
    }
}
