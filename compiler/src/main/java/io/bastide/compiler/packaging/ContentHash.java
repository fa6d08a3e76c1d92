package io.bastide.compiler.packaging;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The suffix that Kustomize gives to the name of a generated config map: ten characters that follow from the content
 * alone.
 *
 * <p>Source: the hash transformer of Kustomize 5. SHA-256 over the JSON text of kind, data and binary data, keys
 * sorted; the name is written into that text as an empty string, so equal contents have equal suffixes. The first ten
 * hexadecimal digits are kept, with the vowels and the digits that look like letters replaced.
 */
public final class ContentHash {
    /** Length of the suffix in characters. */
    public static final int LENGTH = 10;

    private static final String HEX = "0123456789abcdef";
    private static final String SAFE = "gh2k456789mbcdtf";

    private ContentHash() {}

    /**
     * Computes the suffix for the content of a config map.
     *
     * @param configMap an object with string values under {@code data} and {@code binaryData}; the rest of it does not
     *     count
     */
    public static String of(Mapping configMap) {
        StringBuilder json = new StringBuilder(256);
        json.append('{');
        if (configMap.get("binaryData").flatMap(Tree::asMapping).isPresent()) {
            appendMember(json, "binaryData", configMap);
            json.append(',');
        }
        appendMember(json, "data", configMap);
        json.append(",\"kind\":\"ConfigMap\",\"name\":\"\"}");
        return suffix(digest(json.toString()));
    }

    private static void appendMember(StringBuilder json, String member, Mapping configMap) {
        json.append('"').append(member).append("\":");
        if (configMap.get(member).flatMap(Tree::asMapping).isEmpty()) {
            json.append("\"\"");
            return;
        }
        Mapping entries = configMap.mapping(member);
        List<String> keys = entries.keys().stream().sorted().toList();
        char separator = '{';
        for (String key : keys) {
            json.append(separator);
            appendText(json, key);
            json.append(':');
            appendText(json, entries.text(key).orElse(""));
            separator = ',';
        }
        json.append(keys.isEmpty() ? "{}" : "}");
    }

    /** Escapes as Go's JSON encoder does, which also escapes what HTML would read. */
    private static void appendText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> appendOther(json, c);
            }
        }
        json.append('"');
    }

    private static void appendOther(StringBuilder json, char c) {
        if (c >= ' ' && c != '<' && c != '>' && c != '&' && c != '\u2028' && c != '\u2029') {
            json.append(c);
            return;
        }
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    private static byte[] digest(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String suffix(byte[] digest) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH / 2; i++) {
            text.append(SAFE.charAt(digest[i] >> 4 & 0xF)).append(SAFE.charAt(digest[i] & 0xF));
        }
        return text.toString();
    }
}
