package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the written form of a {@link DataType}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DataTypes {
    private static final Map<String, DataType> SIMPLE = Map.ofEntries(
            Map.entry("string", new StringType()),
            Map.entry("boolean", new BooleanType()),
            Map.entry("byte", new ByteType()),
            Map.entry("short", new ShortType()),
            Map.entry("integer", new IntType()),
            Map.entry("int", new IntType()),
            Map.entry("long", new LongType()),
            Map.entry("bigint", new LongType()),
            Map.entry("float", new FloatType()),
            Map.entry("double", new DoubleType()),
            Map.entry("date", new DateType()),
            Map.entry("timestamp", new TimestampType()),
            Map.entry("timestamp_ntz", new LocalTimestampType()),
            Map.entry("time", new TimeType()),
            Map.entry("binary", new BinaryType()));

    private static final int MAX_DEPTH = 100;
    private static final int SHOWN = 80;

    private final String text;
    private int at;
    private int depth;

    private DataTypes(String text) {
        this.text = text;
    }

    /**
     * Returns the type a text writes; the inverse of {@link DataType#name()} for types nested at most 100 deep.
     *
     * @throws IllegalArgumentException if the text writes no type
     */
    public static DataType parse(String text) {
        DataTypes parser = new DataTypes(text);
        DataType type = parser.type();
        if (parser.at < text.length()) {
            throw parser.invalid();
        }
        return type;
    }

    private DataType type() {
        if (++depth > MAX_DEPTH) {
            throw invalid();
        }
        DataType type = typeOf(word());
        depth--;
        return type;
    }

    private DataType typeOf(String word) {
        return switch (word) {
            case "decimal" -> decimal();
            case "array" -> new ListType(enclosed());
            case "map" -> map();
            case "struct" -> struct();
            default -> {
                DataType simple = SIMPLE.get(word);
                if (simple == null) {
                    throw invalid();
                }
                yield simple;
            }
        };
    }

    private DataType decimal() {
        expect("(");
        int precision = number();
        expect(",");
        int scale = number();
        expect(")");
        return new DecimalType(precision, scale);
    }

    private DataType enclosed() {
        expect("<");
        DataType type = type();
        expect(">");
        return type;
    }

    private DataType map() {
        expect("<");
        DataType key = type();
        expect(",");
        DataType value = type();
        expect(">");
        return new MapType(key, value);
    }

    private DataType struct() {
        expect("<");
        List<Field> fields = new ArrayList<>();
        do {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                throw invalid();
            }
            String name = text.substring(at, colon).strip();
            at = colon + 1;
            Field field = Field.of(name, type());
            fields.add(skip(" not null") ? field.required() : field);
            skipSpaces();
        } while (skip(","));
        expect(">");
        return new StructType(Schema.of(fields).fields());
    }

    private int number() {
        String digits = word();
        if (!digits.matches("[0-9]{1,4}")) {
            throw invalid();
        }
        return Integer.parseInt(digits);
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private String word() {
        skipSpaces();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (start == at || at - start > 32) {
            throw invalid();
        }
        return text.substring(start, at);
    }

    private boolean skip(String mark) {
        boolean found = text.startsWith(mark, at);
        at += found ? mark.length() : 0;
        return found;
    }

    private void expect(String mark) {
        skipSpaces();
        if (!skip(mark)) {
            throw invalid();
        }
    }

    private IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "Invalid type '%s' at position %d: expected for example string, decimal(18,2) or array<long>"
                        .formatted(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...", at));
    }
}
