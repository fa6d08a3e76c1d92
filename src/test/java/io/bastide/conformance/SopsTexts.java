package io.bastide.conformance;

import java.util.List;

/** Strings, keys and numbers that a careless implementation of SOPS would change. */
final class SopsTexts {

    /** Plain YAML scalars, each resolved by sops in a way of its own. */
    private static final List<String> PLAIN = List.of(
            "yes",
            "no",
            "on",
            "off",
            "y",
            "n",
            "Yes",
            "true",
            "True",
            "TRUE",
            "false",
            "False",
            "FALSE",
            "tRUE",
            "~",
            "null",
            "Null",
            "NULL",
            "nUll",
            "017",
            "0o17",
            "0O17",
            "00",
            "-017",
            "08",
            "0_8",
            "0x1F",
            "0XFF",
            "0b101",
            "-0x1F",
            "+0b11",
            "1_000",
            "12345_54321",
            "1__0",
            "_1",
            "+12",
            "0",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "18446744073709551616",
            "1e3",
            "12e03",
            "5.",
            ".5",
            "1.e2",
            "1e",
            "1e400",
            ".1_0",
            "1.0",
            "1.10",
            "3.14159",
            "1e21",
            "1e23",
            "5e-324",
            "1.7976931348623157e308",
            "0.1",
            "100000000000000000.0",
            ".inf",
            "+.INF",
            "-.inf",
            ".Inf",
            "1:30",
            "190:20:30",
            "2024-01-01",
            "2024-1-1",
            "2024-01-01T10:00:00Z",
            "2024-01-01t10:00:00z",
            "2024-01-01 10:00:00",
            "2024-01-01T10:00:00.123456789Z",
            "2024-01-01T10:00:00.500Z",
            "2024-01-01T10:00:00+02:00",
            "2024-01-01T10:00:00-05:30",
            "2024-02-30",
            "2024-01-01T10:00:00-5",
            "word",
            "two words",
            "a:b",
            "x#y",
            "http://example.com/a?b=c",
            "1.2.3",
            "1,000",
            "0x",
            "0o8",
            "1e3.5",
            "+",
            "-.",
            "é",
            "漢字",
            "😀",
            "ENC",
            "NaN",
            "nan",
            "inf",
            "Infinity",
            "0b102",
            "--1",
            "1_",
            "0x_1",
            "1._5",
            "1e_3",
            "=",
            "0.0",
            "+0",
            "0e0",
            "1E5",
            "-1.5e-7",
            "123456789012345678",
            "1e16",
            "2e300",
            "4.35",
            "1e-7");

    /** Ways to write a scalar with a tag. */
    private static final List<String> TAGGED = List.of(
            "!!str 123", "!!str true", "!!float 3", "!!int 7", "!!binary aGVsbG8=", "!!str", "!x bar", "!!bool true");

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            "  ",
            "-",
            ":",
            ": ",
            " #",
            "#",
            ",",
            "[",
            "]",
            "{",
            "}",
            "&",
            "*",
            "!",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "%",
            "@",
            "`",
            "=",
            "$",
            "/",
            "é",
            "ß",
            "Ω",
            "漢",
            "あ",
            "😀",
            "𝒳",
            "👨‍👩‍👧",
            "\u0301",
            "\u200d",
            "\ufffd",
            "\u202e",
            "word",
            "null",
            "ENC[",
            "\\n",
            "\\u0041");

    private static final List<String> CONTROLS = List.of(
            "\n", "\n\n", "\t", "\r\n", "\r", "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u2028", "\ufeff");

    private static final List<String> KEYS = List.of(
            "a",
            "b",
            "c",
            "name",
            "user-name",
            "a.b",
            "a_b",
            "x/y",
            "tls.crt",
            "A",
            "Name",
            "k1",
            "k2",
            "k3",
            "größe",
            "漢字",
            "😀",
            "sopsy",
            "password");

    private final Dice dice;

    SopsTexts(Dice dice) {
        this.dice = dice;
    }

    /** A scalar to be written bare in YAML. */
    String plain() {
        return dice.chance(5) ? dice.oneOf(TAGGED) : dice.oneOf(PLAIN);
    }

    /** A string without line breaks or other controls. */
    String line() {
        return String.join("", dice.times(dice.between(0, dice.one(3, 12, 60)), () -> dice.oneOf(PIECES)));
    }

    /** A string with any characters that UTF-8 has. */
    String any() {
        int number = dice.between(1, 100);
        if (number <= 15) {
            return dice.oneOf(PLAIN);
        }
        return number <= 60 ? line() : String.join("", dice.times(dice.between(1, 8), this::piece));
    }

    /** Some lines of text, none of which begins with a blank. */
    List<String> lines() {
        return dice.times(dice.between(1, 5), () -> dice.chance(15) ? "" : "w" + line());
    }

    /** A key that is a string however it is written, not unique. */
    String key() {
        return dice.chance(40) ? dice.oneOf(SampleRule.KEYS) : dice.oneOf(KEYS);
    }

    private String piece() {
        int number = dice.between(1, 100);
        if (number <= 30) {
            return dice.oneOf(CONTROLS);
        }
        return number <= 45 ? Character.toString(codePoint()) : dice.oneOf(PIECES);
    }

    /** Any character but surrogates and the two that YAML never has. */
    private int codePoint() {
        int codePoint = dice.between(0x20, dice.one(0xff, 0xd7ff, 0xfffd, 0x10ffff));
        boolean isForbidden = Character.getType(codePoint) == Character.SURROGATE || (codePoint & 0xfffe) == 0xfffe;
        return isForbidden ? 'x' : codePoint;
    }
}
