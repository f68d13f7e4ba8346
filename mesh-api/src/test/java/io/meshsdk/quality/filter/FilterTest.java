package io.meshsdk.quality.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.quality.Checks;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterTest {
    private static final Filter PAID = new Filter.Compared("status", Comparison.EQUAL, new Literal.Text("paid"));
    private static final Filter DONE = new Filter.IsTrue("done");

    @Property(tries = 3000)
    void parse_isTheInverseOfText(@ForAll("filters") Filter filter) {
        assertThat(Filter.parse(filter.text())).isEqualTo(filter);
    }

    @ParameterizedTest
    @MethodSource
    void parse_aText_isTheFilterItWrites(String text, Filter expected) {
        assertThat(Filter.parse(text)).isEqualTo(expected);
    }

    static Stream<Arguments> parse_aText_isTheFilterItWrites() {
        Filter empty = new Filter.IsNull("note");
        return Stream.of(
                Arguments.of("status = 'paid'", PAID),
                Arguments.of("  (status='paid')  ", PAID),
                Arguments.of("status == 'paid' AND done", new Filter.All(List.of(PAID, DONE))),
                Arguments.of("done and done and done", new Filter.All(List.of(DONE, DONE, DONE))),
                Arguments.of("done and (done and done)", new Filter.All(List.of(DONE, all(DONE, DONE)))),
                Arguments.of("done or done and done", any(DONE, all(DONE, DONE))),
                Arguments.of("(done or done) and done", all(any(DONE, DONE), DONE)),
                Arguments.of("not done and done", all(new Filter.Not(DONE), DONE)),
                Arguments.of("not (done and done)", new Filter.Not(all(DONE, DONE))),
                Arguments.of("not not done", new Filter.Not(new Filter.Not(DONE))),
                Arguments.of("note is null", empty),
                Arguments.of("note IS NOT NULL", new Filter.Not(empty)),
                Arguments.of("a <> b", new Filter.ComparedColumns("a", Comparison.NOT_EQUAL, "b")),
                Arguments.of("a<-5", compared(Comparison.LESS, new Literal.Whole(-5))),
                Arguments.of("a >= 10.50", compared(Comparison.AT_LEAST, exact("10.5"))),
                Arguments.of(
                        "a >= 9223372036854775807", compared(Comparison.AT_LEAST, new Literal.Whole(Long.MAX_VALUE))),
                Arguments.of("a >= 9223372036854775808", compared(Comparison.AT_LEAST, exact("9223372036854775808"))),
                Arguments.of("a > 1e3d", compared(Comparison.GREATER, new Literal.Floating(1000))),
                Arguments.of("a = date '2026-11-20'", compared(Comparison.EQUAL, day("2026-11-20"))),
                Arguments.of(
                        "a < timestamp '2026-11-20T07:00:00Z'",
                        compared(Comparison.LESS, new Literal.Moment(Instant.parse("2026-11-20T07:00:00Z")))),
                Arguments.of("a = 'it''s'", compared(Comparison.EQUAL, new Literal.Text("it's"))),
                Arguments.of("a in (1, 2)", new Filter.In("a", List.of(new Literal.Whole(1), new Literal.Whole(2)))),
                Arguments.of("a not in ('x')", new Filter.Not(new Filter.In("a", List.of(new Literal.Text("x"))))),
                Arguments.of("\"and\"", new Filter.IsTrue("and")),
                Arguments.of("\"a \"\"b\"\"\" is null", new Filter.IsNull("a \"b\"")),
                Arguments.of("Infinity", new Filter.IsTrue("Infinity")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a is not null and b not in (1, 2.0) and (not c)",
                "(a or (not (b and c))) and \"A b\" <= d",
                "(not (not a)) and x = 'it''s'"
            })
    void text_ofAFilter_isAsPeopleWriteIt(String text) {
        assertThat(Filter.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                  | it ends too early",
                "a =                 | it ends too early",
                "a = 1 and           | it ends too early",
                "a = 1 b             | it goes on with 'b'",
                "a = 1)              | it goes on with ')'",
                "(a = 1              | ')' is missing",
                "a is 1              | 'null' is missing",
                "a not null          | 'in' is missing",
                "a in 1              | '(' is missing",
                "a in ()             | ')' is no literal",
                "a in (b)            | 'b' is no literal",
                "= 1                 | the name of a column where '='",
                "and a               | the name of a column where 'and'",
                "a = date 'tomorrow' | 'tomorrow' writes no date, time or number",
                "a = timestamp '1'   | '1' writes no date, time or number",
                "a = 1e99999999999   | '1e99999999999' writes no date, time or number",
                "a = 1x              | position 4",
                "a = 'open           | position 4",
                "a % 2               | position 2",
            })
    void parse_noFilter_saysWhatIsWrong(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filter.parse(text))
                .withMessageStartingWith("Invalid filter '" + text)
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a =         | 4",
                "a = 1 b     | 7",
                "(a = 1      | 7",
                "a in (1, b) | 10",
                "  and a     | 3",
                "a % 2       | 2",
            })
    void parse_noFilter_saysWhere(String text, int position) {
        String padded = text.startsWith("and") ? "  " + text : text;
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> Filter.parse(padded))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position))
                .satisfies(e -> assertThat(e.text()).isEqualTo(padded))
                .withMessageContaining("at position " + position);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id = 1 and other = 2           | 12 | 'other' is none of the fields it may read, [id, day, note, done]",
                "id = 1 and \"no \"\"way\" is null | 12 | is none of the fields",
                "id = 1 or not day > 'x'        | 15 | field 'day' is of type date and a literal beside it does not fit",
                "note in ('a', 1)               | 1  | field 'note' is of type string",
                "id = 1.5d                      | 1  | field 'id' is of type long",
                "note                           | 1  | field 'note' is of type string and no comparison follows",
                "done and id < day              | 10 | does not compare with 'day' of type date",
                "done = 1                       | 1  | field 'done' is of type boolean",
            })
    void parse_ofFieldsItDoesNotFit_saysWhereAndWhy(String text, int position, String reason) {
        Schema fields = Schema.of(Field.int64("id"), Field.date("day"), Field.string("note"), Field.bool("done"));

        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> Filter.parse(text, fields))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position))
                .withMessageContaining(reason);
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> Filter.parse(text).requireFits(fields))
                .withMessageContaining(reason);
    }

    @Test
    void requireFits_whatFits_isTaken() {
        Schema fields = Schema.of(Field.int64("id"), Field.date("day"), Field.timestamp("at"), Field.bool("done"));
        Filter filter = Filter.parse("id in (1, 2.5) and day < at and not done and day = date '2026-11-20'", fields);

        assertThatCode(() -> filter.requireFits(fields)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "("})
    void parse_nestedTooDeep_isRefused(String opening) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filter.parse(opening.repeat(100_000) + "a"))
                .withMessageContaining("nested deeper than 100 levels");
    }

    @Test
    void parse_aLongText_isRead() {
        String text = "x''".repeat(100_000);

        assertThat(Filter.parse("a = '" + text + "'"))
                .isEqualTo(compared(Comparison.EQUAL, new Literal.Text(text.replace("''", "'"))));
    }

    @Test
    void columns_ofAFilter_areThoseThatAreReadOnce() {
        assertThat(Filter.parse("b = 1 and not (a < b or c in (1)) and d is null and e")
                        .columns())
                .containsExactly("b", "a", "c", "d", "e");
    }

    @Test
    void join_ofLessThanTwo_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.All(List.of(DONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.Any(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.In("a", List.of()));
    }

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<Filter> simple = Arbitraries.oneOf(
                Combinators.combine(Checks.names(), Arbitraries.of(Comparison.class), Checks.literals())
                        .as(Filter.Compared::new),
                Combinators.combine(Checks.names(), Arbitraries.of(Comparison.class), Checks.names())
                        .as(Filter.ComparedColumns::new),
                Combinators.combine(
                                Checks.names(),
                                Checks.literals().list().ofMinSize(1).ofMaxSize(3))
                        .as(Filter.In::new),
                Checks.names().map(Filter.IsNull::new),
                Checks.names().map(Filter.IsTrue::new));
        Arbitrary<Filter> nested = simple;
        for (int level = 0; level < 3; level++) {
            Arbitrary<List<Filter>> parts = nested.list().ofMinSize(2).ofMaxSize(3);
            nested = Arbitraries.oneOf(
                    simple, nested.map(Filter.Not::new), parts.map(Filter.All::new), parts.map(Filter.Any::new));
        }
        return nested;
    }

    private static Filter all(Filter... filters) {
        return new Filter.All(List.of(filters));
    }

    private static Filter any(Filter... filters) {
        return new Filter.Any(List.of(filters));
    }

    private static Filter compared(Comparison comparison, Literal value) {
        return new Filter.Compared("a", comparison, value);
    }

    private static Literal exact(String number) {
        return new Literal.Exact(new BigDecimal(number));
    }

    private static Literal day(String day) {
        return new Literal.Day(LocalDate.parse(day));
    }
}
