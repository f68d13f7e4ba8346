package io.meshsdk.quality.filter;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Finds what of a filter does not fit fields: those that are not there, and literals and columns that do not compare. */
record FilterFit(Schema schema) {
    Optional<Misfit> find(Filter filter) {
        if (filter instanceof Filter.All all) {
            return first(all.filters());
        }
        if (filter instanceof Filter.Any any) {
            return first(any.filters());
        }
        if (filter instanceof Filter.Not not) {
            return find(not.filter());
        }
        return filter.columns().stream()
                .filter(column -> !schema.contains(column))
                .findFirst()
                .map(column -> new Misfit(
                        column, "'%s' is none of the fields it may read, %s".formatted(column, schema.names())))
                .or(() -> ofTypes(filter));
    }

    private Optional<Misfit> first(List<Filter> filters) {
        return filters.stream().map(this::find).flatMap(Optional::stream).findFirst();
    }

    private Optional<Misfit> ofTypes(Filter filter) {
        if (filter instanceof Filter.IsTrue some) {
            return type(some.column()) instanceof DataType.BooleanType
                    ? Optional.empty()
                    : misfit(some.column(), "and no comparison follows");
        }
        if (filter instanceof Filter.Compared one) {
            return literals(one.column(), List.of(one.value()));
        }
        if (filter instanceof Filter.In list) {
            return literals(list.column(), list.values());
        }
        if (filter instanceof Filter.ComparedColumns two && !compare(type(two.left()), type(two.right()))) {
            return misfit(
                    two.left(),
                    "and does not compare with '%s' of type %s"
                            .formatted(two.right(), type(two.right()).name()));
        }
        return Optional.empty();
    }

    private Optional<Misfit> literals(String column, List<Literal> literals) {
        return literals.stream().allMatch(literal -> fits(literal, type(column)))
                ? Optional.empty()
                : misfit(column, "and a literal beside it does not fit that");
    }

    private Optional<Misfit> misfit(String column, String reason) {
        return Optional.of(new Misfit(
                column,
                "field '%s' is of type %s %s".formatted(column, type(column).name(), reason)));
    }

    private DataType type(String column) {
        return schema.field(column).type();
    }

    private static boolean fits(Literal literal, DataType type) {
        if (literal instanceof Literal.Text) {
            return type instanceof DataType.StringType;
        }
        if (literal instanceof Literal.Day) {
            return type instanceof DataType.DateType;
        }
        if (literal instanceof Literal.Moment) {
            return type instanceof DataType.TimestampType;
        }
        return literal instanceof Literal.Floating ? type.isFloating() : type.isNumeric();
    }

    private static boolean compare(DataType left, DataType right) {
        return (left.isNumeric() && right.isNumeric())
                || (isPoint(left) && isPoint(right))
                || (left.equals(right) && !left.isNested());
    }

    private static boolean isPoint(DataType type) {
        return type instanceof DataType.DateType || type instanceof DataType.TimestampType;
    }

    record Misfit(String column, String reason) {}
}
