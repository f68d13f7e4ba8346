package io.meshsdk.core.interchange.sql;

import io.meshsdk.core.interchange.internal.Characters;
import io.meshsdk.core.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Encodes names and texts for PostgreSQL. */
final class PostgresText {
    private static final int MOST_BYTES = 63;
    private static final int KEPT_BYTES = 48;
    private static final int DIGEST_LETTERS = 8;
    private static final Set<String> SYSTEM_COLUMNS = Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

    private PostgresText() {}

    static boolean isColumnName(String text) {
        return columnName(text).equals(text);
    }

    /** Returns a name that no column of the system has. */
    static String columnName(String text) {
        return SYSTEM_COLUMNS.contains(text) ? text + "_" : name(text);
    }

    /** Returns a name without what PostgreSQL cannot hold, and no longer than it keeps. */
    static String name(String text) {
        String name = storable(text);
        return bytes(name) <= MOST_BYTES ? name : cut(name);
    }

    static String quoted(String name) {
        return quoted(name, '"');
    }

    static String literal(String text) {
        return quoted(storable(text), '\'');
    }

    /** Returns a text in quotes, on one line: with escapes where it holds what misleads a reader. */
    private static String quoted(String text, char quote) {
        boolean escaped = text.codePoints().anyMatch(Characters::isMisleading);
        StringBuilder quoted = new StringBuilder(escaped ? "U&" : "").append(quote);
        text.codePoints().forEach(point -> {
            if (point == quote || (escaped && point == '\\')) {
                quoted.appendCodePoint(point).appendCodePoint(point);
            } else if (Characters.isMisleading(point)) {
                quoted.append("\\%04X".formatted(point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append(quote).toString();
    }

    private static String storable(String text) {
        return Characters.wellFormed(text).replace("\0", Character.toString(Characters.REPLACEMENT));
    }

    private static String cut(String name) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > KEPT_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + "_" + Sha256.hex(name).substring(0, DIGEST_LETTERS);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
