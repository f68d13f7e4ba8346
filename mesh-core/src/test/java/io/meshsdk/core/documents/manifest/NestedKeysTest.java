package io.meshsdk.core.documents.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NestedKeysTest {
    private static List<String> ignored(String text) {
        Reading reading = DocumentReader.usual().read("p.yaml", text);
        assertThat(reading.errors()).isEmpty();
        return reading.warnings().stream()
                .filter(found -> found.code().equals("ignored-key"))
                .map(found -> found.where().toString())
                .toList();
    }

    @Test
    void read_dataContractWithKnownKeysOnly_warnsOfNothing() {
        assertThat(ignored("""
                version: "1.0"
                product: {name: parcels, domain: logistics, owner: depot}
                schema:
                  format: delta
                  fields: [{name: id, type: string, nullable: false, colour: red}]
                sla:
                  freshness: {max_age_hours: 1}
                  completeness: {min_threshold: 0.95}
                  availability: 99.9%
                  latency: {p95: 100ms}
                versioning: {breaking_changes: major_version_bump, deprecation_notice_days: 30}
                """)).isEmpty();
    }

    @Test
    void read_dataContractWithOtherKeys_warnsOfEachAtItsPlace() {
        assertThat(ignored("""
                version: "1.0"
                product: {name: parcels, domain: logistics, ownr: depot}
                schema: {fields: [{name: id, type: string}]}
                sla: {throughput: 5}
                changelog: [{version: 1.0.0, changes: [a], author: ada}]
                """))
                .containsExactly(
                        "p.yaml:2:45 product.ownr", "p.yaml:4:7 sla.throughput", "p.yaml:5:44 changelog[0].author");
    }

    @Test
    void read_nearMiss_isGuessed() {
        Reading reading = DocumentReader.usual().read("p.yaml", """
                product: {name: parcels, domain: logistics, ownr: depot}
                schema: {fields: [{name: id, type: string}]}
                """);

        assertThat(reading.warnings()).extracting(Diagnostic::remedy).containsExactly("Write 'owner'.");
    }

    @Test
    void read_serviceLevelThatSaysNothing_warns() {
        assertThat(ignored("""
                product: {name: parcels, domain: logistics}
                sla: {freshness: whenever, completeness: {a: 1, b: 2}, latency: {fast: 1ms}}
                """))
                .containsExactly("p.yaml:2:7 sla.freshness", "p.yaml:2:28 sla.completeness", "p.yaml:2:56 sla.latency");
    }

    @Test
    void read_dataProduct_judgesItemsOfLists() {
        assertThat(ignored("""
                name: parcels
                domain: logistics
                owner: {team: depot, pager: 12}
                schema: {fields: [{name: id, type: string}]}
                sla:
                  update_schedule: 0 2 * * *
                  quality_checks: [{name: n, query: SELECT 1, threshold: 0, owner: ada}]
                access: {read: [{domain: sales}, {role: analyst, purpose: reports}], write: []}
                observability: {metrics: [rows], alerts: [{type: volume, condition: x, to: ada}]}
                """))
                .containsExactly(
                        "p.yaml:3:22 owner.pager",
                        "p.yaml:7:61 sla.quality_checks[0].owner",
                        "p.yaml:8:50 access.read[1].purpose",
                        "p.yaml:8:70 access.write",
                        "p.yaml:9:72 observability.alerts[0].to");
    }

    @Test
    void read_manifest_judgesItsParts() {
        assertThat(ignored("""
                {"product_name": "parcels", "domain": "logistics",
                 "quality_sla": {"freshness_minutes": 30, "completeness": 0.9},
                 "data_contract": {"schema_version": "1.0"},
                 "lineage": {"source_systems": ["scans"]}}
                """)).containsExactly("p.yaml:3:20 data_contract.schema_version");
    }
}
