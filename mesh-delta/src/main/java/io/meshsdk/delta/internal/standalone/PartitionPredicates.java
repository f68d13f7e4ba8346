package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.actions.Metadata;
import io.delta.standalone.expressions.And;
import io.delta.standalone.expressions.Column;
import io.delta.standalone.expressions.EqualTo;
import io.delta.standalone.expressions.Expression;
import io.delta.standalone.expressions.Literal;
import io.delta.standalone.expressions.Or;
import io.delta.standalone.types.BooleanType;
import io.delta.standalone.types.ByteType;
import io.delta.standalone.types.DataType;
import io.delta.standalone.types.DateType;
import io.delta.standalone.types.IntegerType;
import io.delta.standalone.types.LongType;
import io.delta.standalone.types.ShortType;
import io.delta.standalone.types.StringType;
import io.meshsdk.delta.internal.log.Reads;
import java.sql.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says which partitions a transaction reads, in the expressions of Delta Standalone. */
final class PartitionPredicates {
    private static final Map<Class<? extends DataType>, Function<String, Literal>> LITERALS = Map.of(
            StringType.class, Literal::of,
            BooleanType.class, text -> Literal.of(Boolean.parseBoolean(text)),
            ByteType.class, text -> Literal.of(Byte.parseByte(text)),
            ShortType.class, text -> Literal.of(Short.parseShort(text)),
            IntegerType.class, text -> Literal.of(Integer.parseInt(text)),
            LongType.class, text -> Literal.of(Long.parseLong(text)),
            DateType.class, text -> Literal.of(Date.valueOf(text)));

    private static final int MOST = 32;

    private PartitionPredicates() {}

    /**
     * Returns what holds for the partitions that are read, empty if none is; all rows where a type has no literal, a value is
     * null (in Standalone "or" of null is null, not what the other side says), or there are many.
     */
    static Optional<Expression> of(Metadata metadata, Reads.Partitions partitions) {
        boolean isSure = partitions.values().size() <= MOST
                && partitions.values().stream().noneMatch(values -> values.containsValue(null));
        return isSure
                ? partitions.values().stream()
                        .map(values -> holdsFor(metadata, values))
                        .reduce(Or::new)
                : Optional.of(Literal.True);
    }

    private static Expression holdsFor(Metadata metadata, Map<String, @Nullable String> values) {
        return values.entrySet().stream()
                .map(value -> holdsFor(metadata, value.getKey(), Objects.requireNonNull(value.getValue())))
                .reduce(And::new)
                .orElse(Literal.True);
    }

    private static Expression holdsFor(Metadata metadata, String name, String text) {
        DataType type = metadata.getSchema().get(name).getDataType();
        Column column = new Column(name, type);
        Function<String, Literal> literal = LITERALS.get(type.getClass());
        return literal == null ? Literal.True : new EqualTo(column, literal.apply(text));
    }
}
