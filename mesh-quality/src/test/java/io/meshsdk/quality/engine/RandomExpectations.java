package io.meshsdk.quality.engine;

import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.Statistic;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Draws checks and metrics of every kind for the columns of a schema they fit, filters and conditions among them. */
final class RandomExpectations {
    /** The name of the dataset that keys are looked up in. */
    static final String OTHER = "other";

    private final Schema schema;
    private final Random random;

    RandomExpectations(Schema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /** Returns some checks of every kind, with filters and conditions. */
    List<Expectation> checks() {
        List<Check> checks = new ArrayList<>();
        schema.fields().forEach(field -> ofColumn(field, checks));
        ofSchema(checks);
        return checks.stream().map(check -> refined(Expectation.of(check))).toList();
    }

    /** Returns every metric that each column has, with filters. */
    List<Expectation> metrics() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric.RowCount());
        for (Field field : schema.fields()) {
            for (Statistic statistic : Statistic.values()) {
                if (fits(statistic, field.type())) {
                    metrics.add(new Metric.OfColumn(statistic, field.name()));
                }
            }
            if (field.type().isNumeric()) {
                metrics.add(new Metric.Quantile(field.name(), pick(0.0, 0.05, 0.25, 0.9, 0.999, 1.0)));
                String other = number();
                metrics.add(new Metric.OfPair(Metric.PairStatistic.CORRELATION, field.name(), other));
                metrics.add(new Metric.OfPair(Metric.PairStatistic.RATIO_OF_SUMS, field.name(), other));
            }
            metrics.add(new Metric.OfPair(Metric.PairStatistic.MUTUAL_INFORMATION, field.name(), column()));
        }
        List<Expectation> all = new ArrayList<>();
        metrics.forEach(metric -> all.add(filtered(Expectation.of(MetricCheck.of(metric)))));
        return all;
    }

    private static boolean fits(Statistic statistic, DataType type) {
        return switch (statistic.kind()) {
            case NUMBERS -> type.isNumeric();
            case TEXTS -> type instanceof DataType.StringType;
            case KEYS, ANY -> true;
        };
    }

    private void ofColumn(Field field, List<Check> checks) {
        String name = field.name();
        checks.add(new NullCheck.NotNull(name));
        checks.add(new NullCheck.IsNull(name));
        checks.add(new NullCheck.Completeness(name, pick(0.0, 0.25, 0.5, 0.75, 1.0)));
        checks.add(new KeyCheck.Unique(List.of(name)));
        checks.add(new SequenceCheck.Sorted(name, pick(SequenceCheck.Order.values())));
        checks.add(new KeyCheck.References(List.of(name), OTHER, List.of(name)));
        checks.add(new RowCheck.Compared(name, pick(Comparison.values()), like(field.type())));
        List<String> two = columns(2);
        checks.add(new KeyCheck.Unique(two));
        checks.add(new KeyCheck.References(two, OTHER, two));
        checks.add(new KeyCheck.Agrees(List.of(name), OTHER, columns(1 + random.nextInt(2))));
        checks.add(new NullCheck.Present(pick(NullCheck.Quantity.values()), columns(1 + random.nextInt(3))));
        if (hasLiterals(field.type())) {
            ofLiterals(field, checks);
        }
        if (field.type().isNumeric()) {
            checks.add(new ValueCheck.MultipleOf(
                    name,
                    random.nextBoolean()
                            ? new Literal.Whole(pick(1L, 2L, 7L, Long.MAX_VALUE))
                            : new Literal.Exact(new BigDecimal(pick("0.5", "0.01", "3", "1e-30", "1e40", "0.3")))));
        }
        if (field.type() instanceof DataType.DateType || field.type() instanceof DataType.TimestampType) {
            ofTimes(name, checks);
        }
        if (field.type() instanceof DataType.StringType || field.type() instanceof DataType.BinaryType) {
            int minimum = random.nextInt(4);
            checks.add(new ValueCheck.Length(name, minimum, OptionalInt.of(minimum + random.nextInt(20))));
            checks.add(new ValueCheck.Length(name, minimum, OptionalInt.empty()));
        }
    }

    private void ofTimes(String name, List<Check> checks) {
        Duration some = pick(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofNanos(1), Duration.ofDays(3));
        checks.add(new TimeCheck.Freshness(name, some));
        checks.add(new TimeCheck.Freshness(name, Duration.ofDays(1), some));
        checks.add(new ValueCheck.NotInFuture(name, pick(Duration.ZERO, some)));
        checks.add(new ValueCheck.Retained(name, some));
        checks.add(new SequenceCheck.NoGaps(name, pick(Duration.ofSeconds(1), Duration.ofDays(1), Duration.ofDays(7))));
        checks.add(new RowCheck.Timely(name, time(), some));
        checks.add(new RowCheck.Timely(name, time(), Duration.ofSeconds(Long.MAX_VALUE)));
        checks.add(new RowCheck.Compared(name, pick(Comparison.values()), time()));
    }

    private void ofLiterals(Field field, List<Check> checks) {
        String name = field.name();
        Literal one = literal(field);
        Literal two = literal(field);
        checks.add(new ValueCheck.Range(name, Optional.of(one), Optional.empty()));
        checks.add(new ValueCheck.Range(name, Optional.empty(), Optional.of(two)));
        ordered(name, one, two).ifPresent(checks::add);
        checks.add(new ValueCheck.OneOf(name, List.of(one, two)));
        checks.add(new ValueCheck.NoneOf(name, List.of(one, literal(field), two)));
        for (Comparison comparison : Comparison.values()) {
            checks.add(new ValueCheck.Compared(name, comparison, literal(field)));
        }
        for (SetCheck.Relation relation : SetCheck.Relation.values()) {
            checks.add(new SetCheck.DistinctValues(name, relation, List.of(literal(field), one, two)));
        }
        Field other = pickField();
        if (hasLiterals(other.type()) && !other.equals(field)) {
            checks.add(new RowCheck.OneOfTuples(
                    List.of(name, other.name()),
                    List.of(List.of(one, literal(other)), List.of(two, literal(other)), List.of(two, literal(other)))));
        }
    }

    private static Optional<Check> ordered(String name, Literal one, Literal two) {
        try {
            return Optional.of(new ValueCheck.Range(name, Optional.of(one), Optional.of(two)));
        } catch (IllegalArgumentException wrongOrder) {
            return Optional.empty();
        }
    }

    private void ofSchema(List<Check> checks) {
        checks.add(new KeyCheck.DistinctRows());
        checks.add(new NullCheck.Present(pick(NullCheck.Quantity.values()), List.of()));
        checks.add(new NullCheck.NotMissing("text", List.of("", "zz", "é")));
        checks.add(new NullCheck.NotMissing("text", List.of()));
        checks.add(new ValueCheck.Matches("text", pick("[a-z]*", ".*", "(?s).*", ".", "\\p{L}+")));
        checks.add(new ValueCheck.MatchesNot("text", pick("[a-z]*", ".*", "(?s).*", ".", "\\p{L}+")));
        checks.add(new ValueCheck.WritesDate("text", pick("uuuu-MM-dd", "uuuu-MM-dd'T'HH:mm:ssX", "HH.mm")));
        for (ValueFormat format : NaiveJudge.FORMATS) {
            checks.add(new ValueCheck.HasFormat("text", format));
        }
        checks.add(new RowCheck.SumsTo(List.of("tiny"), "small", BigDecimal.ONE));
        checks.add(new RowCheck.SumsTo(
                List.of(pick("large", "double", "middle"), "price"), "mass", new BigDecimal(pick("0", "0.5", "1e30"))));
        checks.add(new RowCheck.SumsTo(List.of("real", "tiny"), "double", new BigDecimal(pick("0", "0.05", "3"))));
        checks.add(new ShapeCheck.RowCount(random.nextInt(100), OptionalLong.of(100 + random.nextInt(50))));
        checks.add(new ShapeCheck.RowCount(random.nextInt(20), OptionalLong.empty()));
    }

    private Expectation refined(Expectation plain) {
        Expectation one = filtered(plain);
        if (one.check().takesCondition() && random.nextInt(3) == 0) {
            one = one.allowing(condition());
        }
        return one.check().takesCondition() && random.nextInt(3) == 0 ? one.warningUnless(condition()) : one;
    }

    private Expectation filtered(Expectation one) {
        return random.nextInt(3) == 0 ? one.where(filter(2)) : one;
    }

    private Condition condition() {
        Unit unit = pick(Unit.ROWS, Unit.PERCENT);
        Operator operator = pick(Operator.values());
        BigDecimal low = BigDecimal.valueOf(random.nextInt(20));
        return operator.takesTwo()
                ? Condition.of(operator, low, low.add(BigDecimal.valueOf(random.nextInt(40))), unit)
                : Condition.of(operator, low, unit);
    }

    /** Returns a filter of some depth. */
    Filter filter(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> new Filter.IsNull(column());
            case 1 -> new Filter.IsTrue("flag");
            case 2 -> {
                Field field = literalField();
                yield new Filter.Compared(field.name(), pick(Comparison.values()), literal(field));
            }
            case 3 -> {
                Field field = literalField();
                yield new Filter.In(field.name(), List.of(literal(field), literal(field)));
            }
            case 4 -> {
                Field field = pickField();
                yield new Filter.ComparedColumns(field.name(), pick(Comparison.values()), like(field.type()));
            }
            case 5 -> new Filter.Not(filter(depth - 1));
            case 6 -> new Filter.All(List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Filter.Any(List.of(filter(depth - 1), filter(depth - 1), filter(depth - 1)));
        };
    }

    private static boolean hasLiterals(DataType type) {
        return !(type instanceof DataType.BooleanType || type instanceof DataType.BinaryType);
    }

    private Field literalField() {
        List<Field> some = schema.fields().stream()
                .filter(field -> hasLiterals(field.type()))
                .toList();
        return ValuePools.pick(some, random);
    }

    private Literal literal(Field field) {
        return ValuePools.literal(field.type(), random);
    }

    private Field pickField() {
        return ValuePools.pick(schema.fields(), random);
    }

    private String column() {
        return ValuePools.pick(schema.names(), random);
    }

    private String number() {
        return ValuePools.pick(
                schema.fields().stream()
                        .filter(field -> field.type().isNumeric())
                        .map(Field::name)
                        .toList(),
                random);
    }

    private String time() {
        return pick("day", "at");
    }

    /** Returns a column that compares with those of a type. */
    private String like(DataType type) {
        return type.isNumeric()
                ? number()
                : ValuePools.pick(
                        schema.fields().stream()
                                .filter(field -> field.type().equals(type))
                                .map(Field::name)
                                .toList(),
                        random);
    }

    private List<String> columns(int count) {
        List<String> shuffled = new ArrayList<>(schema.names());
        java.util.Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, count));
    }

    @SafeVarargs
    private <T> T pick(T... pool) {
        return pool[random.nextInt(pool.length)];
    }
}
