package io.meshsdk.quality.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterStatisticsTest {
    private static final PartitionStatistics SOME = new PartitionStatistics(
            10,
            Map.of(
                    "amount", ColumnStatistics.nulls(2).between(new BigDecimal("10.00"), new BigDecimal("20.00")),
                    "day", ColumnStatistics.nulls(0).between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                    "at", ColumnStatistics.nulls(0).between(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
                    "name", ColumnStatistics.nulls(0).between("b", "d"),
                    "real", ColumnStatistics.nulls(0).between(-0.0, Double.POSITIVE_INFINITY),
                    "paid", ColumnStatistics.nulls(0).between(true, true),
                    "gone", ColumnStatistics.nulls(10),
                    "time", ColumnStatistics.nulls(0).between(LocalTime.MIN, LocalTime.NOON)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount < 10 | false",
                "amount <= 10 | true",
                "amount > 20 | false",
                "amount >= 20.0 | true",
                "amount = 20.01 | false",
                "amount in (1, 2, 9.99) | false",
                "amount in (1, 15) | true",
                "amount not in (1, 2) | true",
                "amount is null | true",
                "day is null | false",
                "day < date '2026-11-01' | false",
                "day = date '2026-11-07' | true",
                "at > timestamp '1970-01-01T00:01:00Z' | false",
                "at < day | true",
                "at > day | false",
                "name < 'b' | false",
                "name = 'c' | true",
                "name > 'd' | false",
                "real < 0 | false",
                "real > 1e300 | true",
                "paid | true",
                "not paid | false",
                "gone = 'x' | false",
                "gone != 'x' | false",
                "not (gone = 'x') | false",
                "gone is null | true",
                "gone is not null | false",
                "day = gone | false",
                "gone = day | false",
                "unknown = 1 | true",
                "unknown = 1 and amount < 10 | false",
                "unknown = 1 or amount < 10 | true",
                "amount < 10 or name > 'd' | false",
                "not (amount >= 10 or name = 'c') | false",
                "not (amount >= 10 and name = 'c') | true",
            })
    void mayHold_ofSomeRows_isFalseOnlyWhereNoneFits(String filter, boolean expected) {
        assertThat(Filter.parse(filter).mayHold(SOME)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name = 1", "name in (1, 2)", "day > 'x'", "time = 'x'", "name", "paid = 1", "time < day"})
    void mayHold_ofLiteralsThatDoNotFit_rulesNothingOut(String filter) {
        assertThat(Filter.parse(filter).mayHold(SOME)).isTrue();
        assertThat(new Filter.Not(Filter.parse(filter)).mayHold(SOME)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void mayHold_ofOneRow_isExact(Object value, String filter, boolean expected) {
        PartitionStatistics one =
                new PartitionStatistics(1, Map.of("x", ColumnStatistics.nulls(0).between(value, value)));

        assertThat(Filter.parse(filter).mayHold(one)).isEqualTo(expected);
        assertThat(new Filter.Not(Filter.parse(filter)).mayHold(one)).isEqualTo(!expected);
    }

    static Stream<Arguments> mayHold_ofOneRow_isExact() {
        return Stream.of(
                Arguments.of(-0.0, "x = 0", true),
                Arguments.of(-0.0, "x < 0d", false),
                Arguments.of(0.1, "x = 0.1", false),
                Arguments.of(0.1, "x = 0.1d", true),
                Arguments.of(0.1f, "x = 0.1d", false),
                Arguments.of(Double.NaN, "x != 1", true),
                Arguments.of(Double.NaN, "x = x", false),
                Arguments.of(Double.NaN, "x >= 1 or x < 1 or x in (1)", false),
                Arguments.of(Double.POSITIVE_INFINITY, "x >= 1e400", true),
                Arguments.of(Double.POSITIVE_INFINITY, "x = 1e400", false),
                Arguments.of(5, "x = 5.0 and x in (4, 5)", true),
                Arguments.of(Long.MAX_VALUE, "x < 9223372036854775808", true),
                Arguments.of("\uFFFF", "x < '😀'", true),
                Arguments.of("", "x = ''", true),
                Arguments.of(true, "x", true),
                Arguments.of(new byte[] {-1}, "x > x", false));
    }

    @Test
    void mayHold_ofNoRows_isFalse() {
        PartitionStatistics none = new PartitionStatistics(0, Map.of());

        assertThat(Filter.parse("x is null").mayHold(none)).isFalse();
        assertThat(Filter.parse("x is not null").mayHold(none)).isFalse();
    }
}
