package io.meshsdk.benchmarks.quality;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Metrics.maximum;
import static io.meshsdk.quality.Metrics.minimum;
import static io.meshsdk.quality.Metrics.nullCount;

import io.meshsdk.quality.Expectation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Checks that the footer of a file of orders answers: rows, the nulls of all columns, bounds. */
final class FooterSuite {
    private FooterSuite() {}

    static List<SuiteItem> of(List<String> columns) {
        Stream<Expectation> nulls =
                columns.stream().map(column -> nullCount(column).measured());
        Stream<Expectation> bounds = Stream.of("row_id", "amount", "discount", "quantity")
                .flatMap(column ->
                        Stream.of(minimum(column).measured(), maximum(column).measured()));
        Stream<Expectation> others = Stream.of(
                rowCount(1),
                atLeast("row_id", 0),
                between("discount", BigDecimal.ZERO, BigDecimal.ONE),
                between("quantity", 0, 1_000),
                atLeast("order_date", LocalDate.parse("2020-01-01")),
                atLeast("ship_date", LocalDate.parse("2020-01-01")));
        return Stream.of(nulls, bounds, others)
                .flatMap(some -> some)
                .map(expectation -> SuiteItem.exact(expectation.toString(), expectation, ""))
                .toList();
    }
}
