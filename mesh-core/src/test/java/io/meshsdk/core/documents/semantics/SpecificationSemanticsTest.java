package io.meshsdk.core.documents.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts of the Data Contract Specification, by the rules for those of the Open Data Contract Standard 3. */
final class SpecificationSemanticsTest {
    private static final String HEAD = """
            dataContractSpecification: 1.2.1
            id: trips
            info: {title: Trips, version: 1.0.0}
            """;

    private static final String TRIPS = HEAD + """
            servers:
              lake: {type: local, path: ./lake, format: json, roles: [{name: reader}]}
            models:
              trips:
                primaryKey: [id, leg]
                fields:
                  id: {$ref: '#/definitions/key', required: true}
                  leg: {type: int, minimum: 1, exclusiveMaximum: 100}
                  kind: {type: string, enum: [city, cargo], minLength: 1, maxLength: 9, pattern: '^[a-z]+$'}
                  dock: {type: long, references: docks.place.id}
                  stops: {type: array, items: {type: string}}
                quality:
                  - {type: sql, query: SELECT 1, mustBeGreaterThanOrEqualTo: 1}
                  - {type: library, metric: rowCount, mustBeBetween: [1, 9]}
                  - {metric: duplicateValues, type: library, arguments: {properties: [id, leg]}, mustBe: 0}
                examples: [{id: a}, {id: a}]
              docks:
                fields:
                  id: {type: long, primary: true}
                  place: {$ref: '#/definitions/place'}
            definitions:
              key: {type: text, minLength: 3, maxLength: 9}
              place: {type: record, fields: {id: {type: text}}}
            servicelevels:
              latency: {threshold: 2h, sourceTimestampField: elsewhere.at, processedTimestampField: trips.leg}
              freshness: {threshold: PT25H, timestampField: trips.leg}
              retention: {period: 1 year}
              frequency: {type: batch, cron: 0 0 * * *}
              backup: {cron: 0 0 * * 0}
              support: {time: at night}
            """;

    private static List<Diagnostic> found(String text) {
        Reading reading = DocumentReader.usual().read("trips.yaml", text);
        assertThat(reading.errors()).isEmpty();
        return reading.warnings();
    }

    private static List<String> places(String text) {
        return found(text).stream()
                .filter(Semantics::keepsFromPublishing)
                .map(one -> one.code() + " " + one.where().path())
                .toList();
    }

