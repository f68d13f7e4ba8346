package io.meshsdk.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Makes nested rows, once as parquet-java writes them and once as they are to be read. */
final class RandomGroups {
    private final Random random;
    private final MessageType type;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    RandomGroups(long seed, MessageType type) {
        this.random = new Random(seed);
        this.type = type;
    }

    /** Returns the rows made so far. */
    List<Map<String, @Nullable Object>> rows() {
        return rows;
    }

    Group next() {
        Group row = new SimpleGroup(type);
        rows.add(fill(row, type));
        return row;
    }

    private Map<String, @Nullable Object> fill(Group group, GroupType fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Type field : fields.getFields()) {
            values.put(field.getName(), field(group, field));
        }
        return values;
    }

    private @Nullable Object field(Group group, Type field) {
        if (field.isRepetition(Type.Repetition.REPEATED)) {
            return elements(group, field, false);
        }
        if (field.isRepetition(Type.Repetition.OPTIONAL) && random.nextInt(4) == 0) {
            return null;
        }
        return one(group, field);
    }

    /** Adds a value, which is there. */
    private Object one(Group group, Type field) {
        if (field.isPrimitive()) {
            return simple(group, field);
        }
        Group added = group.addGroup(field.getName());
        GroupType fields = field.asGroupType();
        LogicalTypeAnnotation annotation = field.getLogicalTypeAnnotation();
        if (annotation == null) {
            return fill(added, fields);
        }
        Type repeated = fields.getType(0);
        return annotation instanceof ListLogicalTypeAnnotation
                ? elements(added, repeated, isThirdLevel(repeated))
                : entries(added, repeated.asGroupType());
    }

    private static boolean isThirdLevel(Type repeated) {
        return repeated.getName().equals("list") || repeated.getName().equals("bag");
    }

    private List<@Nullable Object> elements(Group group, Type repeated, boolean thirdLevel) {
        List<@Nullable Object> elements = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 0 : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            elements.add(
                    thirdLevel
                            ? field(
                                    group.addGroup(repeated.getName()),
                                    repeated.asGroupType().getType(0))
                            : one(group, repeated));
        }
        return elements;
    }

    private Map<Object, @Nullable Object> entries(Group group, GroupType entry) {
        Map<Object, @Nullable Object> entries = new HashMap<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Group added = group.addGroup(entry.getName());
            Object key = one(added, entry.getType(0));
            entries.put(key, field(added, entry.getType(1)));
        }
        return entries;
    }

    private Object simple(Group group, Type field) {
        String name = field.getName();
        int number = random.nextInt(1_000);
        return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> {
                group.add(name, number);
                yield number;
            }
            case INT64 -> {
                group.add(name, (long) number);
                yield (long) number;
            }
            case DOUBLE -> {
                group.add(name, number / 4.0);
                yield number / 4.0;
            }
            case BOOLEAN -> {
                group.add(name, number % 2 == 0);
                yield number % 2 == 0;
            }
            case BINARY -> {
                group.add(name, "text " + number);
                yield "text " + number;
            }
            default -> {
                group.add(name, Binary.fromConstantByteArray(new byte[] {1, 2, (byte) number}));
                yield List.of((byte) 1, (byte) 2, (byte) number);
            }
        };
    }
}
