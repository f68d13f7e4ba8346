package io.meshsdk.interop;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * The text in which readers that share no class compare what they read, as the integration tests write it. A row is a
 * line, its values parted by tabs, the lines of a table sorted by UTF-16 code unit.
 *
 * <ul>
 *   <li>null is {@code null};
 *   <li>text is in double quotes, with backslash, quote, tab and line feed escaped as in Java;
 *   <li>whole numbers are plain digits, decimals plain with every digit of their scale;
 *   <li>doubles are as {@code Double.toString} writes them;
 *   <li>dates and timestamps are ISO 8601, timestamps in UTC with {@code Z}.
 * </ul>
 */
final class CanonicalText {
    private CanonicalText() {}

    static List<String> lines(List<Row> rows) {
        return rows.stream().map(CanonicalText::line).sorted().toList();
    }

    private static String line(Row row) {
        return IntStream.range(0, row.length())
                .mapToObj(column -> value(row.get(column)))
                .collect(Collectors.joining("\t"));
    }

    private static String value(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
