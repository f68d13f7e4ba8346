package io.meshsdk.policy.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.SelectableValue;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of rows as conditions see them. Immutable. */
final class RowShape {
    private static final String NAME = "mesh.Row";
    private static final int EXACT_DIGITS = 15;
    private static final int WHOLE_DIGITS = 18;

    private final Map<String, CelType> fields;

    private RowShape(Map<String, CelType> fields) {
        this.fields = fields;
    }

    static RowShape of(Schema schema) {
        Map<String, CelType> fields = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            type(field.type()).ifPresent(type -> fields.put(field.name(), type));
        }
        return new RowShape(fields);
    }

    CelType type() {
        return StructTypeReference.create(NAME);
    }

    @SuppressWarnings("Immutable")
    StructType definition() {
        return StructType.create(
                NAME, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field)));
    }

    /** Returns the fields that a condition reads, of a row under whatever name. */
    Set<String> columns(CelAbstractSyntaxTree tree) {
        Set<String> columns = new LinkedHashSet<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.SELECT)
                .map(CelNavigableExpr::expr)
                .filter(expression -> tree.getType(expression.select().operand().id())
                        .filter(type -> type.name().equals(NAME))
                        .isPresent())
                .forEach(expression -> columns.add(expression.select().field()));
        return columns;
    }

    /** Returns a row, as conditions see it. */
    SelectableValue<String> of(Row row) {
        return new Seen(row);
    }

    private static Optional<CelType> type(DataType type) {
        if (type instanceof DataType.StringType) {
            return Optional.of(SimpleType.STRING);
        }
        if (type instanceof DataType.BooleanType) {
            return Optional.of(SimpleType.BOOL);
        }
        if (type instanceof DataType.FloatType || type instanceof DataType.DoubleType) {
            return Optional.of(SimpleType.DOUBLE);
        }
        if (type instanceof DataType.DecimalType decimal) {
            return decimal(decimal);
        }
        return isWhole(type)
                ? Optional.of(SimpleType.INT)
                : isTime(type) ? Optional.of(SimpleType.TIMESTAMP) : Optional.empty();
    }

    /** Up to fifteen digits, two decimals compare as their nearest floating numbers do. */
    private static Optional<CelType> decimal(DataType.DecimalType type) {
        if (type.scale() == 0 && type.precision() <= WHOLE_DIGITS) {
            return Optional.of(SimpleType.INT);
        }
        return type.precision() <= EXACT_DIGITS ? Optional.of(SimpleType.DOUBLE) : Optional.empty();
    }

    private static boolean isWhole(DataType type) {
        return type instanceof DataType.ByteType
                || type instanceof DataType.ShortType
                || type instanceof DataType.IntType
                || type instanceof DataType.LongType;
    }

    private static boolean isTime(DataType type) {
        return type instanceof DataType.DateType
                || type instanceof DataType.TimestampType
                || type instanceof DataType.LocalTimestampType;
    }

    private static Object value(Object value, CelType type) {
        if (value instanceof BigDecimal decimal) {
            return type.equals(SimpleType.INT) ? (Object) decimal.longValueExact() : (Object) decimal.doubleValue();
        }
        if (value instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Number number) {
            return type.equals(SimpleType.INT) ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        return value;
    }

    /** Reports that a null was compared: what is asked of it is unknown. */
    static final class NullRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NullRead() {
            super("a null was read", null, false, false);
        }
    }

    private final class Seen implements SelectableValue<String> {
        private final Row row;

        Seen(Row row) {
            this.row = row;
        }

        @Override
        public Object select(String field) {
            return find(field).orElseThrow(NullRead::new);
        }

        @Override
        public Optional<Object> find(String field) {
            CelType type = fields.get(field);
            if (type == null) {
                throw new IllegalArgumentException("No field '%s' in the row".formatted(field));
            }
            return row.find(field).map(value -> value(value, type));
        }

        /** Returns nothing of the row: its values are nobody's to print. */
        @Override
        public String toString() {
            return NAME;
        }
    }
}
