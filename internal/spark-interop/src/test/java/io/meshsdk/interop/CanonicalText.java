package io.meshsdk.interop;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The text in which readers that share no class compare what they read, as the integration tests write it. A row is a
 * line, its values parted by tabs, the lines of a table sorted by UTF-16 code unit.
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

    static List<String> lines(List<Row> rows) {
        return rows.stream().map(CanonicalText::line).sorted().toList();
    }

    static List<String> schema(StructType schema) {
        return List.of(schema.fields()).stream().map(CanonicalText::field).toList();
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
        if (value instanceof byte[] bytes) {
            return "x'" + HexFormat.of().formatHex(bytes) + "'";
        }
        if (value instanceof Row struct) {
            return struct(struct);
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            return map(CollectionConverters.asJava(map));
        }
        if (value instanceof scala.collection.Seq<?> list) {
            return list(CollectionConverters.asJavaCollection(list));
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    private static String struct(Row row) {
        String[] names = row.schema().fieldNames();
        return IntStream.range(0, row.length())
                .mapToObj(column -> names[column] + ": " + value(row.get(column)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(CanonicalText::value).collect(Collectors.joining(", ", "[", "]"));
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

    private static String field(StructField field) {
        return field.name() + ": " + type(field.dataType()) + (field.nullable() ? "" : " not null");
    }

    private static String type(DataType type) {
        if (type instanceof StructType struct) {
            return List.of(struct.fields()).stream()
                    .map(CanonicalText::field)
                    .collect(Collectors.joining(", ", "struct<", ">"));
        }
        if (type instanceof ArrayType list) {
            return "array<" + type(list.elementType()) + ">";
        }
        return type instanceof MapType map
                ? "map<%s, %s>".formatted(type(map.keyType()), type(map.valueType()))
                : type.typeName();
    }
}
