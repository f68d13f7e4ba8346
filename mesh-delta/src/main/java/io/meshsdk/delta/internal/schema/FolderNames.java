package io.meshsdk.delta.internal.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the folders of partitions as Hive does, so that people and other tools find their way. */
public final class FolderNames {
    private static final String NULL = "__HIVE_DEFAULT_PARTITION__";
    private static final int LONGEST_VALUE = 120;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FolderNames() {}

    /** Returns the folder of partition values, relative to the table: {@code country=DE/year=2026}, or empty. */
    public static String of(Map<String, ? extends @Nullable String> values) {
        return values.entrySet().stream()
                .map(value -> escaped(value.getKey()) + "=" + folder(value.getValue()))
                .collect(Collectors.joining("/"));
    }

    /** Returns a relative path as the log writes it: a URI. */
    public static String toUri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Invalid relative path: it cannot be written as a URI", e);
        }
    }

    private static String folder(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return NULL;
        }
        String name = escaped(value);
        // The value itself is in the log; the folder may tell less of it.
        return name.length() <= LONGEST_VALUE
                ? name
                : name.substring(0, LONGEST_VALUE).replaceAll("%.?$", "") + "-" + Integer.toHexString(value.hashCode());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) Byte.toUnsignedInt(unit);
            if (isPlain(letter)) {
                escaped.append(letter);
            } else {
                escaped.append('%').append(HEX.toHexDigits(unit));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char letter) {
        return (letter < 0x80 && Character.isLetterOrDigit(letter)) || "-_.".indexOf(letter) >= 0;
    }
}
