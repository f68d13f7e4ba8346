package io.meshsdk.parquet.internal.types;

import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Tells lists, maps and structs among the groups of a file, those of old writers too. */
public final class FileGroups {
    private static final int KEY_AND_VALUE = 2;

    private FileGroups() {}

    /** Returns whether a type is neither a group nor repeated. */
    public static boolean isOneValue(Type type) {
        return type.isPrimitive() && !isLoneRepeated(type);
    }

    /** Returns whether a type is a list: an annotated group, or a repeated type that stands alone. */
    public static boolean isList(Type type) {
        return isLoneRepeated(type)
                || (annotation(type) instanceof ListLogicalTypeAnnotation
                        && repeatedChild(type).isPresent());
    }

    /** Returns whether a type is a repeated one that no list is around. */
    public static boolean isLoneRepeated(Type type) {
        return type.isRepetition(Type.Repetition.REPEATED);
    }

    /** Returns whether a type is a map. */
    public static boolean isMap(Type type) {
        boolean annotated = annotation(type) instanceof MapLogicalTypeAnnotation
                || annotation(type) instanceof MapKeyValueTypeAnnotation;
        return annotated
                && repeatedChild(type)
                        .filter(entry -> !entry.isPrimitive())
                        .filter(entry -> entry.asGroupType().getFieldCount() == KEY_AND_VALUE)
                        .isPresent();
    }

    /** Returns whether a type is a struct. */
    public static boolean isStruct(Type type) {
        return !type.isPrimitive() && !isList(type) && annotation(type) == null;
    }

    /** Returns the repeated group of a map, which has its keys and values. */
    public static GroupType entry(Type map) {
        return map.asGroupType().getType(0).asGroupType();
    }

    /** Returns the type of one element of a list. */
    public static Type element(Type list) {
        if (isLoneRepeated(list)) {
            return once(list);
        }
        Type repeated = list.asGroupType().getType(0);
        return isItself(list) ? once(repeated) : repeated.asGroupType().getType(0);
    }

    private static Type once(Type repeated) {
        if (!repeated.isPrimitive()) {
            GroupType group = repeated.asGroupType();
            return Types.requiredGroup()
                    .as(annotation(group))
                    .addFields(group.getFields().toArray(Type[]::new))
                    .named(group.getName());
        }
        PrimitiveType primitive = repeated.asPrimitiveType();
        return Types.required(primitive.getPrimitiveTypeName())
                .length(primitive.getTypeLength())
                .as(annotation(primitive))
                .named(primitive.getName());
    }

    /** Returns whether the repeated type of a list is its elements: so wrote those who knew no third level. */
    public static boolean isItself(Type list) {
        Type repeated = list.asGroupType().getType(0);
        return repeated.isPrimitive()
                || repeated.asGroupType().getFieldCount() > 1
                || repeated.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED)
                || repeated.getName().equals("array")
                || repeated.getName().equals(list.getName() + "_tuple");
    }

    private static Optional<Type> repeatedChild(Type type) {
        boolean one = !type.isPrimitive() && type.asGroupType().getFieldCount() == 1;
        return one ? Optional.of(type.asGroupType().getType(0)).filter(FileGroups::isLoneRepeated) : Optional.empty();
    }

    private static @Nullable LogicalTypeAnnotation annotation(Type type) {
        return type.getLogicalTypeAnnotation();
    }
}