    @Test
    void read_goodContract_findsNothing() {
        assertThat(found(TRIPS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1.0.0|version: spring|invalid-version info.version",
                "[{name: reader}]|[{name: a}, {name: a}]|duplicate-name servers.lake.roles[1].name",
                "primaryKey: [id, leg]|primaryKey: [id, lag]|unknown-column models.trips.primaryKey[1]",
                "minimum: 1,|minimum: 100,|empty-range models.trips.fields.leg.minimum",
                "minLength: 1,|minLength: 10,|empty-range models.trips.fields.kind.minLength",
                "'^[a-z]+$'|'^[a-z+$'|invalid-pattern models.trips.fields.kind.pattern",
                "[city, cargo]|[city, city]|duplicate-value models.trips.fields.kind.enum[1]",
                "docks.place.id|docks.place.ix|dangling-relationship models.trips.fields.dock.references",
                "type: array, items: {type: string}|type: array|list-without-items models.trips.fields.stops.type",
                "OrEqualTo: 1|OrEqualTo: 1, mustBe: 2|several-operators models.trips.quality[0]",
                "[1, 9]|[9, 1]|empty-range models.trips.quality[1].mustBeBetween",
                "properties: [id, leg]|properties: [id, lag]|unknown-column models.trips.quality[2].arguments.properties[1]",
                "primary: true|primary: true, required: false|nullable-key models.docks.fields.id.required",
                "type: int, minimum|type: int, required: false, minimum|nullable-key models.trips.fields.leg.required",
                "processedTimestampField: trips.leg|processedTimestampField: trips.lag|unknown-element servicelevels.latency.processedTimestampField",
                "timestampField: trips.leg|timestampField: trips.lag|unknown-element servicelevels.freshness.timestampField",
                "threshold: 2h|threshold: soon|invalid-duration servicelevels.latency.threshold",
                "threshold: PT25H|threshold: soon|invalid-duration servicelevels.freshness.threshold",
                "period: 1 year|period: forever|invalid-duration servicelevels.retention.period",
                "batch, cron: 0 0 * * *|batch, cron: at night|invalid-cron servicelevels.frequency.cron",
                "0 0 * * 0|0 0 * * 8|invalid-cron servicelevels.backup.cron",
                "text, minLength: 3|text, minLength: 10|empty-range definitions.key.minLength",
                "{id: {type: text}}|{id: {type: text}, l: {type: array}}|list-without-items definitions.place.fields.l.type",
            })
    void read_mistake_isFoundWhereItIsWritten(String right, String wrong, String expected) {
        assertThat(TRIPS).contains(right);

        assertThat(places(TRIPS.replace(right, wrong))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items: {type: array}|list-without-items models.m.fields.a.items.type",
                "values: {minimum: 2, maximum: 1}|empty-range models.m.fields.a.values.minimum",
                "keys: {enum: [x, x]}|duplicate-value models.m.fields.a.keys.enum[1]",
                "fields: {b: {pattern: '['}}|invalid-pattern models.m.fields.a.fields.b.pattern",
                "quality: [{mustBe: 1, mustBeLessThanOrEqualTo: 2}]|several-operators models.m.fields.a.quality[0]",
            })
    void read_partsOfAField_areJudged(String part, String expected) {
        assertThat(places(HEAD + "models: {m: {fields: {a: {%s}}}}\n".formatted(part)))
                .containsExactly(expected);
    }

    @Test
    void read_severalOperators_areNamedAsTheyAreWritten() {
        assertThat(found(TRIPS.replace("OrEqualTo: 1", "OrEqualTo: 1, mustBe: 2")))
                .singleElement()
                .satisfies(one -> assertThat(one.problem())
                        .isEqualTo("There are several operators: mustBe, mustBeGreaterThanOrEqualTo."));
    }

    @Test
    void read_boundOfAFieldAgainstItsDefinition_isFoundAtTheField() {
        assertThat(places(TRIPS.replace("definitions/key', required", "definitions/key', minLength: 12, required")))
                .containsExactly("empty-range models.trips.fields.id.minLength");
    }

    @Test
    void read_mistakeOfADefinition_isToldOnce() {
        String text = TRIPS.replace("text, minLength: 3", "text, minLength: 10")
                .replace("leg: {type: int,", "other: {$ref: '#/definitions/key'}\n      leg: {type: int,");

        assertThat(places(text)).containsExactly("empty-range definitions.key.minLength");
    }

    @Test
    void read_listOfADefinitionElsewhere_isNotJudged() {
        assertThat(places(HEAD + """
                models:
                  m:
                    fields:
                      a: {type: array, $ref: 'https://example.org/a.yaml'}
                      b: {type: array, $ref: '#/definitions/b'}
                definitions:
                  b: {type: array, $ref: 'https://example.org/b.yaml'}
                """)).isEmpty();
    }

    @Test
    void read_fieldsOfAnotherLanguage_areNotLookedUp() {
        assertThat(places("""
                dataContractSpecification: 0.9.3
                id: trips
                info: {title: Trips, version: 1.0.0}
                schema: {type: dbt, specification: 'version: 2'}
                servicelevels: {freshness: {threshold: 1h, timestampField: trips.at}}
                """)).isEmpty();
    }

    @Test
    void read_definitionsThatUseThemselvesAndEachOther_areLeftAtSomePoint() {
        StringBuilder text = new StringBuilder(HEAD + """
                models: {m: {fields: {a: {$ref: '#/definitions/d0'}, b: {type: text, references: m.a.l.l.l.r}}}}
                definitions:
                """);
        for (int i = 0; i < 40; i++) {
            text.append(
                    "  d%d: {type: record, fields: {l: {$ref: '#/definitions/d%d'}, r: {$ref: '#/definitions/d%d'}}}\n"
                            .formatted(i, (i + 1) % 40, (i + 2) % 40));
        }

        assertThat(Semantics.ofSpecification(DocumentParser.parse("d.yaml", text.toString())
                        .document()
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void problems_ofAReading_holdFindingsAndNoOtherWarnings() {
        Reading reading =
                DocumentReader.usual().read("trips.yaml", TRIPS.replace("version: 1.0.0", "version: spring, ownr: me"));

        assertThat(reading.warnings())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("unknown-key", "invalid-version");
        assertThat(reading.orThrow().problems())
                .anyMatch(problem -> problem.contains("invalid-version"))
                .noneMatch(problem -> problem.contains("unknown-key"));
    }
}
