package io.meshsdk.core.documents.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts of the Open Data Contract Standard 2.2, by the rules for those of 3. */
final class OldContractSemanticsTest {
    private static final String PARCELS = """
            kind: DataContract
            apiVersion: v2.2.2
            uuid: u1
            version: 1.4.0
            status: active
            type: tables
            datasetName: parcel_events
            quantumName: parcels
            dataset:
              - table: parcel
                physicalName: parcel_1
                columns:
                  - {column: id, logicalType: string, physicalType: text, isPrimaryKey: true, primaryKeyPosition: 1}
                  - {column: depot, logicalType: string, physicalType: text, transformSourceTables: [scans, parcel]}
                  - {column: weight, logicalType: number, physicalType: int}
                quality:
                  - {templateName: T, toolName: scout, column: id, columns: 'id, depot',
                     scheduleCronExpression: 0 20 * * *}
              - table: depot
                columns:
                  - {column: id, logicalType: string, physicalType: text}
            price: {priceAmount: 2.5}
            stakeholders:
              - {username: ada, dateIn: '2024-01-01', dateOut: '2025-01-01'}
            roles: [{role: reader, access: read}]
            slaDefaultColumn: parcel.id
            slaProperties:
              - {property: latency, value: 4, unit: h, column: 'parcel_1.id, parcel'}
              - {property: retention, value: "3", unit: y}
            """;

    private static Reading read(String text) {
        Reading reading = DocumentReader.usual().read("parcels.yaml", text);
        assertThat(reading.errors()).isEmpty();
        return reading;
    }

    private static List<String> places(String text) {
        return read(text).warnings().stream()
                .filter(Semantics::keepsFromPublishing)
                .map(one -> one.code() + " " + one.where().path())
                .toList();
    }

    @Test
    void read_goodContract_findsNothing() {
        assertThat(places(PARCELS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1.4.0|version: spring|invalid-version version",
                "table: depot|table: parcel|duplicate-name dataset[1].table",
                "column: weight,|column: id,|duplicate-name dataset[0].columns[2].column",
                "[{role: reader, access: read}]|[{role: a, access: r}, {role: a, access: w}]|duplicate-name roles[1].role",
                "primaryKeyPosition: 1}|isNullable: true}|nullable-key dataset[0].columns[0].isNullable",
                "[scans, parcel]|[parsel]|dangling-lineage dataset[0].columns[1].transformSourceTables[0]",
                "column: id, columns|column: ident, columns|unknown-column dataset[0].quality[0].column",
                "'id, depot'|'id, deptt'|unknown-column dataset[0].quality[0].columns",
                "0 20 * * *|0 25 * * *|invalid-cron dataset[0].quality[0].scheduleCronExpression",
                "priceAmount: 2.5|priceAmount: -2.5|negative-price price.priceAmount",
                "dateOut: '2025|dateOut: '2023|empty-range stakeholders[0].dateIn",
                "slaDefaultColumn: parcel.id|slaDefaultColumn: id|unknown-element slaDefaultColumn",
                "parcel_1.id, parcel'|parcel.ident'|unknown-element slaProperties[0].column",
                "value: 4,|value: -4,|invalid-duration slaProperties[0].value",
                "unit: y|unit: lightyears|invalid-duration slaProperties[1].unit",
            })
    void read_mistake_isFoundWhereItIsWritten(String right, String wrong, String expected) {
        assertThat(PARCELS).contains(right);

        assertThat(places(PARCELS.replace(right, wrong))).containsExactly(expected);
    }

    @Test
    void read_positionsTwice_areFound() {
        assertThat(places(PARCELS.replace(
                                "- {column: depot,",
                                "- {column: depot, isPrimaryKey: true, primaryKeyPosition: 1, partitionStatus: true,"
                                        + " partitionKeyPosition: 1,")
                        .replace(
                                "primaryKeyPosition: 1}",
                                "primaryKeyPosition: 1, partitionStatus: true," + " partitionKeyPosition: 1}")))
                .containsExactly(
                        "duplicate-position dataset[0].columns[1].primaryKeyPosition",
                        "duplicate-position dataset[0].columns[1].partitionKeyPosition");
    }

    @Test
    void read_textsForFlagsAndNumbersUntil221_areJudgedAsSuch() {
        assertThat(places(PARCELS.replace("v2.2.2", "v2.2.1")
                        .replace("isPrimaryKey: true, primaryKeyPosition: 1", "isPrimaryKey: 'true', isNullable: true")
                        .replace("priceAmount: 2.5", "priceAmount: '-2.5'")
                        .replace("value: 4,", "value: '-4',")))
                .containsExactly(
                        "nullable-key dataset[0].columns[0].isNullable",
                        "negative-price price.priceAmount",
                        "invalid-duration slaProperties[0].value");
    }

    @Test
    void read_nullableKey_isFoundAtItsLineWithARemedyOfEveryDialect() {
        List<Diagnostic> found = read(PARCELS.replace("primaryKeyPosition: 1}", "isNullable: true}"))
                .warnings();

        assertThat(found)
                .extracting(Diagnostic::describe)
                .containsExactly(
                        "parcels.yaml:13:95 dataset[0].columns[0].isNullable: warning nullable-key: A property of"
                                + " the primary key may be null. Say that it may not be null, or take it out of the key.");
    }

    @Test
    void read_list_needsNoItemsForWhichThereIsNoWord() {
        assertThat(places(PARCELS.replace("column: weight, logicalType: number", "column: weight, logicalType: array")))
                .isEmpty();
    }

    @Test
    void read_variable_isNotJudged() {
        assertThat(places(PARCELS.replace("version: 1.4.0", "version: ${VERSION:-1}")))
                .isEmpty();
    }

    @Test
    void problems_ofAReading_holdFindings() {
        assertThat(read(PARCELS.replace("priceAmount: 2.5", "priceAmount: -1"))
                        .orThrow()
                        .problems())
                .anyMatch(problem -> problem.contains("negative-price"));
    }
}
