package io.bastide.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads YAML, and with it JSON, as far as the conformance tests look into it. */
final class YamlText {

    /** Bytes of the largest text read; an answer of the API server may be large. */
    private static final int LIMIT = 64 * 1024 * 1024;

    /**
     * A document marker. YAML 1.2 section 9.1.2 forbids it as content at the start of a line, in block scalars and
     * quoted ones too, so that a stream may be split there without being parsed.
     */
    private static final Pattern MARKER = Pattern.compile("(?dm)^(?:---|\\.\\.\\.)(?=[ \\t\\r\\n]|$)");

    private static final Pattern UNSAFE_IN_YAML = Pattern.compile("[\\u007f-\\u00a0\\u2028\\u2029\\ufeff-\\uffff]");

    private YamlText() {}

    /** The documents of a stream as they stand there; blank ones are left out. */
    static List<String> documents(String stream) {
        return Stream.of(MARKER.split(stream))
                .filter(document -> !document.isBlank())
                .toList();
    }

    /**
     * The mapping that one document holds, in its order; empty when the document is empty.
     *
     * @throws IllegalArgumentException when the document holds something else
     */
    static Map<String, Object> mapping(String document) {
        var settings = LoadSettings.builder().setCodePointLimit(LIMIT).build();
        var value = new Load(settings).loadFromString(document);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a document is not a mapping");
        }
        var result = new LinkedHashMap<String, Object>();
        map.forEach((key, entry) -> result.put(String.valueOf(key), entry));
        return result;
    }

    /**
     * The mapping that a JSON text holds, in its order.
     *
     * <p>JSON may have characters in its strings as they are that YAML would refuse or fold (RFC 8259 section 7, YAML
     * 1.2 section 5.1); both read them alike when they are escaped.
     */
    static Map<String, Object> json(String text) {
        return mapping(UNSAFE_IN_YAML
                .matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0))));
    }

    /** The mappings of a sequence, or none when the value is not a sequence. */
    static List<Map<?, ?>> mappings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of();
    }
}
