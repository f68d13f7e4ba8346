package io.meshsdk.integration.interop;

import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text in which readers that share no class compare what they read. A row is a line, its values parted by tabs, the
 * lines of a table sorted by UTF-16 code unit.
 *
 * <ul>
 *   <li>null is {@code null};
 *   <li>text is in double quotes, with backslash, quote, tab and line feed escaped as in Java;
 *   <li>whole numbers are plain digits, decimals plain with every digit of their scale;
 *   <li>floats and doubles are as {@code Float.toString} and {@code Double.toString} write them;
 *   <li>dates and timestamps are ISO 8601, timestamps in UTC with {@code Z}, those without a zone without it;
 *   <li>bytes are hexadecimal digits in {@code x'..'};
 *   <li>lists are in brackets, structs in braces with their names, maps in braces with their entries sorted.
 * </ul>
 *
 * <p>A schema is a line {@code name: type} for each column, with {@code not null} behind one that must have values.
 */
final class CanonicalText {
    private CanonicalText() {}

    static List<String> lines(Collection<? extends Map<String, Object>> rows) {
        return rows.stream().map(CanonicalText::line).sorted().toList();
    }

    static String line(Map<String, Object> row) {
        return row.values().stream().map(CanonicalText::value).collect(Collectors.joining("\t"));
    }

    static List<String> schema(Schema schema) {
        return schema.fields().stream().map(CanonicalText::field).toList();
    }

    private static String field(Field field) {
        return field.name() + ": " + field.type().name() + (field.isRequired() ? " not null" : "");
    }

    private static String value(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof byte[] bytes) {
            return "x'" + HexFormat.of().formatHex(bytes) + "'";
        }
        if (value instanceof Row row) {
            return struct(row.toMap());
        }
        if (value instanceof KernelValues.Struct struct) {
            return struct(struct.values());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalText::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    private static String struct(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String map(Map<?, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> value(entry.getKey()) + ": " + value(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
