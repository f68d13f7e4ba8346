package io.meshsdk.core.interchange.records;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The types of components, and what they import. */
final class JavaTypes {
    /** The simple names of the JDK that a source may use without saying where they are from. */
    static final Set<String> USED = Set.of(
            "BigDecimal",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "Instant",
            "List",
            "Map",
            "Optional",
            "String",
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Object",
            "Record",
            "Override");

    private static final Map<String, String> BOXES = Map.of(
            "string", "String",
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "integer", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double",
            "binary", "byte[]");
    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "boolean",
            "byte", "byte",
            "short", "short",
            "integer", "int",
            "long", "long",
            "float", "float",
            "double", "double");
    private static final Map<String, String> TIMES =
            Map.of("date", "LocalDate", "time", "LocalTime", "timestamp", "Instant", "timestamp_ntz", "LocalDateTime");

    private final SortedSet<String> imports = new TreeSet<>();
    private final BiFunction<StructType, String, String> structs;

    /** Creates the types of one source; a function writes the record of a struct, and returns its name. */
    JavaTypes(BiFunction<StructType, String, String> structs) {
        this.structs = structs;
    }

    SortedSet<String> imports() {
        return imports;
    }

    static boolean hasPrimitive(DataType type) {
        return PRIMITIVES.containsKey(type.name());
    }

    /** Returns a type that holds no null. */
    String primitive(DataType type) {
        return PRIMITIVES.getOrDefault(type.name(), "");
    }

    String optional(DataType type, String field) {
        return "%s<%s>".formatted(imported("java.util", "Optional"), reference(type, field));
    }

    /** Returns a type that may hold null. */
    String reference(DataType type, String field) {
        if (type instanceof StructType struct) {
            return structs.apply(struct, field);
        }
        if (type instanceof ListType list) {
            return "%s<%s>".formatted(imported("java.util", "List"), reference(list.element(), field));
        }
        if (type instanceof MapType map) {
            return "%s<%s, %s>"
                    .formatted(
                            imported("java.util", "Map"),
                            reference(map.key(), field + "_key"),
                            reference(map.value(), field));
        }
        return simple(type);
    }

    /** Returns an annotation, and imports it. */
    String annotation(String name) {
        return "@" + imported("io.meshsdk.schema.annotation", name);
    }

    String imported(String from, String name) {
        imports.add(from + "." + name);
        return name;
    }

    private String simple(DataType type) {
        if (type instanceof DecimalType decimal) {
            return "%s(precision = %d, scale = %d) %s"
                    .formatted(
                            annotation("Decimal"),
                            decimal.precision(),
                            decimal.scale(),
                            imported("java.math", "BigDecimal"));
        }
        String time = TIMES.get(type.name());
        return time == null ? BOXES.getOrDefault(type.name(), "Object") : imported("java.time", time);
    }
}
