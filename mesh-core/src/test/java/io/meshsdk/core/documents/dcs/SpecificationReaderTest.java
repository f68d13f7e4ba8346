package io.meshsdk.core.documents.dcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.core.documents.Dialect;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.ProductDocuments;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.metadata.AuthoritativeDefinition;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class SpecificationReaderTest {
    private static final String TRIPS = """
            dataContractSpecification: 1.2.1
            id: urn:datacontract:mobility:trips
            info:
              title: Bike trips
              version: 2.1.0
              status: active
              description: Trips on rented bikes.
              owner: fleet-team
              costCentre: 4711
              contact: {name: Fleet desk, url: 'https://example.org/fleet', email: fleet@example.org}
            servers:
              production:
                type: s3
                environment: prod
                location: s3://bikes/trips/*.parquet
                format: parquet
                roles: [{name: trip_reader, description: Reads trips.}]
            terms:
              usage: Planning of stations.
              limitations: Nobody may be identified.
              billing: free
              noticePeriod: P3M
              policies: [{name: privacy, url: 'https://example.org/privacy'}]
            models:
              trips:
                type: table
                title: Trips
                description: One row for each trip.
                primaryKey: [trip_id, leg]
                additionalFields: false
                fields:
                  trip_id: {$ref: '#/definitions/trip_id', required: true, description: The trip.}
                  leg: {type: int, required: true}
                  distance: {type: decimal, precision: 9, scale: 2, minimum: 0, title: Metres}
                  fare: {type: number}
                  rider: {type: text, pii: true, classification: restricted, minLength: 3, maxLength: 40,
                          pattern: '^[a-z]+$', format: email, unique: true}
                  kind: {type: string, enum: [city, cargo], example: city}
                  station: {type: long, references: stations.id, tags: [place], links: {map: 'https://example.org/map'}}
                  started: {type: timestamp_ntz}
                  stops: {type: array, items: {type: record, fields: {at: {type: timestamp}, name: {type: string}}}}
                  prices: {type: map, keys: {type: string}, values: {type: double}}
                  payload: {type: bytes, config: {avroType: fixed}}
                  extra: {type: variant}
                quality:
                  - {type: sql, query: SELECT COUNT(*) FROM trips, mustBeGreaterThanOrEqualTo: 10}
                  - {type: library, metric: rowCount, mustBeGreaterThan: 5}
                  - {type: custom, engine: scout, implementation: {check: rows}}
                  - {type: text, description: Trips end.}
              stations:
                fields:
                  id: {type: long, primaryKey: true}
            definitions:
              trip_id: {name: trip_id, domain: mobility, title: Trip, type: text, format: uuid, description: Any trip.}
            servicelevels:
              availability: {description: Most days., percentage: 99.5%}
              freshness: {threshold: 25h, timestampField: trips.started}
              latency: {threshold: 2h, sourceTimestampField: docks.at, processedTimestampField: trips.started}
              retention: {period: P1Y, unlimited: false}
              frequency: {type: batch, interval: daily, cron: 0 0 * * *}
              support: {time: 9am to 5pm, responseTime: 1h}
            links: {wiki: 'https://example.org/wiki'}
            tags: [bikes]
            """;

    private static Reading read(String text) {
        return DocumentReader.usual().read("trips.yaml", text);
    }

    private static DataContract contract() {
        return read(TRIPS).orThrow().outputs().get(0).contract();
    }

    private static Field field(String name) {
        return contract().schemas().get(0).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void read_idAndInfo_becomeProductAndLabels() {
        Reading reading = read(TRIPS);
        DataProduct product = reading.orThrow();

        assertThat(reading.dialect()).contains(Dialect.DATA_CONTRACT_SPECIFICATION);
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(product.id()).hasToString("mobility.trips");
        assertThat(product.version()).hasToString("2.1.0");
        assertThat(product.owner()).isEqualTo("fleet-team");
        assertThat(contract().labels().name()).contains("Bike trips");
        assertThat(contract().description().purpose()).contains("Trips on rented bikes.");
        assertThat(contract().support())
                .extracting(SupportChannel::channel)
                .containsExactly("Fleet desk", "fleet@example.org");
    }

    @Test
    void read_termsAndLinks_becomeDescriptionAndDefinitions() {
        DataContract contract = contract();

        assertThat(contract.description().usage()).contains("Planning of stations.");
        assertThat(contract.description().annotations().authoritativeDefinitions())
                .containsExactly(AuthoritativeDefinition.of("privacy", "https://example.org/privacy"));
        assertThat(contract.annotations().authoritativeDefinitions())
                .containsExactly(AuthoritativeDefinition.of("wiki", "https://example.org/wiki"));
        assertThat(contract.annotations().tags()).containsExactly("bikes");
    }

    @Test
    void read_wordsWithoutAPlace_areKept() {
        assertThat(contract().annotations().others()).containsKeys("info", "terms", "definitions");
        assertThat(contract().schemas().get(0).annotations().others())
                .containsEntry("additionalFields", Value.of(false));
        assertThat(field("payload").annotations().others()).containsKey("config");
    }

    @Test
    void read_server_isNamedByItsKey() {
        assertThat(contract().servers()).singleElement().satisfies(server -> {
            assertThat(server.server()).contains("production");
            assertThat(server.type()).contains("s3");
            assertThat(server.environment()).contains("prod");
            assertThat(server.properties()).containsEntry("format", Value.of("parquet"));
            assertThat(server.roles())
                    .singleElement()
                    .satisfies(role -> assertThat(role.role()).isEqualTo("trip_reader"));
        });
    }

    @Test
    void read_types_becomeOurs() {
        Schema trips = contract().schemas().get(0);

        assertThat(trips.name()).contains("trips");
        assertThat(trips.physical().type()).contains("table");
        assertThat(field("leg").type()).isEqualTo(new DataType.IntType());
        assertThat(field("distance").type()).isEqualTo(new DataType.DecimalType(9, 2));
        assertThat(field("fare").type()).isEqualTo(new DataType.DecimalType(38, 0));
        assertThat(field("station").type()).isEqualTo(new DataType.LongType());
        assertThat(field("started").type()).isEqualTo(new DataType.LocalTimestampType());
        assertThat(field("prices").type())
                .isEqualTo(new DataType.MapType(new DataType.StringType(), new DataType.DoubleType()));
        assertThat(field("payload").type()).isEqualTo(new DataType.BinaryType());
        assertThat(field("extra").type()).isEqualTo(new DataType.StringType());
        assertThat(field("extra").physical().type()).contains("variant");
        assertThat(field("stops").type())
                .isInstanceOfSatisfying(
                        DataType.ListType.class,
                        list -> assertThat(list.element())
                                .isInstanceOfSatisfying(
                                        DataType.StructType.class,
                                        element -> assertThat(element.fields())
                                                .extracting(Field::name)
                                                .containsExactly("at", "name")));
    }

    @Test
    void read_typesThatAreOurs_claimNoStoredType() {
        assertThat(contract().schemas().get(0).fields())
                .filteredOn(field -> field.physical().type().isPresent())
                .extracting(Field::name)
                .containsExactly("extra");
    }

    @Test
    void read_traits_becomeTraits() {
        Field rider = field("rider");

        assertThat(rider.pii()).contains("personal");
        assertThat(rider.declaredClassification()).contains(Classification.RESTRICTED);
        assertThat(rider.isUnique()).isTrue();
        assertThat(rider.options()).containsOnlyKeys("pattern", "format", "minLength", "maxLength");
        assertThat(field("kind").accepted())
                .extracting(EnumValue::value)
                .containsExactly(Value.of("city"), Value.of("cargo"));
        assertThat(field("kind").exampleValues()).containsExactly(Value.of("city"));
        assertThat(field("station").relationships())
                .singleElement()
                .satisfies(relationship -> assertThat(relationship.to()).containsExactly("stations.id"));
        assertThat(field("station").tags()).containsExactly("place");
        assertThat(field("distance").businessName()).contains("Metres");
    }

    @Test
    void read_primaryKeyOfModel_isInItsOrder() {
        assertThat(field("trip_id").primaryKeyPosition()).hasValue(1);
        assertThat(field("leg").primaryKeyPosition()).hasValue(2);
    }

    @Test
    void read_reference_takesTheDefinitionAndLetsTheFieldStand() {
        Field trip = field("trip_id");

        assertThat(trip.businessName()).contains("Trip");
        assertThat(trip.options()).containsEntry("format", Value.of("uuid"));
        assertThat(trip.description()).contains("The trip.");
        assertThat(trip.isRequired()).isTrue();
        assertThat(trip.annotations().others()).containsOnlyKeys("domain");
    }

    @Test
    void read_rules_areMeasuredWhereTheyCan() {
        List<Expectation> rules = contract().expectations();

        assertThat(rules)
                .extracting(rule -> rule.check().getClass().getSimpleName())
                .hasSize(4);
        assertThat(rules.get(0).check())
                .isInstanceOfSatisfying(
                        Check.Written.class,
                        sql -> assertThat(sql.body()).containsKeys("query", "mustBeGreaterOrEqualTo"));
        assertThat(rules.get(1).check()).isNotInstanceOf(Check.Written.class);
        assertThat(rules.get(2).check())
                .isInstanceOfSatisfying(
                        Check.Written.class,
                        custom -> assertThat(custom.body()).containsKeys("engine", "implementation"));
    }

    @Test
    void read_serviceLevels_latencyIsNoFreshness() {
        List<ServiceLevel> levels = contract().serviceLevels();

        assertThat(levels).hasSize(6);
        assertThat(levels.get(0))
                .isInstanceOfSatisfying(
                        ServiceLevel.Availability.class,
                        level -> assertThat(level.terms().description()).contains("Most days."));
        assertThat(levels.get(1)).isInstanceOfSatisfying(ServiceLevel.Freshness.class, level -> {
            assertThat(level.maximumAge()).isEqualTo(Duration.ofHours(25));
            assertThat(level.terms().element()).contains("trips.started");
        });
        assertThat(levels.subList(2, 6)).allSatisfy(level -> assertThat(level).isInstanceOf(ServiceLevel.Agreed.class));
    }

    @Test
    void read_referenceToNothingOrElsewhere_warnsAndKeepsIt() {
        Reading reading = read("""
                dataContractSpecification: 1.1.0
                id: x
                info: {title: X, version: 1.0.0}
                models:
                  m:
                    fields:
                      a: {$ref: '#/definitions/gone'}
                      b: {$ref: 'https://example.org/definitions/b.yaml', type: int}
                """);

        assertThat(reading.warnings())
                .extracting(Diagnostic::code)
                .containsExactly("unresolved-reference", "unresolved-reference");
        assertThat(reading.warnings().get(0).where()).hasToString("trips.yaml:7:17 models.m.fields.a");
        assertThat(reading.orThrow()
                        .outputs()
                        .get(0)
                        .contract()
                        .schemas()
                        .get(0)
                        .fields())
                .allSatisfy(field -> assertThat(field.annotations().others()).containsKey("$ref"));
    }

    @Test
    void read_definitionOfItself_ends() {
        Reading reading = read("""
                dataContractSpecification: 1.1.0
                id: x
                info: {title: X, version: 1.0.0}
                models:
                  m: {fields: {a: {$ref: '#/definitions/node'}, b: {$ref: '#/definitions/loop'}}}
                definitions:
                  node: {type: record, fields: {left: {$ref: '#/definitions/node'}, value: {type: int}}}
                  loop: {type: text, $ref: '#/definitions/loop'}
                """);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings())
                .extracting(Diagnostic::code)
                .containsExactly("unresolved-reference", "unresolved-reference");
    }

    @Test
    void read_definitionsThatMultiply_isAnError() {
        StringBuilder text = new StringBuilder("""
                dataContractSpecification: 1.1.0
                id: x
                models: {m: {fields: {a: {$ref: '#/definitions/d0'}}}}
                definitions:
                """);
        for (int i = 0; i < 40; i++) {
            text.append(
                    "  d%d: {type: record, fields: {l: {$ref: '#/definitions/d%d'}, r: {$ref: '#/definitions/d%d'}}}\n"
                            .formatted(i, i + 1, i + 1));
        }

        assertThat(read(text.toString()).errors()).extracting(Diagnostic::code).containsExactly("too-large");
    }

    @Test
    void read_unknownVersion_warns() {
        assertThat(read(TRIPS.replace("1.2.1", "3.0.0")).warnings())
                .extracting(Diagnostic::code)
                .containsExactly("unknown-version");
    }

    @Test
    void read_versionWithoutQuotes_warnsOnly() {
        assertThat(read(TRIPS.replace("1.2.1", "1.2")).warnings())
                .extracting(Diagnostic::code)
                .containsExactly("wrong-type");
    }

    @Test
    void read_metricInWordsOfOtherTools_warnsAndIsMeasured() {
        Reading reading = read(TRIPS.replace("metric: rowCount", "metric: row_count"));

        assertThat(reading.warnings()).extracting(Diagnostic::code).containsExactly("unknown-word");
        assertThat(reading.orThrow().outputs().get(0).contract().expectations().get(1))
                .isEqualTo(contract().expectations().get(1));
    }

    @Test
    void strict_whatTheVersionDoesNotAllow_isAnError() {
        String text = TRIPS.replace("1.2.1", "1.1.0").replace("title: Bike trips", "titel: Bike trips");

        assertThat(DocumentReader.usual().strict().read("trips.yaml", text).errors())
                .extracting(found -> found.code() + " " + found.where().path())
                .containsExactly(
                        "missing-key info.title",
                        "newer-than-declared models.trips.fields.extra.type",
                        "missing-key models.trips.quality[1].rule");
    }

    @Test
    void write_asStandard_readsBackEqual() {
        DataProduct product = read(TRIPS).orThrow();

        String standard = ProductDocuments.write(product, Dialect.ODCS_3_2);

        assertThat(read(standard).orThrow().outputs().get(0).contract())
                .isEqualTo(product.outputs().get(0).contract());
    }

    @Test
    void read_ordersOfTheSharedFolder_hasBothModels() {
        Reading reading = DocumentReader.usual().read(shared().resolve("data/orders/datacontract.yaml"));
        DataProduct product = reading.orThrow();

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(product.id()).hasToString("checkout.orders-latest");
        assertThat(product.outputs().get(0).contract().schemas())
                .extracting(schema -> schema.name().orElse(""))
                .containsExactly("orders", "line_items");
        assertThat(product.outputs().get(0).contract().schemas().get(0).fields().get(0))
                .satisfies(id -> assertThat(id.pii()).contains("personal"));
    }

    private static Path shared() {
        String named = System.getProperty("mesh.shared");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                        .map(here -> here.resolve("shared"));
        Optional<Path> folder = places.filter(
                        place -> Files.isRegularFile(place.resolve("data/orders/datacontract.yaml")))
                .findFirst();
        Assumptions.assumeTrue(
                folder.isPresent(),
                "Skipped: reads the contract in ../shared/data/orders, which is not there; name another place with"
                        + " -Dmesh.shared.");
        return folder.orElseThrow();
    }
}
