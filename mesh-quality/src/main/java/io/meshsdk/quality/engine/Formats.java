package io.meshsdk.quality.engine;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.quality.ValueFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Texts of the named formats, read as bytes. */
final class Formats {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");

    private Formats() {}

    static ValueRule rule(ValueFormat format) {
        Matcher matcher = matcher(format);
        return (plain, broken) -> mark(plain, matcher, broken);
    }

    private static Matcher matcher(ValueFormat format) {
        return switch (format) {
            case EMAIL -> EmailFormat::matches;
            case UUID -> Formats::isUuid;
            case IPV4 -> Formats::isIpv4;
            case URL -> Formats::isUrl;
            case DATE -> CalendarFormat::isDate;
            case DATE_TIME -> CalendarFormat::isDateTime;
        };
    }

    private static void mark(Column plain, Matcher matcher, boolean[] broken) {
        BytesColumn texts = (BytesColumn) plain;
        for (int i = 0; i < texts.size(); i++) {
            int start = texts.start(i);
            broken[i] = !texts.isNull(i) && !matcher.matches(texts.bytes(), start, start + texts.length(i));
        }
    }

    private static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            byte letter = bytes[from + i];
            if (hyphen ? letter != '-' : !isHexadecimal(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv4(byte[] bytes, int from, int to) {
        int at = from;
        for (int part = 0; part < 4; part++) {
            int start = at;
            int value = 0;
            while (at < to && at - start < 3 && bytes[at] >= '0' && bytes[at] <= '9') {
                value = 10 * value + bytes[at++] - '0';
            }
            boolean leadingZero = at - start > 1 && bytes[start] == '0';
            if (at == start || leadingZero || value > 255) {
                return false;
            }
            if (part < 3 && (at == to || bytes[at++] != '.')) {
                return false;
            }
        }
        return at == to;
    }

    private static boolean isUrl(byte[] bytes, int from, int to) {
        try {
            URI uri = new URI(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isHexadecimal(byte letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
    }

    /** Answers whether a range of bytes is a text of a format. */
    @FunctionalInterface
    interface Matcher {
        boolean matches(byte[] bytes, int from, int to);
    }
}
