package io.meshsdk.core.documents;

import static io.meshsdk.core.documents.MetadataArbitraries.few;
import static io.meshsdk.core.documents.ProductArbitraries.array;
import static io.meshsdk.core.documents.ProductArbitraries.maybe;
import static io.meshsdk.core.documents.ProductArbitraries.textLists;
import static io.meshsdk.core.documents.ProductArbitraries.texts;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Dimension;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.MetricCheck.Against;
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
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates contracts whose expectations fit their fields. */
public final class ContractArbitraries {
    private ContractArbitraries() {}

    /**
     * Returns contracts, some of two schema objects. Expectations name extreme values themselves: jqwik would look for edge
     * cases anew for each schema, which takes longer than all that is tested.
     */
    public static Arbitrary<DataContract> contracts() {
        Arbitrary<DataContract> contract = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        5,
                        schemas()
                                .flatMap(schema -> expectations(schema)
                                        .list()
                                        .ofMaxSize(4)
                                        .uniqueElements(Expectation::name)
                                        .filter(all -> hasNamesOfItsOwn(schema, all))
                                        .map(all -> DataContract.of(schema).expect(all))
                                        .withoutEdgeCases())),
                net.jqwik.api.Tuple.of(
                        1, Combinators.combine(schemas(), schemas()).as((one, two) -> DataContract.of(one, two))));
        contract = Combinators.combine(contract, levels().list().ofMaxSize(3), Arbitraries.of(Lifecycle.class))
                .as((some, levels, status) -> some.sla(levels).status(status));
        contract = maybe(contract, AccessArbitraries.policies(), AccessArbitraries::under);
        contract = maybe(contract, Arbitraries.of(Classification.class), DataContract::classified);
        contract = maybe(contract, texts(), DataContract::id);
        contract = maybe(contract, ProductArbitraries.versions(), DataContract::version);
        contract = maybe(contract, retentions(), DataContract::retention);
        return papers(contract);
    }

    private static Arbitrary<DataContract> papers(Arbitrary<DataContract> contracts) {
        Arbitrary<DataContract> contract = maybe(contracts, MetadataArbitraries.labels(), DataContract::labelled);
        contract = maybe(contract, MetadataArbitraries.descriptions(), DataContract::describedAs);
        contract = maybe(contract, ProductArbitraries.team(), DataContract::team);
        contract = maybe(contract, MetadataArbitraries.contexts(), DataContract::context);
        contract = maybe(contract, MetadataArbitraries.annotations(), DataContract::annotated);
        contract = maybe(contract, few(MetadataArbitraries.servers()), DataContract::servers);
        contract = maybe(contract, few(MetadataArbitraries.roles()), DataContract::roles);
        contract = maybe(contract, few(MetadataArbitraries.channels()), DataContract::support);
        contract = maybe(contract, MetadataArbitraries.prices(), DataContract::price);
        return maybe(contract, MetadataArbitraries.versioningPolicies(), DataContract::versioning);
    }

    /** Answers whether no name is that of an expectation that every contract has, unless it is that one. */
    private static boolean hasNamesOfItsOwn(Schema schema, List<Expectation> expectations) {
        List<Expectation> effective =
                DataContract.of(schema).expect(expectations).effectiveExpectations();
        return effective.stream().map(Expectation::name).distinct().count() == effective.size();
    }

    /** Returns schemas of one to five fields. */
    public static Arbitrary<Schema> schemas() {
        Arbitrary<Schema> schema = fields(types())
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(field -> field.name().toLowerCase(Locale.ROOT))
                .map(Schema::of);
        schema = maybe(schema, texts(), Schema::named);
        schema = maybe(schema, texts(), Schema::describedAs);
        schema = maybe(schema, texts(), Schema::businessName);
        schema = maybe(schema, texts(), Schema::granularity);
        schema = maybe(schema, few(MetadataArbitraries.synonyms()), Schema::synonymEntries);
        schema = maybe(schema, Arbitraries.just(true), (some, deprecated) -> some.deprecated());
        schema = maybe(schema, MetadataArbitraries.physical(), Schema::physical);
        schema = maybe(schema, few(MetadataArbitraries.relationships()), (some, all) -> some.relatedTo(relations(all)));
        schema = maybe(schema, MetadataArbitraries.contexts(), Schema::context);
        return maybe(schema, MetadataArbitraries.annotations(), Schema::annotated);
    }

    private static Relationship[] relations(List<Relationship> relationships) {
        return relationships.toArray(Relationship[]::new);
    }

    /** Returns data types, nested ones included. */
    public static Arbitrary<DataType> types() {
        return Arbitraries.lazyOf(
                ContractArbitraries::simpleTypes,
                ContractArbitraries::simpleTypes,
                () -> types().map(ListType::new),
                () -> Combinators.combine(simpleTypes(), types()).as(MapType::new),
                () -> fields(types())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .uniqueElements(field -> field.name().toLowerCase(Locale.ROOT))
                        .map(StructType::new));
    }

    private static Arbitrary<DataType> simpleTypes() {
        return Arbitraries.oneOf(
                Arbitraries.of("string", "boolean", "byte", "short", "integer", "long", "float", "double", "date")
                        .map(io.meshsdk.schema.DataTypes::parse),
                Arbitraries.of("string", "date", "timestamp", "timestamp_ntz", "time", "binary", "decimal(38,10)")
                        .map(io.meshsdk.schema.DataTypes::parse));
    }

    private static Arbitrary<Field> fields(Arbitrary<DataType> types) {
        Arbitrary<String> names =
                Arbitraries.oneOf(ProductArbitraries.names(), texts().filter(name -> !name.isBlank()));
        Arbitrary<Field> field = Combinators.combine(names, types, textLists(), textLists(), textLists())
                .as((name, type, synonyms, examples, tags) -> Field.of(name, type)
                        .synonyms(array(synonyms))
                        .examples(array(examples))
                        .tagged(array(tags)));
        field = maybe(
                field,
                Arbitraries.of(1, 2),
                (some, kind) -> kind == 1 || some.type().isNested() ? some.required() : some.primaryKey());
        field = maybe(field, texts(), Field::describedAs);
        field = maybe(field, texts(), Field::pii);
        field = maybe(field, texts(), Field::taxonomy);
        field = maybe(field, Arbitraries.of(Classification.class), Field::classified);
        field = maybe(
                field,
                masks(),
                (some, mask) -> some.masked(some.type() instanceof StringType ? mask : Mask.nullified()));
        return described(promising(field));
    }

    private static Arbitrary<Field> promising(Arbitrary<Field> fields) {
        Arbitrary<Integer> positions = Arbitraries.integers().between(1, 3);
        Arbitrary<Field> field =
                maybe(fields, positions, (some, at) -> some.isPrimaryKey() ? some.primaryKey(at) : some);
        field = maybe(field, positions, Field::partitioned);
        field = maybe(field, Arbitraries.of(1, 2, 3), (some, kind) -> switch (kind) {
            case 1 -> some.unique();
            case 2 -> some.critical();
            default -> some.deprecated();
        });
        field = maybe(field, options(), (some, all) -> {
            Field with = some;
            for (Map.Entry<String, Value> option : all.entrySet()) {
                with = with.option(option.getKey(), option.getValue());
            }
            return with;
        });
        return maybe(
                field,
                few(MetadataArbitraries.enumValues()),
                (some, values) -> some.accepts(values.toArray(EnumValue[]::new)));
    }

    private static Arbitrary<Field> described(Arbitrary<Field> fields) {
        Arbitrary<Field> field = maybe(fields, texts(), Field::businessName);
        field = maybe(field, few(MetadataArbitraries.synonyms()), Field::synonymEntries);
        field = maybe(field, few(MetadataArbitraries.values()), Field::exampleValues);
        field = maybe(
                field,
                MetadataArbitraries.annotations(),
                (some, annotations) -> some.annotated(annotations).tagged(array(annotations.tags())));
        field = maybe(field, MetadataArbitraries.physical(), Field::physical);
        field = maybe(field, MetadataArbitraries.derivations(), Field::derived);
        field = maybe(field, texts(), Field::semanticType);
        return maybe(field, few(MetadataArbitraries.relationships()), (some, all) -> some.relatedTo(relations(all)));
    }

    /** Returns options of types by their names in the standard, with fitting values and any others. */
    public static Arbitrary<Map<String, Value>> options() {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
                Arbitraries.of("minLength", "maxLength", "pattern", "format", "timezone", "maxItems"),
                texts());
        Arbitrary<Value> values = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 300).map(Value::of),
                Arbitraries.of("[a-z]+", "(", "email", "2026-11-20", "2026-11-20T07:00:00Z", "UTC")
                        .map(Value::of),
                MetadataArbitraries.values());
        return Arbitraries.maps(keys, values).ofMaxSize(3);
    }

    private static Arbitrary<Mask> masks() {
        Arbitrary<Integer> shown = Arbitraries.integers().between(0, 9);
        return Arbitraries.oneOf(
                Arbitraries.of(Mask.nullified(), Mask.redacted(), Mask.email()),
                Combinators.combine(shown, shown).as(Mask::partial));
    }

    /** Returns retentions. */
    static Arbitrary<Retention> retentions() {
        return Arbitraries.of(
                new Retention(Optional.empty(), Optional.empty()),
                Retention.atMost(Period.of(7, 13, 40)),
                Retention.atLeast(Period.ofDays(1)),
                new Retention(Optional.of(Period.ofMonths(2)), Optional.of(Period.ofYears(1))));
    }

    private static Arbitrary<Double> ratios() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(0, 1).ofScale(15), Arbitraries.of(0.0, -0.0, 1.0, 0.99));
    }

    private static Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE / 2),
                        Arbitraries.longs().between(1, 999_999_999))
                .as(Duration::ofSeconds);
    }

    /** Returns service levels of every kind. */
    public static Arbitrary<ServiceLevel> levels() {
        return maybe(promises(), MetadataArbitraries.terms(), ServiceLevel::under);
    }

    private static Arbitrary<ServiceLevel> promises() {
        return Arbitraries.oneOf(
                durations().map(ServiceLevels::freshness),
                ratios().map(ServiceLevels::completeness),
                ratios().map(ServiceLevels::accuracy),
                ratios().map(ServiceLevels::availability),
                Combinators.combine(ratios().filter(ratio -> ratio > 0), durations())
                        .as(ServiceLevels::latency),
                Combinators.combine(
                                texts(),
                                MetadataArbitraries.values(),
                                MetadataArbitraries.optional(MetadataArbitraries.scalars()),
                                MetadataArbitraries.optional(texts()),
                                MetadataArbitraries.terms())
                        .as(ServiceLevel.Agreed::new));
    }

    private static Arbitrary<Expectation> expectations(Schema schema) {
        Arbitrary<Expectation> expectation = Arbitraries.of(schema.fields())
                .flatMap(ContractArbitraries::checks)
                .map(Expectation::of);
        expectation = maybe(expectation, texts(), Expectation::named);
        expectation = maybe(expectation, Arbitraries.of(Severity.class), Expectation::severity);
        expectation = maybe(expectation, Arbitraries.of(Dimension.class), Expectation::dimension);
        expectation = maybe(expectation, Arbitraries.of(Scope.class), Expectation::scope);
        expectation = maybe(
                expectation, Arbitraries.of(0.5, 1.0, 3.25, Double.MIN_VALUE, Double.MAX_VALUE), Expectation::weight);
        expectation = maybe(
                expectation,
                conditions(),
                (some, condition) -> some.check().takesCondition() ? some.allowing(condition) : some);
        expectation = maybe(
                expectation,
                conditions(),
                (some, condition) -> some.check().takesCondition() ? some.warningUnless(condition) : some);
        expectation = maybe(
                expectation, filters(schema), (some, filter) -> some.check().takesFilter() ? some.where(filter) : some);
        expectation = maybe(expectation, texts(), Expectation::on);
        expectation = maybe(expectation, Arbitraries.just(true), (some, implied) -> some.implied());
        return maybe(expectation, MetadataArbitraries.ruleDetails(), Expectation::about);
    }

    /** Returns filters on the columns of a schema. */
    private static Arbitrary<Filter> filters(Schema schema) {
        Arbitrary<String> columns = Arbitraries.of(schema.names());
        Arbitrary<Filter> one = Arbitraries.oneOf(
                columns.map(Filter.IsTrue::new),
                columns.map(Filter.IsNull::new),
                Combinators.combine(columns, Arbitraries.of(Comparison.class), texts())
                        .as((column, comparison, text) ->
                                new Filter.Compared(column, comparison, new Literal.Text(text))),
                Combinators.combine(columns, wholes())
                        .as((column, number) -> new Filter.In(column, List.of(new Literal.Whole(number)))));
        return Arbitraries.oneOf(
                one,
                one.map(Filter.Not::new),
                one.list().ofSize(2).map(Filter.All::new),
                one.list().ofSize(2).map(Filter.Any::new));
    }

    /** Returns conditions of every operator. */
    public static Arbitrary<Condition> conditions() {
        return Combinators.combine(
                        Arbitraries.of(Condition.Operator.class),
                        MetadataArbitraries.numbers(),
                        MetadataArbitraries.numbers(),
                        Arbitraries.of(Condition.Unit.class))
                .as((operator, one, other, unit) -> operator.takesTwo()
                        ? Condition.of(operator, one.min(other), one.max(other), unit)
                        : Condition.of(operator, one, unit));
    }

    /** Returns rules as they were written. */
    public static Arbitrary<Check> written() {
        return Combinators.combine(
                        Arbitraries.of(Check.Written.Kind.class), textLists(), MetadataArbitraries.valuesByKey())
                .as(Check.Written::new);
    }

    private static Arbitrary<Check> checks(Field field) {
        String column = field.name();
        Arbitrary<Check> any = Arbitraries.oneOf(
                Arbitraries.just(new NullCheck.NotNull(column)),
                ratios().map(ratio -> new NullCheck.Completeness(column, ratio)),
                Arbitraries.just(new ShapeCheck.SchemaConformance()),
                wholes().filter(rows -> rows >= 0).map(rows -> new ShapeCheck.RowCount(rows, OptionalLong.of(rows))),
                Arbitraries.just(new ShapeCheck.RowCount(0, OptionalLong.empty())));
        any = Arbitraries.oneOf(any, any, any, ofAnyType(column), written());
        return field.type().isNested() ? any : Arbitraries.oneOf(any, fitting(column, field.type()));
    }

    private static Arbitrary<Check> ofAnyType(String column) {
        return Arbitraries.oneOf(
                Arbitraries.of(new NullCheck.IsNull(column), new KeyCheck.DistinctRows()),
                Arbitraries.of(NullCheck.Quantity.class)
                        .map(quantity -> new NullCheck.Present(quantity, List.of(column))),
                texts().map(name -> new ShapeCheck.HasColumns(ShapeCheck.ColumnRelation.CONTAIN, List.of(name))),
                texts().map(type -> new ShapeCheck.ColumnType(column, type)),
                Arbitraries.of(Statistic.NULL_COUNT, Statistic.NULL_RATE)
                        .map(statistic -> MetricCheck.of(new Metric.OfColumn(statistic, column))),
                texts().map(dataset -> new MetricCheck(new Metric.RowCount(), new Against.Dataset(dataset))),
                Arbitraries.just(new MetricCheck(new Metric.RowCount(), new Against.Previous())),
                Combinators.combine(texts(), texts(), texts())
                        .as((analyzer, key, value) ->
                                MetricCheck.of(new Metric.Analyzed(analyzer, List.of(column), Map.of(key, value)))));
    }

    private static Arbitrary<Check> ofAnyKey(String column) {
        return Arbitraries.oneOf(
                Arbitraries.just(new KeyCheck.Unique(List.of(column))),
                Arbitraries.of(SequenceCheck.Order.class).map(order -> new SequenceCheck.Sorted(column, order)),
                Arbitraries.of(Comparison.class).map(comparison -> new RowCheck.Compared(column, comparison, column)),
                texts().map(dataset -> new KeyCheck.References(List.of(column), dataset, List.of(dataset))),
                texts().map(dataset -> new KeyCheck.Agrees(List.of(column), dataset, List.of(column))));
    }

    private static Arbitrary<Check> fitting(String column, DataType type) {
        Arbitrary<Check> unique = ofAnyKey(column);
        if (type instanceof StringType) {
            return Arbitraries.oneOf(
                    unique,
                    textLists().map(tokens -> new NullCheck.NotMissing(column, tokens)),
                    Arbitraries.of("[A-Z]+", "a:b'c\\\\").map(pattern -> new ValueCheck.MatchesNot(column, pattern)),
                    Arbitraries.just(new ValueCheck.WritesDate(column, "dd/MM/uuuu 'o''clock'")),
                    Arbitraries.of(OptionalInt.of(9), OptionalInt.empty())
                            .map(most -> new ValueCheck.Length(column, 1, most)),
                    Arbitraries.of("[A-Z]+", "a:b'c\\\\").map(pattern -> new ValueCheck.Matches(column, pattern)),
                    Arbitraries.of(ValueFormat.class).map(format -> new ValueCheck.HasFormat(column, format)),
                    bounds(column, texts().map(Literal.Text::new)));
        }
        if (type.isNumeric()) {
            Arbitrary<Check> exact = bounds(
                    column,
                    Arbitraries.oneOf(
                            wholes().map(Literal.Whole::new),
                            Arbitraries.bigDecimals().ofScale(9).map(Literal.Exact::new),
                            Arbitraries.of("1E+300", "-1E-300")
                                    .map(BigDecimal::new)
                                    .map(Literal.Exact::new)));
            exact = Arbitraries.oneOf(
                    exact,
                    Arbitraries.just(new ValueCheck.MultipleOf(column, new Literal.Exact(new BigDecimal("0.05")))),
                    Arbitraries.just(new RowCheck.SumsTo(List.of(column), column, new BigDecimal("0.01"))),
                    Arbitraries.just(new SetCheck.NoOutliers(column, 2.5)),
                    Arbitraries.of(Statistic.class)
                            .filter(statistic -> statistic.kind() != Statistic.Kind.TEXTS)
                            .map(statistic -> MetricCheck.of(new Metric.OfColumn(statistic, column))),
                    ratios().map(quantile -> MetricCheck.of(new Metric.Quantile(column, quantile))));
            return type instanceof DoubleType
                    ? Arbitraries.oneOf(exact, bounds(column, floats().map(Literal.Floating::new)))
                    : exact;
        }
        if (type instanceof DateType) {
            return bounds(
                    column,
                    Arbitraries.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX)
                            .map(Literal.Day::new));
        }
        if (type instanceof TimestampType) {
            return Arbitraries.oneOf(
                    durations().map(age -> new TimeCheck.Freshness(column, age)),
                    durations().map(skew -> new TimeCheck.Freshness(column, Duration.ofDays(1), skew)),
                    durations().map(retention -> new ValueCheck.Retained(column, retention)),
                    durations().map(skew -> new ValueCheck.NotInFuture(column, skew)),
                    durations().map(most -> new RowCheck.Timely(column, column, most)),
                    Arbitraries.just(new SequenceCheck.NoGaps(column, Duration.ofHours(1))),
                    bounds(
                            column,
                            Arbitraries.of(Instant.MIN, Instant.ofEpochSecond(1, 1), Instant.MAX)
                                    .map(Literal.Moment::new)));
        }
        return unique;
    }

    /** Returns whole numbers, the extreme ones among them. */
    private static Arbitrary<Long> wholes() {
        return Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static Arbitrary<Double> floats() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).filter(value -> !Double.isNaN(value)),
                Arbitraries.of(0.0, -0.0, 0.1, 2.0E-3, 1.0E22, Double.MIN_VALUE, Double.POSITIVE_INFINITY));
    }

    private static Arbitrary<Check> bounds(String column, Arbitrary<? extends Literal> literals) {
        Arbitrary<Literal> any = literals.map(literal -> literal);
        return Arbitraries.oneOf(
                any.map(low -> new ValueCheck.Range(column, Optional.of(low), Optional.empty())),
                any.map(high -> new ValueCheck.Range(column, Optional.empty(), Optional.of(high))),
                any.map(both -> new ValueCheck.Range(column, Optional.of(both), Optional.of(both))),
                Combinators.combine(Arbitraries.of(Comparison.class), any)
                        .as((comparison, value) -> new ValueCheck.Compared(column, comparison, value)),
                any.list().ofMinSize(1).ofMaxSize(3).map(values -> new ValueCheck.NoneOf(column, values)),
                any.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(values -> new SetCheck.DistinctValues(column, SetCheck.Relation.CONTAINS, values)),
                any.list().ofMinSize(1).ofMaxSize(3).map(values -> new ValueCheck.OneOf(column, values)));
    }
}
