package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Metrics;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expectations in the native dialect, in people's words. */
final class NativeRulesTest {
    @ParameterizedTest
    @MethodSource
    void read_anExpectation_isItAndIsWrittenSo(String written, Expectation expected) {
        DataProduct product = ProductDocuments.parse(document(written));

        assertThat(product.output().contract().expectations()).containsExactly(expected);
        assertThat(ProductDocuments.parse(ProductDocuments.write(product, Dialect.DATAMESH_V1)))
                .isEqualTo(product);
        assertThat(ProductDocuments.write(product, Dialect.DATAMESH_V1))
                .contains(written.substring(1, written.indexOf(':')) + ":")
                .doesNotContain("check:", "warning:");
    }

    static Stream<Arguments> read_anExpectation_isItAndIsWrittenSo() {
        Condition few = Condition.of(Operator.AT_MOST, BigDecimal.ONE, Unit.PERCENT);
        return Stream.of(
                Arguments.of("{column: a, rule: 'compare:>:0'}", Expectations.positive("a")),
                Arguments.of("{rule: 'compare_columns:a:<=:b'}", Expectations.comparedColumns("a", "<=", "b")),
                Arguments.of(
                        "{column: a, rule: not_null, where: b > 0}",
                        Expectations.notNull("a").where("b > 0")),
                Arguments.of(
                        "{column: a, rule: unique, warn: {operator: at_most, value: 1, unit: percent}}",
                        Expectations.unique("a").warningUnless(few)),
                Arguments.of(
                        "{column: a, rule: 'metric:mean', condition: {operator: at_least, value: 1, unit: value}}",
                        Metrics.mean("a").atLeast(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{column: a, rule: not_null, where: b =}      | spec.contract.expectations[0].where",
                "{column: a, rule: not_null, warn: {value: 1, operator: most, unit: rows}} | expectations[0].warn.operator",
                "{column: a, rule: 'completeness:0.9', warn: {value: 1, operator: is, unit: rows}} | its check takes none",
                "{rule: schema, where: a}                     | asks nothing of single rows",
            })
    void read_whatIsNone_isToldAtItsPlace(String written, String expected) {
        assertThat(DocumentReader.usual()
                        .read("", document(written))
                        .diagnostics()
                        .toString())
                .contains(expected);
    }

    private static String document(String expectation) {
        return """
                apiVersion: datamesh/v1
                kind: DataProduct
                metadata: {name: orders, domain: sales, owner: sales, version: 1.0.0}
                spec:
                  contract:
                    schema:
                      fields: [{name: a, type: long}, {name: b, type: long}]
                    expectations: [%s]
                  outputs: [{name: default, format: delta}]
                """.formatted(expectation);
    }
}
