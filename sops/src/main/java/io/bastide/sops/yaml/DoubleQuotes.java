package io.bastide.sops.yaml;

import io.bastide.sops.format.ByteSink;

/** Writes double-quoted scalars: YAML 1.2 section 5.7. Characters beyond the basic plane are escaped, as sops does. The
 * short escapes of U+2028 and U+2029 are not used: not every reader knows them. */
final class DoubleQuotes {
    private static final String HEX = "0123456789ABCDEF";

    private DoubleQuotes() {}

    static void write(byte[] text, ByteSink out) {
        out.add('"');
        int i = 0;
        while (i < text.length) {
            int length = length(text[i]);
            int point = point(text, i, length);
            if (isPrintable(point)) {
                out.add(text, i, length);
            } else {
                escape(point, out);
            }
            i += length;
        }
        out.add('"');
    }

    private static int length(byte lead) {
        int unit = lead & 0xFF;
        if (unit < 0x80) {
            return 1;
        }
        if (unit < 0xE0) {
            return 2;
        }
        return unit < 0xF0 ? 3 : 4;
    }

    private static int point(byte[] text, int start, int length) {
        int lead = text[start] & 0xFF;
        int point = length == 1 ? lead : lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            point = (point << 6) | (text[start + i] & 0x3F);
        }
        return point;
    }

    private static boolean isPrintable(int point) {
        if (point == '"' || point == '\\' || point == 0xFEFF || point == 0x2028 || point == 0x2029) {
            return false;
        }
        return (point >= 0x20 && point <= 0x7E) || (point >= 0xA0 && point <= 0xFFFD);
    }

    private static void escape(int point, ByteSink out) {
        out.add('\\');
        switch (point) {
            case 0x00 -> out.add('0');
            case 0x07 -> out.add('a');
            case 0x08 -> out.add('b');
            case 0x09 -> out.add('t');
            case 0x0A -> out.add('n');
            case 0x0B -> out.add('v');
            case 0x0C -> out.add('f');
            case 0x0D -> out.add('r');
            case 0x1B -> out.add('e');
            case '"', '\\' -> out.add(point);
            case 0x85 -> out.add('N');
            default -> hex(point, out);
        }
    }

    private static void hex(int point, ByteSink out) {
        int digits = point <= 0xFF ? 2 : point <= 0xFFFF ? 4 : 8;
        out.add(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.add(HEX.charAt((point >> shift) & 0xF));
        }
    }
}
