package io.meshsdk.core.interchange.records;

import io.meshsdk.core.columns.RecordShape;
import io.meshsdk.core.interchange.internal.UniqueNames;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Writes the source of one record, and of those in it. */
final class RecordSource {
    private static final int MOST_SLOTS = 254;
    private static final String INDENT = "    ";

    private final OptionalFields optional;
    private final JavaTypes types = new JavaTypes(this::nested);
    private final UniqueNames names = new UniqueNames();
    private final List<String> nested = new ArrayList<>();

    private RecordSource(OptionalFields optional) {
        this.optional = optional;
        JavaTypes.USED.forEach(names::reserve);
        JavaAnnotations.NAMES.forEach(names::reserve);
    }

    static String write(Schema schema, String packageName, String recordName, OptionalFields optional) {
        requireNames(packageName, recordName);
        return new RecordSource(optional).source(schema, packageName, recordName);
    }

    private String source(Schema schema, String packageName, String recordName) {
        names.reserve(recordName);
        String head = schema.name()
                .map(name -> types.annotation("Named") + "(%s)\n".formatted(JavaText.literal(name, "the schema")))
                .orElse("");
        String record = record(schema.fields(), recordName, "A row.");
        int end = record.indexOf("public record ");
        StringBuilder source = new StringBuilder();
        if (!packageName.isEmpty()) {
            source.append("package ").append(packageName).append(";\n\n");
        }
        types.imports().forEach(type -> source.append("import ").append(type).append(";\n"));
        source.append(types.imports().isEmpty() ? "" : "\n");
        source.append(record, 0, end).append(head).append(record, end, record.length());
        if (nested.isEmpty()) {
            return source.append(" {}\n").toString();
        }
        source.append(" {\n");
        source.append(String.join("\n", nested));
        return source.append("}\n").toString();
    }

    /** Returns the name of the record of a struct, and keeps its source. */
    private String nested(StructType struct, String field) {
        String name = names.claim(JavaNames.type(field));
        int place = nested.size();
        nested.add("");
        String record = record(struct.fields(), name, "What a field holds.") + " {}\n";
        nested.set(place, record.indent(INDENT.length()));
        return name;
    }

    private String record(List<Field> fields, String name, String what) {
        requireFits(fields, name);
        UniqueNames unique = new UniqueNames();
        List<String> components = new ArrayList<>();
        StringBuilder comment = new StringBuilder("/**\n * ").append(what).append('\n');
        String gap = " *\n";
        for (Field field : fields) {
            String component = unique.claim(JavaNames.component(field.name()));
            components.add("\n" + INDENT + INDENT + component(field, component));
            String text = JavaText.comment(field.description().orElse(""));
            if (!text.isEmpty()) {
                comment.append(gap)
                        .append(" * @param ")
                        .append(component)
                        .append(' ')
                        .append(text)
                        .append('\n');
                gap = "";
            }
        }
        return comment.append(" */\npublic record ").append(name).append('(') + String.join(",", components) + ")";
    }

    private String component(Field field, String name) {
        List<String> parts = new ArrayList<>(new JavaAnnotations(types).of(field));
        if (!RecordShape.fieldName(name).equals(field.name())) {
            parts.add(
                    0, types.annotation("Named") + "(%s)".formatted(JavaText.literal(field.name(), field.toString())));
        }
        parts.add(type(field));
        parts.add(name);
        return String.join(" ", parts);
    }

    private String type(Field field) {
        if (field.isRequired()) {
            return JavaTypes.hasPrimitive(field.type())
                    ? types.primitive(field.type())
                    : types.reference(field.type(), field.name());
        }
        return optional == OptionalFields.AS_OPTIONAL
                ? types.optional(field.type(), field.name())
                : types.reference(field.type(), field.name());
    }

    private static void requireNames(String packageName, String recordName) {
        if (!packageName.isEmpty() && !JavaNames.isPackage(packageName)) {
            throw new IllegalArgumentException(
                    "Invalid package '%s': expected names that Java allows with dots between them, for example 'com.example.sales'"
                            .formatted(packageName));
        }
        if (!JavaNames.isIdentifier(recordName)) {
            throw new IllegalArgumentException(
                    "Invalid record name '%s': expected ASCII letters, digits and underscores, and no word of the language, for example 'Order'"
                            .formatted(recordName));
        }
        if (JavaTypes.USED.contains(recordName) || JavaAnnotations.NAMES.contains(recordName)) {
            throw new IllegalArgumentException(
                    "Invalid record name '%s': the source uses it for another type. Choose another, for example '%sRow'"
                            .formatted(recordName, recordName));
        }
    }

    private static void requireFits(List<Field> fields, String name) {
        int slots = 0;
        for (Field field : fields) {
            boolean wide = field.isRequired()
                    && List.of("long", "double").contains(field.type().name());
            slots += wide ? 2 : 1;
        }
        if (slots > MOST_SLOTS) {
            throw new IllegalArgumentException(
                    "Cannot write record '%s': %d fields are more than a record can have components. Select fewer, or put some into a struct."
                            .formatted(name, fields.size()));
        }
    }
}
