package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quality rules of the Open Data Contract Standard as expectations, and back. */
final class ContractRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric: nullValues, mustBe: 0 | NotNull[column=a]",
                "metric: nullValues, mustBe: 5 | NotNull[column=a] if IS 5 ROWS",
                "metric: nullValues, mustNotBe: 5 | NotNull[column=a] if IS_NOT 5 ROWS",
                "metric: nullValues, mustBeGreaterThan: 5 | NotNull[column=a] if GREATER_THAN 5 ROWS",
                "metric: nullValues, mustBeGreaterOrEqualTo: 5 | NotNull[column=a] if AT_LEAST 5 ROWS",
                "metric: nullValues, mustBeLessThan: 5 | NotNull[column=a] if LESS_THAN 5 ROWS",
                "metric: nullValues, mustBeLessOrEqualTo: 5 | NotNull[column=a] if AT_MOST 5 ROWS",
                "metric: nullValues, mustBeBetween: [5, 9] | NotNull[column=a] if BETWEEN 5 9 ROWS",
                "metric: nullValues, mustNotBeBetween: [5, 9] | NotNull[column=a] if NOT_BETWEEN 5 9 ROWS",
                "metric: nullValues, mustBeLessThan: 5, unit: rows | NotNull[column=a] if LESS_THAN 5 ROWS",
                "metric: nullValues, mustBeLessThan: 5, unit: percent | NotNull[column=a] if LESS_THAN 5 PERCENT",
                "metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent | Completeness[column=a, threshold=0.95]",
                "metric: duplicateValues, mustBe: 0 | Unique[columns=[a]]",
                "metric: duplicateValues, mustBeLessThan: 1, unit: percent | Unique[columns=[a]] if LESS_THAN 1 PERCENT",
                "metric: invalidValues, arguments: {validValues: [x, y]}, mustBe: 0 | OneOf[column=a, values=[Text[value=x], Text[value=y]]]",
                "metric: invalidValues, arguments: {pattern: ^a+$}, mustBe: 0 | Matches[column=a, pattern=(?s).*(?:^a+$).*]",
                "metric: missingValues, arguments: {missingValues: [N/A]}, mustBe: 0 | Written[kind=LIBRARY, columns=[a], body={mustBe=0, metric=missingValues, arguments={missingValues=[N/A]}}]",
                "metric: missingValues, arguments: {missingValues: [null, '', N/A]}, mustBe: 0 | NotMissing[column=a, tokens=[, N/A]]",
                "metric: missingValues, arguments: {missingValues: [null]}, mustBeLessThan: 5 | NotMissing[column=a, tokens=[]] if LESS_THAN 5 ROWS",
                "metric: missingValues, arguments: {missingValues: [null, -1]}, mustBe: 0 | Written[kind=LIBRARY, columns=[a], body={mustBe=0, metric=missingValues, arguments={missingValues=[null, -1]}}]",
                "type: custom, engine: meshsdk, implementation: \"compare:>:'a'\" | Compared[column=a, comparison=GREATER, value=Text[value=a]]",
                "type: custom, engine: meshsdk, implementation: 'metric:distinct_count', customProperties: [{property: meshsdk.condition, value: {mustBeWithin: [1, 9]}}] | MetricCheck[metric=OfColumn[statistic=DISTINCT_COUNT, column=a], against=Nothing[]] if WITHIN 1 9 VALUE",
                "type: custom, engine: meshsdk, implementation: is_null, customProperties: [{property: meshsdk.condition, value: {mustBeLessThan: 5, unit: percent}}] | IsNull[column=a] if LESS_THAN 5 PERCENT",
                "type: custom, engine: meshsdk, implementation: not_null, customProperties: [{property: meshsdk.where, value: b = 'x'}] | NotNull[column=a] where b = 'x'",
                "metric: nullValues, mustBe: 0, customProperties: [{property: meshsdk.where, value: b = 'x'}] | NotNull[column=a] where b = 'x'",
                "metric: nullValues, mustBeLessThan: 5, unit: percent, customProperties: [{property: meshsdk.warning, value: {mustBeLessThan: 1, unit: percent}}] | NotNull[column=a] if LESS_THAN 5 PERCENT warns unless LESS_THAN 1 PERCENT",
                "metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent, customProperties: [{property: meshsdk.warning, value: {mustBe: 0}}] | NotNull[column=a] if AT_MOST 5 PERCENT warns unless IS 0 ROWS",
                "metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent, customProperties: [{property: meshsdk.where, value: b = 'x'}, {property: meshsdk.warning, value: {mustBe: 0}}] | NotNull[column=a] if AT_MOST 5 PERCENT warns unless IS 0 ROWS where b = 'x'",
                "metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent, customProperties: [{property: meshsdk.warning, value: {mustBe: 0}}, {property: meshsdk.where, value: b = 'x'}] | NotNull[column=a] if AT_MOST 5 PERCENT warns unless IS 0 ROWS where b = 'x'",
                "type: custom, engine: meshsdk, implementation: not_null, customProperties: [{property: meshsdk.where, value: b =}] | Written[kind=CUSTOM, columns=[a], body={engine=meshsdk, implementation=not_null}]",
                "type: custom, engine: meshsdk, implementation: not_null, customProperties: [{property: meshsdk.where, value: b, description: why}] | Written[kind=CUSTOM, columns=[a], body={engine=meshsdk, implementation=not_null}]",
                "type: custom, engine: meshsdk, implementation: not_null, customProperties: [{property: meshsdk.warning, value: {mustBe: 0, mustNotBe: 1}}] | Written[kind=CUSTOM, columns=[a], body={engine=meshsdk, implementation=not_null}]",
                "metric: nullValues, mustBe: 0, unit: miles | Written[kind=LIBRARY, columns=[a], body={mustBe=0, unit=miles, metric=nullValues}]",
                "type: sql, query: SELECT 1, mustBe: 0 | Written[kind=SQL, columns=[a], body={mustBe=0, query=SELECT 1}]",
            })
    void read_ruleOfAProperty_isAnExpectationAndBack(String rule, String expected) {
        DataProduct product = ProductDocuments.parse(atProperty(rule));

        assertThat(only(product)).isEqualTo(expected);
        Written.dialects(product)
                .forEach(dialect -> Written.of(product, dialect).isReadAsTheSame());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric: rowCount, mustBe: 0 | RowCount[minimum=0, maximum=OptionalLong[0]]",
                "metric: rowCount, mustBe: 5 | RowCount[minimum=5, maximum=OptionalLong[5]]",
                "metric: rowCount, mustNotBe: 5 | RowCount[minimum=0, maximum=OptionalLong.empty] if IS_NOT 5 ROWS",
                "metric: rowCount, mustBeGreaterThan: 5 | RowCount[minimum=6, maximum=OptionalLong.empty]",
                "metric: rowCount, mustBeGreaterOrEqualTo: 5 | RowCount[minimum=5, maximum=OptionalLong.empty]",
                "metric: rowCount, mustBeLessThan: 5 | RowCount[minimum=0, maximum=OptionalLong[4]]",
                "metric: rowCount, mustBeLessOrEqualTo: 5 | RowCount[minimum=0, maximum=OptionalLong[5]]",
                "metric: rowCount, mustBeBetween: [5, 9] | RowCount[minimum=6, maximum=OptionalLong[8]]",
                "metric: rowCount, mustNotBeBetween: [5, 9] | RowCount[minimum=0, maximum=OptionalLong.empty] if NOT_BETWEEN 5 9 ROWS",
                "metric: rowCount, mustBeGreaterThan: 5.5 | RowCount[minimum=0, maximum=OptionalLong.empty] if GREATER_THAN 5.5 ROWS",
                "metric: rowCount, mustBeLessThan: 5, unit: percent | RowCount[minimum=0, maximum=OptionalLong.empty] if LESS_THAN 5 PERCENT",
                "metric: duplicateValues, mustBe: 0, arguments: {properties: [a, b]} | Unique[columns=[a, b]]",
                "metric: duplicateValues, mustBe: 0 | Written[kind=LIBRARY, columns=[], body={mustBe=0, metric=duplicateValues}]",
                "type: custom, engine: meshsdk, implementation: 'compare_columns:a:<=:b' | Compared[left=a, comparison=AT_MOST, right=b]",
                "type: custom, engine: meshsdk, implementation: 'metric:previous:rows', customProperties: [{property: meshsdk.condition, value: {mustBeGreaterThan: -0.5}}] | MetricCheck[metric=RowCount[], against=Previous[]] if GREATER_THAN -0.5 VALUE",
            })
    void read_ruleOfAnObject_isAnExpectationAndBack(String rule, String expected) {
        DataProduct product = ProductDocuments.parse(atObject(rule));

        assertThat(only(product)).isEqualTo(expected);
        Written.dialects(product)
                .forEach(dialect -> Written.of(product, dialect).isReadAsTheSame());
    }

    @Test
    void read_betweenTakenAsInclusive_holdsItsTwoNumbers() {
        String text = atObject("metric: rowCount, mustBeBetween: [10, 20]");

        assertThat(only(ProductDocuments.parse(text))).isEqualTo("RowCount[minimum=11, maximum=OptionalLong[19]]");
        assertThat(only(DocumentReader.usual().inclusiveBetween().read("", text).orThrow()))
                .isEqualTo("RowCount[minimum=10, maximum=OptionalLong[20]]");
    }

    @Test
    void write_rulesImpliedByTraits_areNotDoubled() {
        DataProduct product = ProductDocuments.parse(contract(
                "{name: a, logicalType: string, required: true, unique: true, logicalTypeOptions: {maxLength: 3}}",
                ""));
        List<Expectation> before = product.output().contract().expectations();

        DataProduct twice = product;
        for (int i = 0; i < 2; i++) {
            twice = ProductDocuments.parse(ProductDocuments.write(twice, Dialect.ODCS_3_1));
        }

        assertThat(twice).isEqualTo(product);
        assertThat(twice.output().contract().expectations()).isEqualTo(before);
        assertThat(ProductDocuments.write(twice, Dialect.ODCS_3_1)).doesNotContain("quality");
    }

    @Test
    void write_openSeverityAndAbbreviatedDimension_areKeptAsWritten() {
        DataProduct product =
                ProductDocuments.parse(atProperty("metric: nullValues, mustBe: 0, severity: sev-1, dimension: cp"));

        String written = ProductDocuments.write(product, Dialect.ODCS_3_1);

        assertThat(written).contains("severity: sev-1").contains("dimension: cp");
    }

    @Test
    void read_operatorsOnARuleOfOurs_areItsConditionWhereTheVersionAllowsThem() {
        String rule = "type: custom, engine: meshsdk, implementation: 'metric:distinct_count', mustBeGreaterThan: 5";
        String old = atProperty(rule).replace("v3.1.0", "v3.0.2");

        assertThat(only(DocumentReader.usual().read("", old).orThrow()))
                .endsWith("against=Nothing[]] if GREATER_THAN 5 VALUE");
    }

    @Test
    void write_whatTheStandardHasNoKeyFor_standsInTheRule() {
        DataProduct product = ProductDocuments.parse(atProperty(
                "metric: nullValues, mustBeLessThan: 5, customProperties: [{property: meshsdk.where, value: b = 'x'},"
                        + " {property: meshsdk.warning, value: {mustBe: 0}}, {property: other, value: kept}]"));

        assertThat(ProductDocuments.write(product, Dialect.ODCS_3_1))
                .contains("engine: meshsdk", "implementation: not_null", "meshsdk.where", "b = 'x'", "property: other")
                .contains("mustBeLessThan: 5", "mustBe: 0")
                .doesNotContain("nullValues", "expectations/0");
    }

    @Test
    void read_textAndCustomRules_areDocumentationAndVerbatim() {
        DataProduct product = ProductDocuments.parse(atProperty(
                "type: text, description: Looks right.}, {type: custom, engine: soda, implementation: {a: [1, b]}"));

        assertThat(product.output().contract().expectations())
                .extracting(expectation -> expectation.check().toString())
                .containsExactly(
                        "Written[kind=TEXT, columns=[a], body={description=Looks right.}]",
                        "Written[kind=CUSTOM, columns=[a], body={engine=soda, implementation={a=[1, b]}}]");
        Written.dialects(product)
                .forEach(dialect -> Written.of(product, dialect).isReadAsTheSame());
    }

    private static String only(DataProduct product) {
        List<Expectation> all = product.output().contract().expectations();
        assertThat(all).hasSize(1);
        Expectation one = all.get(0);
        return one.check()
                + one.condition().map(some -> " if " + words(some)).orElse("")
                + one.warningCondition()
                        .map(some -> " warns unless " + words(some))
                        .orElse("")
                + one.filter().map(filter -> " where " + filter.text()).orElse("");
    }

    private static String words(Condition condition) {
        String upper = condition.upper().map(value -> " " + value).orElse("");
        return "%s %s%s %s".formatted(condition.operator(), condition.value(), upper, condition.unit());
    }

    private static String atProperty(String rule) {
        return contract(
                "{name: a, logicalType: string, quality: [{%s}]}, {name: b, logicalType: string}".formatted(rule), "");
    }

    private static String atObject(String rule) {
        return contract(
                "{name: a, logicalType: string}, {name: b, logicalType: string}", "quality: [{%s}]".formatted(rule));
    }

    private static String contract(String properties, String quality) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: c-1
                version: 1.0.0
                status: active
                name: orders
                domain: sales
                schema:
                  - name: orders
                    properties: [%s]
                    %s
                """.formatted(properties, quality);
    }
}
