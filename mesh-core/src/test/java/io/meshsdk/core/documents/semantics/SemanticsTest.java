package io.meshsdk.core.documents.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SemanticsTest {
    private static final String HEAD = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: 1.0.0
            """;

    private static final String ORDERS = HEAD + """
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true, primaryKey: true}
                  - {name: customer_id, logicalType: integer}
                  - name: place
                    logicalType: object
                    properties:
                      - {name: city, logicalType: string}
              - name: customers
                id: people
                properties:
                  - {name: id, id: cid, logicalType: integer}
            """;

    private static List<Diagnostic> found(String text) {
        Reading reading = DocumentReader.usual().read("orders.yaml", text);
        assertThat(reading.errors()).isEmpty();
        return reading.warnings();
    }

    private static List<String> places(String text) {
        return found(text).stream()
                .filter(Semantics::keepsFromPublishing)
                .map(one -> one.code() + " " + one.where().path())
                .toList();
    }

    private static String withProperty(String property) {
        return HEAD + """
                schema:
                  - name: orders
                    properties:
                      - %s
                """.formatted(property);
    }

    @Test
    void read_goodContract_findsNothing() {
        assertThat(places(ORDERS + """
                servers:
                  - {server: lake, type: local, environment: prod, path: ./lake, format: delta}
                  - {server: lake, type: local, environment: test, path: ./test, format: delta}
                price: {priceAmount: 0, priceCurrency: EUR}
                slaDefaultElement: orders
                slaProperties:
                  - {property: latency, value: 4, unit: h, element: 'orders.id, customers.id, orders.place.city'}
                  - {property: retention, value: P3Y}
                  - {property: frequency, value: 1, unit: d, scheduler: cron, schedule: '0 6 * * *'}
                """)).isEmpty();
    }

    @Test
    void read_objectTwice_isFoundAtTheSecondWithItsPlace() {
        assertThat(found(HEAD + """
                schema:
                  - name: orders
                    properties: [{name: id, logicalType: string}]
                  - name: orders
                    properties: [{name: id, logicalType: string}]
                """)).singleElement().satisfies(one -> {
            assertThat(one.describe())
                    .isEqualTo("orders.yaml:9:11 schema[1].name: warning duplicate-name: There is another schema object"
                            + " 'orders' at schema[0]. Name one of them otherwise, or remove it.");
        });
    }

    @Test
    void read_thingsTwice_areFound() {
        assertThat(places(HEAD + """
                schema:
                  - name: orders
                    id: o
                    properties:
                      - {name: id, logicalType: string, primaryKey: true, primaryKeyPosition: 1, required: true}
                      - {name: id, logicalType: string, primaryKey: true, primaryKeyPosition: 1, required: true}
                  - name: customers
                    id: o
                servers:
                  - {server: lake, type: local, path: ./lake, format: delta}
                  - {server: lake, type: local, path: ./pond, format: delta}
                roles:
                  - {role: reader}
                  - {role: reader}
                """))
                .containsExactly(
                        "duplicate-name schema[0].properties[1].name",
                        "duplicate-position schema[0].properties[1].primaryKeyPosition",
                        "duplicate-server servers[1].server",
                        "duplicate-name roles[1].role",
                        "duplicate-id schema[1].id");
    }

    @Test
    void read_relationshipOfAMisspeltField_guesses() {
        assertThat(found(ORDERS.replace(
                        "- {name: customer_id, logicalType: integer}",
                        "- {name: customer_id, logicalType: integer, relationships: [{to: custmers.id}]}")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("dangling-relationship");
                    assertThat(one.where().path()).isEqualTo("schema[0].properties[1].relationships[0].to");
                    assertThat(one.remedy()).isEqualTo("Write 'customers.id'.");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "customers.id, ''",
        "schema/people/properties/cid, ''",
        "other.yaml#schema/no/properties/no, ''",
        "customers.no, dangling-relationship schema[0].properties[1].relationships[0].to",
        "schema/no/properties/cid, dangling-relationship schema[0].properties[1].relationships[0].to"
    })
    void read_relationship_isLookedUp(String to, String expected) {
        String text = ORDERS.replace(
                "- {name: customer_id, logicalType: integer}",
                "- {name: customer_id, logicalType: integer, relationships: [{to: %s}]}".formatted(to));

        assertThat(String.join("", places(text))).isEqualTo(expected);
    }

    @Test
    void read_compositeKeysOfUnequalLength_areFound() {
        assertThat(places(HEAD + """
                schema:
                  - name: orders
                    relationships:
                      - {from: [orders.id, orders.day], to: [orders.id]}
                    properties:
                      - {name: id, logicalType: string}
                      - {name: day, logicalType: string}
                """)).containsExactly("unequal-key schema[0].relationships[0].to");
    }

    @Test
    void read_sourceNextToAName_isFound_andOneOfElsewhereIsNot() {
        assertThat(
                        places(
                                ORDERS.replace(
                                        "- {name: customer_id, logicalType: integer}",
                                        "- {name: customer_id, logicalType: integer, transformSourceObjects: [custmers, sap.vbak, orders.id]}")))
                .containsExactly("dangling-lineage schema[0].properties[1].transformSourceObjects[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, logicalType: integer, primaryKey: true, required: false}|nullable-key|required",
                "{name: a, logicalType: array}|list-without-items|logicalType",
                "{name: a, logicalType: integer, logicalTypeOptions: {minimum: 2, maximum: 1}}|empty-range|logicalTypeOptions.minimum",
                "{name: a, logicalType: number, logicalTypeOptions: {exclusiveMinimum: 1, maximum: 1}}|empty-range|logicalTypeOptions.exclusiveMinimum",
                "{name: a, logicalType: date, logicalTypeOptions: {minimum: '2026-02-01', maximum: '2026-01-01'}}|empty-range|logicalTypeOptions.minimum",
                "{name: a, logicalType: string, logicalTypeOptions: {minLength: 5, maxLength: 4}}|empty-range|logicalTypeOptions.minLength",
                "{name: a, logicalType: string, logicalTypeOptions: {pattern: '[a-'}}|invalid-pattern|logicalTypeOptions.pattern",
                "{name: a, logicalType: object, properties: [{name: b}], logicalTypeOptions: {required: [c]}}|unknown-column|logicalTypeOptions.required[0]",
                "{name: a, logicalType: integer, quality: [{metric: rowCount, mustBeBetween: [5, 1]}]}|empty-range|quality[0].mustBeBetween",
                "{name: a, logicalType: integer, quality: [{metric: rowCount, mustBe: 5, mustBeLessThan: 9}]}|several-operators|quality[0]",
                "{name: a, quality: [{type: custom, engine: meshsdk, implementation: 'compare:~:0'}]}|invalid-rule|quality[0].implementation",
                "{name: a, quality: [{metric: nullValues, mustBe: 5, customProperties: [{property: meshsdk.where, value: a =}]}]}|invalid-rule|quality[0].customProperties[0].value",
                "{name: a, quality: [{metric: rowCount, mustBe: 5, scheduler: cron, schedule: '61 * * * *'}]}|invalid-cron|quality[0].schedule",
                "{name: a, quality: [{metric: duplicateValues, mustBe: 0, arguments: {properties: [b]}}]}|unknown-column|quality[0].arguments.properties[0]",
                "{name: a, logicalType: array, items: {logicalType: array}}|list-without-items|items.logicalType",
            })
    void read_property_isJudged(String property, String code, String path) {
        assertThat(places(withProperty(property))).containsExactly(code + " schema[0].properties[0]." + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price: {priceAmount: -1}|negative-price price.priceAmount",
                "slaDefaultElement: ordrs|unknown-element slaDefaultElement",
                "slaProperties: [{property: latency, value: 1, unit: h, element: orders.no}]|unknown-element slaProperties[0].element",
                "slaProperties: [{property: latency, value: -1, unit: h}]|invalid-duration slaProperties[0].value",
                "slaProperties: [{property: latency, value: soon}]|invalid-duration slaProperties[0].value",
                "slaProperties: [{property: retention, value: 3, unit: lightyears}]|invalid-duration slaProperties[0].unit",
                "slaProperties: [{property: frequency, value: 3, scheduler: cron, schedule: 'often'}]|invalid-cron slaProperties[0].schedule",
                "team: {members: [{username: a, dateIn: '2026-02-01', dateOut: '2026-01-01'}]}|empty-range team.members[0].dateIn",
            })
    void read_contract_isJudged(String line, String expected) {
        assertThat(places(ORDERS + line)).containsExactly(expected);
    }

    @Test
    void read_versionThatIsNoSemanticVersion_isFound() {
        assertThat(places(ORDERS.replace("version: 1.0.0", "version: spring")))
                .containsExactly("invalid-version version");
    }

    @Test
    void read_variable_isNotJudged() {
        assertThat(places(ORDERS.replace("version: 1.0.0", "version: ${VERSION:-1}")))
                .isEmpty();
    }

    @Test
    void read_productWithPortsTwice_isJudged() {
        assertThat(places("""
                apiVersion: v1.0.0
                kind: DataProduct
                id: sales
                status: active
                version: one
                outputPorts:
                  - {name: orders, version: 1.0.0}
                  - {name: orders, version: 2.0.0}
                  - {name: orders, version: 2.0.0}
                """)).containsExactly("invalid-version version", "duplicate-name outputPorts[2].name");
    }

    @Test
    void problems_ofAReading_holdFindingsAndNoOtherWarnings() {
        Reading reading = DocumentReader.usual().read("orders.yaml", ORDERS + """
                colour: red
                context: none
                price: {priceAmount: -1}
                """);

        assertThat(reading.warnings())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("unknown-key", "newer-than-declared", "negative-price");
        assertThat(reading.orThrow().problems())
                .anyMatch(problem -> problem.contains("negative-price"))
                .noneMatch(problem -> problem.contains("unknown-key"))
                .noneMatch(problem -> problem.contains("newer-than-declared"));
    }

    @Test
    void codes_areKebabCase() {
        assertThat(Semantics.codes()).allMatch(code -> code.matches("[a-z]+(-[a-z]+)+"));
    }
}
