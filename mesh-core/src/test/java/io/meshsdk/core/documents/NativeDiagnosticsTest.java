package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is wrong with a document of {@code datamesh/v1} is told at once, each at its place. */
final class NativeDiagnosticsTest {
    private static final String GOOD = """
            apiVersion: datamesh/v1
            kind: DataProduct
            metadata:
              name: orders
              domain: sales
              owner: sales-platform
              version: 1.0.0
            spec:
              schedule: 0 6 * * *
              contract:
                schema:
                  fields:
                    - name: id
                      type: long
                      required: true
                      primaryKey: true
                    - name: amount
                      type: decimal(12,2)
                expectations:
                  - column: amount
                    rule: '>= 0'
                sla:
                  - level: freshness
                    maximum: PT4H
                retention:
                  maximum: P2Y
            """;

    private static List<String> lines(String text) {
        return FoundLines.of(DocumentReader.usual().read("orders.yaml", text).diagnostics());
    }

    @Test
    void read_aGoodDocument_findsNothing() {
        assertThat(lines(GOOD)).isEmpty();
        assertThat(ProductDocuments.parse(GOOD).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  name: orders|  name: Orders|4:3 invalid-value metadata.name",
                "  name: orders|  nmae: orders|4:3 unknown-key metadata.nmae",
                "owner: sales-platform|onwer: sales-platform|6:3 unknown-key metadata.onwer",
                "version: 1.0.0|version: spring|7:12 invalid-version metadata.version",
                "schedule: 0 6 * * *|schedule: often|9:13 invalid-cron spec.schedule",
                "schedule: 0 6 * * *|schedul: often|9:3 unknown-key spec.schedul",
                "schema:|shcema:|11:5 unknown-key spec.contract.shcema",
                "type: long|type: lnog|14:11 invalid-value spec.contract.schema.fields[0].type",
                "type: long|typ: long|14:11 unknown-key spec.contract.schema.fields[0].typ",
                "required: true|requierd: true|15:11 unknown-key spec.contract.schema.fields[0].requierd",
                "required: true|required: perhaps|15:11 wrong-type spec.contract.schema.fields[0].required",
                "primaryKey: true|primaryKey: 7|16:11 wrong-type spec.contract.schema.fields[0].primaryKey",
                "type: decimal(12,2)|type: [a]|18:11 wrong-type spec.contract.schema.fields[1].type",
                "column: amount|column: amuont|20:17 unknown-column spec.contract.expectations[0].column",
                "rule: '>= 0'|rule: 'about 0'|21:15 invalid-rule spec.contract.expectations[0].rule",
                "rule: '>= 0'|rul: '>= 0'|21:9 unknown-key spec.contract.expectations[0].rul",
                "level: freshness|level: freshnes|23:9 unknown-word spec.contract.sla[0].level",
                "maximum: PT4H|maximum: soon|24:9 invalid-value spec.contract.sla[0].maximum",
                "maximum: P2Y|maximum: long|26:7 invalid-value spec.contract.retention.maximum",
                "spec:|spec: []|8:7 wrong-type spec",
            })
    void read_oneFault_isToldAtItsPlace(String good, String bad, String expected) {
        String text = bad.startsWith("spec") ? GOOD.substring(0, GOOD.indexOf("spec:")) + bad : GOOD.replace(good, bad);

        assertThat(lines(text)).contains(expected);
    }

    @Test
    void read_severalFaults_areToldAtOnceWithTheirRemedies() {
        String text = GOOD.replace("owner:", "onwer:")
                .replace("type: long", "type: lnog")
                .replace("required: true", "requierd: true")
                .replace("rule: '>= 0'", "rule: 'about 0'")
                .replace("maximum: PT4H", "maximum: soon")
                .replace("maximum: P2Y", "maximum: long");

        assertThatThrownBy(
                        () -> DocumentReader.usual().read("orders.yaml", text).orThrow())
                .isInstanceOfSatisfying(
                        InvalidProductException.class,
                        thrown -> assertThat(thrown.diagnostics())
                                .filteredOn(Diagnostic::isError)
                                .extracting(Diagnostic::code)
                                .containsExactlyInAnyOrder(
                                        "unknown-key",
                                        "invalid-value",
                                        "unknown-key",
                                        "invalid-rule",
                                        "invalid-value",
                                        "invalid-value"))
                .hasMessageContainingAll(
                        "orders.yaml:6:3 metadata.onwer: error unknown-key",
                        "Write 'owner'.",
                        "Write 'required'.",
                        "orders.yaml:14:11 spec.contract.schema.fields[0].type: error invalid-value");
    }

    @Test
    void read_unknownColumn_guesses() {
        Reading reading = DocumentReader.usual().read("orders.yaml", GOOD.replace("column: amount", "column: amuont"));

        assertThat(reading.warnings()).extracting(Diagnostic::remedy).containsExactly("Write 'amount'.");
        assertThat(reading.orThrow().problems()).anyMatch(problem -> problem.contains("unknown-column"));
    }

    @Test
    void read_manifestWithItsOwnWords_isToldInThem() {
        assertThat(lines("""
                apiVersion: datamesh/v1
                kind: DataProduct
                metadata: {name: customer-360, domain: crm, owner: team, version: 2.1.0}
                spec:
                  outputs:
                    - name: customers
                      schema:
                        fields:
                          - {name: id, type: strng}
                          - {name: id, type: string}
                  quality:
                    expectations:
                      - {column: id, rule: sometimes}
                  sla:
                    freshness: soon
                """))
                .containsExactlyInAnyOrder(
                        "9:24 invalid-value spec.outputs[0].schema.fields[0].type",
                        "10:20 duplicate-name spec.outputs[0].schema.fields[1].name",
                        "13:28 invalid-rule spec.quality.expectations[0].rule",
                        "15:16 invalid-duration spec.sla.freshness");
    }
}
