package io.meshsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.rule.ShortForm;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImpliedExpectationsTest {
    @Test
    void effectiveExpectations_ofFieldsThatPromiseNothing_areTheSchemaAlone() {
        Schema schema = Schema.of(Field.string("a").required().describedAs("d"), Field.struct("b", Field.int64("c")));

        assertThat(DataContract.of(schema).effectiveExpectations()).containsExactly(Expectations.schemaConformance());
    }

    @Test
    void effectiveExpectations_whatFollows_saysSo() {
        List<Expectation> effective = DataContract.of(
                        Schema.of(Field.int64("id").primaryKey().unique()))
                .expect(Expectations.notNull("id"))
                .effectiveExpectations();

        assertThat(effective).extracting(Expectation::isImplied).containsExactly(false, true, false);
        assertThat(effective.get(1).check()).isEqualTo(new KeyCheck.Unique(List.of("id")));
    }

    @Test
    void effectiveExpectations_aKeyWithPlaces_isInTheirOrder() {
        Schema schema = Schema.of(
                Field.int64("a").primaryKey(2),
                Field.int64("b").primaryKey(1),
                Field.int64("c").unique());

        assertThat(DataContract.of(schema).effectiveExpectations())
                .extracting(Expectation::check)
                .contains(new KeyCheck.Unique(List.of("b", "a")), new KeyCheck.Unique(List.of("c")));
    }

    @Test
    void effectiveExpectations_wordsForPeople_areNoneAndOtherRulesAre() {
        Expectation words = Expectation.of(new Check.Written(Check.Written.Kind.TEXT, List.of(), java.util.Map.of()));
        Expectation sql = Expectation.of(Check.Written.sql("select 1"));

        assertThat(DataContract.of(Schema.of(Field.int64("id")))
                        .expect(words, sql)
                        .effectiveExpectations())
                .containsExactly(Expectations.schemaConformance(), sql);
    }

    @Nested
    final class Bounds {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "long          | minimum          | 5    | range:5m:",
                    "long          | maximum          | 5    | range::5m",
                    "long          | exclusiveMinimum | 5    | range:6m:",
                    "long          | exclusiveMaximum | 5    | range::4m",
                    "integer       | exclusiveMinimum | 4.5  | range:5m:",
                    "integer       | exclusiveMaximum | 4.5  | range::4m",
                    "byte          | exclusiveMinimum | -1   | range:0m:",
                    "decimal(10,2) | exclusiveMinimum | 0    | range:0.01:",
                    "decimal(10,2) | exclusiveMaximum | 1.5  | range::1.49",
                    "decimal(10,2) | exclusiveMaximum | 1.505| range::1.5",
                    "double        | minimum          | 0.1  | range:0.1d:",
                    "double        | exclusiveMinimum | 0    | range:4.9E-324d:",
                    "double        | exclusiveMaximum | 1    | range::0.9999999999999999d",
                    "float         | exclusiveMaximum | 1    | range::0.9999999403953552d",
                })
        void options_ofANumber_areTheNearestValuesInside(String type, String key, BigDecimal bound, String rule) {
            assertThat(checks(Field.of("f", DataTypes.parse(type)).option(key, Value.of(bound))))
                    .extracting(ShortForm::of)
                    .containsExactly(rule);
        }

        @ParameterizedTest
        @CsvSource({
            "date, exclusiveMinimum, 2026-02-28, range:2026-03-01:",
            "date, exclusiveMaximum, 2026-03-01, range::2026-02-28",
            "date, minimum, 2026-03-01, range:2026-03-01:",
            "timestamp, minimum, 2026-03-01T00:00:00Z, range:2026-03-01T00\\:00\\:00Z:",
            "timestamp, exclusiveMinimum, 2026-03-01T00:00:00Z, range:2026-03-01T00\\:00\\:00.000001Z:",
            "timestamp, exclusiveMaximum, 2026-03-01T00:00:00.000002Z, range::2026-03-01T00\\:00\\:00.000001Z",
            "timestamp, exclusiveMinimum, 2026-03-01T00:00:00.000000500Z, range:2026-03-01T00\\:00\\:00.000001Z:",
            "timestamp, exclusiveMaximum, 2026-03-01T00:00:00.000001500Z, range::2026-03-01T00\\:00\\:00.000001Z",
        })
        void options_ofTime_areTheNearestValuesInside(String type, String key, String bound, String rule) {
            assertThat(checks(Field.of("f", DataTypes.parse(type)).option(key, Value.of(bound))))
                    .extracting(ShortForm::of)
                    .containsExactly(rule);
        }

        @Test
        void options_lowAndHigh_areOneRange() {
            assertThat(checks(Field.int64("f").option("minimum", Value.of(1)).option("exclusiveMaximum", Value.of(5))))
                    .containsExactly(range(1, 4));
        }

        @ParameterizedTest
        @CsvSource({
            "long, 5, multiple_of:5m",
            "decimal(10;2), 0.05, multiple_of:0.05",
            "double, 0.25, multiple_of:0.25",
            "float, 3, multiple_of:3m",
        })
        void multipleOf_aStepThatTheTypeHolds_isMeasured(String type, BigDecimal step, String rule) {
            assertThat(checks(Field.of("f", DataTypes.parse(type.replace(';', ',')))
                            .option("multipleOf", Value.of(step))))
                    .extracting(ShortForm::of)
                    .containsExactly(rule);
        }

        @ParameterizedTest
        @CsvSource({"double, 0.05", "double, 1E+400", "long, 0", "long, -5", "string, 5", "date, 5"})
        void multipleOf_anythingElse_isNotEvaluated(String type, BigDecimal step) {
            assertThat(names(Field.of("f", DataTypes.parse(type)).option("multipleOf", Value.of(step))))
                    .containsExactly("multipleOf(f)");
        }

        @Test
        void options_inclusiveAndExclusive_countBoth() {
            assertThat(checks(Field.int64("f").option("minimum", Value.of(0)).option("exclusiveMinimum", Value.of(5))))
                    .extracting(ShortForm::of)
                    .containsExactly("range:0m:", "range:6m:");
        }

        @Test
        void options_thatExcludeEverything_areNotEvaluated() {
            assertThat(names(Field.int64("f").option("minimum", Value.of(5)).option("maximum", Value.of(1))))
                    .containsExactly("minimum(f)", "maximum(f)");
        }

        @ParameterizedTest
        @CsvSource({
            "string, 5",
            "time, 5",
            "boolean, 5",
            "date, yesterday",
            "timestamp, 2026-03-01",
            "long, five",
            "long, 1E+2000",
            "date, +999999999-12-31",
            "timestamp, +1000000000-12-31T23:59:59.999999Z",
        })
        void options_thatTheTypeCannotHold_areNotEvaluated(String type, String bound) {
            Value value = bound.matches("[0-9].*") && !bound.contains("-")
                    ? Value.of(new BigDecimal(bound))
                    : Value.of(bound);

            assertThat(names(Field.of("f", DataTypes.parse(type)).option("exclusiveMinimum", value)))
                    .containsExactly("exclusiveMinimum(f)");
        }
    }

    @Nested
    final class Texts {
        @Test
        void lengths_ofATextColumn_areOneCheck() {
            assertThat(checks(Field.string("f").option("minLength", Value.of(1)).option("maxLength", Value.of(2))))
                    .containsExactly(new ValueCheck.Length("f", 1, OptionalInt.of(2)));
        }

        @Test
        void lengths_oneAlone_boundsOneSide() {
            assertThat(checks(Field.string("f").option("minLength", Value.of(2))))
                    .containsExactly(new ValueCheck.Length("f", 2, OptionalInt.empty()));
            assertThat(checks(Field.string("f").option("maxLength", Value.of(2))))
                    .containsExactly(new ValueCheck.Length("f", 0, OptionalInt.of(2)));
        }

        @Test
        void lengths_thatAreNone_areNotEvaluated() {
            assertThat(names(Field.string("f").option("minLength", Value.of(-1))))
                    .containsExactly("minLength(f)");
            assertThat(names(Field.string("f").option("maxLength", Value.of("x"))))
                    .containsExactly("maxLength(f)");
            assertThat(names(Field.string("f").option("maxLength", Value.of(new BigDecimal("2.5")))))
                    .containsExactly("maxLength(f)");
            assertThat(names(Field.int64("f").option("minLength", Value.of(1)))).containsExactly("minLength(f)");
            assertThat(names(Field.string("f").option("minLength", Value.of(3)).option("maxLength", Value.of(2))))
                    .containsExactly("minLength(f)", "maxLength(f)");
        }

        @ParameterizedTest
        @CsvSource({
            "b, abc, true",
            "^b, abc, false",
            "a|c, xcx, true",
            "^a$, a, true",
            "a.c, 'a\nc', false",
            "b, '\nb\n', true",
            "(a)\\1, xaax, true",
            "(?i)B, abc, true",
        })
        void pattern_ofATextColumn_isSearchedFor(String pattern, String text, boolean found) {
            assertThat(matches(pattern(Field.string("f").option("pattern", Value.of(pattern))), text))
                    .isEqualTo(found)
                    .isEqualTo(Pattern.compile(pattern).matcher(text).find());
        }

        @ParameterizedTest
        @ValueSource(strings = {"(", "a)(b", "[a", "\\", "*"})
        void pattern_thatIsNone_isNotEvaluated(String pattern) {
            assertThat(names(Field.string("f").option("pattern", Value.of(pattern))))
                    .containsExactly("pattern(f)");
        }

        @Test
        void pattern_nestedWithoutEnd_isNotEvaluated() {
            Value endless = Value.of("(".repeat(100_000) + ")".repeat(100_000));

            assertThat(names(Field.string("f").option("pattern", endless))).containsExactly("pattern(f)");
        }

        @Test
        void pattern_ofAnotherColumn_isNotEvaluated() {
            assertThat(names(Field.int64("f").option("pattern", Value.of("[0-9]"))))
                    .containsExactly("pattern(f)");
        }

        @Test
        void format_ofATextColumn_isTheFormatWhereItIsKnown() {
            assertThat(checks(Field.string("f").option("format", Value.of("email"))))
                    .containsExactly(new ValueCheck.HasFormat("f", ValueFormat.EMAIL));
            assertThat(names(Field.string("f").option("format", Value.of("password"))))
                    .containsExactly("format(f)");
        }

        @Test
        void format_ofAnotherColumn_impliesNothing() {
            assertThat(checks(Field.date("f").option("format", Value.of("yyyy-MM-dd"))))
                    .isEmpty();
            assertThat(checks(Field.timestamp("f").option("timezone", Value.of(true))))
                    .isEmpty();
        }
    }

    @Nested
    final class Accepted {
        @Test
        void accepted_ofATextColumn_areTextsHoweverTheyAreWritten() {
            assertThat(checks(
                            accepting(Field.string("f"), Value.of("a"), Value.of(1), Value.of(true), Value.nothing())))
                    .containsExactly(new ValueCheck.OneOf(
                            "f", List.of(new Literal.Text("a"), new Literal.Text("1"), new Literal.Text("true"))));
        }

        @Test
        void accepted_ofANumberColumn_areNumbers() {
            assertThat(checks(accepting(Field.int64("f"), Value.of(1), Value.of(new BigDecimal("2.0")))))
                    .containsExactly(new ValueCheck.OneOf(
                            "f", List.of(new Literal.Exact(BigDecimal.ONE), new Literal.Exact(new BigDecimal(2)))));
        }

        @Test
        void accepted_oneThatCannotBeCompared_isNotEvaluatedAtAll() {
            assertThat(names(accepting(Field.int64("f"), Value.of(1), Value.of("two"))))
                    .containsExactly("enum(f)");
            assertThat(names(accepting(Field.bool("f"), Value.of(true)))).containsExactly("enum(f)");
        }
    }

    @Nested
    final class NotEvaluated {
        @Test
        void options_nobodyMeasures_areReportedAndBlockNothing() {
            Expectation implied =
                    implied(Field.int64("f").option("own", Value.of(5))).get(0);

            assertThat(implied.name()).isEqualTo("own(f)");
            assertThat(implied.severity()).isEqualTo(Severity.INFO);
            assertThat(implied.isImplied()).isTrue();
            assertThat(implied.check()).isInstanceOfSatisfying(Check.Written.class, written -> {
                assertThat(written.columns()).containsExactly("f");
                assertThat(written.body())
                        .containsEntry("option", Value.of("own"))
                        .containsEntry("value", Value.of(5));
            });
        }

        @Test
        void options_ofFieldsWithinFields_areReportedByTheirPath() {
            Field inner = accepting(Field.string("code").unique().option("minLength", Value.of(2)), Value.of("a"));
            Field list = Field.list("lines", Field.struct("line", inner).type());

            assertThat(names(list)).containsExactly("unique(lines.code)", "enum(lines.code)", "minLength(lines.code)");
        }

        @Test
        void unique_ofAFieldOfFields_isReported() {
            assertThat(names(Field.struct("f", Field.int64("a")).unique())).containsExactly("unique(f)");
        }
    }

    private static List<Expectation> implied(Field field) {
        List<Expectation> effective = DataContract.of(Schema.of(field)).effectiveExpectations();
        return effective.subList(1, effective.size());
    }

    private static List<Check> checks(Field field) {
        List<Expectation> implied = implied(field);
        assertThat(implied).allMatch(Expectation::isImplied);
        return implied.stream().map(Expectation::check).toList();
    }

    private static List<String> names(Field field) {
        assertThat(checks(field)).hasOnlyElementsOfType(Check.Written.class);
        return implied(field).stream().map(Expectation::name).toList();
    }

    private static Field accepting(Field field, Value... values) {
        return field.accepts(Stream.of(values).map(EnumValue::of).toArray(EnumValue[]::new));
    }

    private static Check range(long low, long high) {
        return new ValueCheck.Range(
                "f",
                Optional.of(new Literal.Exact(BigDecimal.valueOf(low))),
                Optional.of(new Literal.Exact(BigDecimal.valueOf(high))));
    }

    private static Pattern pattern(Field field) {
        assertThat(checks(field)).hasSize(1).hasOnlyElementsOfType(ValueCheck.Matches.class);
        return Pattern.compile(((ValueCheck.Matches) checks(field).get(0)).pattern());
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }
}
