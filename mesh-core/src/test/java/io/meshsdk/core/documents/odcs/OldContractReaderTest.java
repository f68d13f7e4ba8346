package io.meshsdk.core.documents.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.core.documents.Dialect;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.ProductDocuments;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.TeamMember;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Dimension;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OldContractReaderTest {
    private static final String PARCELS = """
            kind: DataContract
            apiVersion: v2.2.2
            uuid: 0b6c0f6e-3f5d-4a52-9a3f-5a0f6a1f8a11
            version: 1.4.0
            status: active
            type: tables
            tenant: parcels
            datasetName: parcel_events
            datasetDomain: logistics
            quantumName: parcels
            userConsumptionMode: analytical
            sourceSystem: Snowflake
            server: warehouse.example.org
            database: LOGISTICS
            username: warehouse-account
            productSlackChannel: '#parcels'
            productDl: parcels@example.org
            productFeedbackUrl: https://example.org/feedback
            description: {purpose: Where parcels are., usage: Planning., limitations: Not live.}
            dataset:
              - table: parcel
                physicalName: parcel_1_4
                priorTableName: parcel_1_3
                description: One row for each parcel.
                dataGranularity: parcel
                columns:
                  - {column: parcel_id, isPrimaryKey: true, primaryKeyPosition: 1, logicalType: string,
                     physicalType: varchar(20), isNullable: false, isUnique: true}
                  - {column: weight, logicalType: decimal, physicalType: 'decimal(8,3)', isNullable: true,
                     sampleValues: ['1.250'], encryptedColumnName: weight_secret,
                     transformSourceTables: [scans], transformLogic: max(w), criticalDataElementStatus: true}
                  - {column: depot, logicalType: string, physicalType: string, partitionStatus: true,
                     partitionKeyPosition: 1, clusterStatus: true, classification: internal}
                quality:
                  - {templateName: RowCheck, toolName: scout, code: rc1, description: Enough rows.,
                     dimension: completeness, columns: parcel_id, type: reconciliation,
                     scheduleCronExpression: 0 20 * * *}
            price: {priceAmount: 2.5, priceCurrency: EUR, priceUnit: gigabyte}
            stakeholders:
              - {username: ada, role: owner, dateIn: "2024-01-01"}
              - {username: bob, role: steward, dateOut: "2024-06-01", replacedByUsername: eve}
            roles:
              - {role: parcel_reader, access: read, firstLevelApprovers: depot lead}
            slaProperties:
              - {property: latency, value: 4, unit: h, column: parcel.parcel_id, driver: operational}
              - {property: retention, value: "3", unit: y}
            """;

    private static Reading read(String text) {
        return DocumentReader.usual().read("parcels.yaml", text);
    }

    private static DataContract contract() {
        return read(PARCELS).orThrow().outputs().get(0).contract();
    }

    @Test
    void read_fundamentals_becomeProductAndLabels() {
        Reading reading = read(PARCELS);
        DataProduct product = reading.orThrow();

        assertThat(reading.dialect()).contains(Dialect.ODCS_2_2);
        assertThat(product.id()).hasToString("logistics.parcels");
        assertThat(product.version()).hasToString("1.4.0");
        assertThat(product.owner()).isEqualTo("ada");
        assertThat(contract().id()).contains("0b6c0f6e-3f5d-4a52-9a3f-5a0f6a1f8a11");
        assertThat(contract().labels().name()).contains("parcel_events");
        assertThat(contract().labels().tenant()).contains("parcels");
        assertThat(contract().description().limitations()).contains("Not live.");
    }

    @Test
    void read_columns_becomeFields() {
        Schema schema = contract().schemas().get(0);
        Field key = schema.fields().get(0);
        Field weight = schema.fields().get(1);
        Field depot = schema.fields().get(2);

        assertThat(schema.name()).contains("parcel");
        assertThat(schema.physical().name()).contains("parcel_1_4");
        assertThat(schema.granularity()).contains("parcel");
        assertThat(schema.annotations().others()).containsEntry("priorTableName", Value.of("parcel_1_3"));
        assertThat(key.isPrimaryKey()).isTrue();
        assertThat(key.isUnique()).isTrue();
        assertThat(weight.type()).isEqualTo(new DataType.DecimalType(8, 3));
        assertThat(weight.isCritical()).isTrue();
        assertThat(weight.exampleValues()).containsExactly(Value.of("1.250"));
        assertThat(weight.derivation().sourceObjects()).containsExactly("scans");
        assertThat(depot.partitionPosition()).hasValue(1);
        assertThat(depot.annotations().others()).containsEntry("clusterStatus", Value.of(true));
    }

    @Test
    void read_nullable_isOppositeOfRequiredAndFalseWhereUnsaid() {
        assertThat(contract().schemas().get(0).fields())
                .extracting(Field::isRequired)
                .containsExactly(true, false, true);
    }

    @Test
    void read_ruleOfATool_isKeptVerbatim() {
        Expectation rule = contract().expectations().get(0);

        assertThat(rule.check()).isInstanceOfSatisfying(Check.Written.class, written -> {
            assertThat(written.kind()).isEqualTo(Check.Written.Kind.CUSTOM);
            assertThat(written.body())
                    .isEqualTo(Map.of("engine", Value.of("scout"), "implementation", Value.of("RowCheck")));
        });
        assertThat(rule.dimension()).isEqualTo(Dimension.COMPLETENESS);
        assertThat(rule.details().schedule()).contains("0 20 * * *");
        assertThat(rule.details().annotations().others())
                .containsEntry("code", Value.of("rc1"))
                .containsEntry("columns", Value.of("parcel_id"));
        assertThat(rule.details().annotations().customProperties())
                .anySatisfy(property -> assertThat(property.value()).isEqualTo(Value.of("reconciliation")));
    }

    @Test
    void read_peoplePriceAndRoles_becomePapers() {
        DataContract contract = contract();

        assertThat(contract.team().members()).extracting(TeamMember::username).containsExactly("ada", "bob");
        assertThat(contract.team().members().get(1).tenure().replacedByUsername())
                .contains("eve");
        assertThat(contract.price().flatMap(price -> price.priceUnit())).contains("gigabyte");
        assertThat(contract.roles()).extracting(AccessRole::role).containsExactly("parcel_reader");
        assertThat(contract.support())
                .extracting(SupportChannel::channel)
                .containsExactly("#parcels", "parcels@example.org", "feedback");
    }

    @Test
    void read_serviceLevels_areMeasuredWhereTheyCan() {
        assertThat(contract().serviceLevels()).hasSize(2);
        assertThat(contract().serviceLevels().get(0)).isInstanceOfSatisfying(ServiceLevel.Freshness.class, level -> {
            assertThat(level.maximumAge()).isEqualTo(Duration.ofHours(4));
            assertThat(level.terms().element()).contains("parcel.parcel_id");
        });
        assertThat(contract().serviceLevels().get(1)).isInstanceOf(ServiceLevel.Agreed.class);
    }

    @Test
    void read_server_carriesNoCredentials() {
        Reading reading = read(PARCELS);
        Server server = contract().servers().get(0);

        assertThat(server.type()).contains("snowflake");
        assertThat(server.properties())
                .containsEntry("host", Value.of("warehouse.example.org"))
                .containsEntry("database", Value.of("LOGISTICS"));
        assertThat(ProductDocuments.write(reading.orThrow(), Dialect.DATAMESH_V1))
                .doesNotContain("warehouse-account");
        assertThat(reading.warnings())
                .filteredOn(found -> found.code().equals("ignored-key"))
                .extracting(found -> found.where().path())
                .containsExactly("username");
    }

    @Test
    void read_unknownWords_areKept() {
        assertThat(contract().annotations().others())
                .containsEntry("userConsumptionMode", Value.of("analytical"))
                .containsEntry("type", Value.of("tables"))
                .containsEntry("sourceSystem", Value.of("Snowflake"));
    }

    @Test
    void read_versionBefore222_takesTextsForFlagsNumbersAndLines() {
        Reading reading = read("""
                kind: DataContract
                apiVersion: v2.2.1
                uuid: u1
                version: 1.0.0
                status: active
                type: tables
                datasetName: d
                quantumName: q
                dataset:
                  - table: t
                    description: [First line., Second line.]
                    columns:
                      - {column: k, logicalType: int, physicalType: bigint, isPrimaryKey: "true"}
                price: {priceAmount: "2.5"}
                slaProperties:
                  - {property: latency, value: "2", unit: d}
                """);
        DataContract contract = reading.orThrow().outputs().get(0).contract();
        Field key = contract.schemas().get(0).fields().get(0);

        assertThat(reading.errors()).isEmpty();
        assertThat(contract.schemas().get(0).description()).contains("First line.\nSecond line.");
        assertThat(key.isPrimaryKey()).isTrue();
        assertThat(key.type()).isEqualTo(new DataType.LongType());
        assertThat(contract.price().flatMap(price -> price.priceAmount()))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("2.5"));
        assertThat(contract.serviceLevels()).containsExactly(new ServiceLevel.Freshness(Duration.ofDays(2)));
    }

    @Test
    void read_withoutApiVersion_isJudgedAsTheNewestOfItsLine() {
        Reading reading = read(PARCELS.replace("apiVersion: v2.2.2\n", ""));

        assertThat(reading.dialect()).contains(Dialect.ODCS_2_2);
        assertThat(reading.errors()).extracting(Diagnostic::describe).isEmpty();
    }

    @Test
    void read_literalPassword_isAnErrorThatDoesNotRepeatIt() {
        Reading reading = read(PARCELS + "password: tell-nobody\n");

        assertThat(reading.errors()).extracting(Diagnostic::code).containsExactly("literal-secret");
        assertThat(reading.diagnostics().toString()).doesNotContain("tell-nobody");
    }

    @Test
    void write_asNewerStandard_readsBackEqual() {
        DataProduct product = read(PARCELS).orThrow();

        String newer = ProductDocuments.write(product, Dialect.ODCS_3_1);

        assertThat(read(newer).orThrow().outputs().get(0).contract())
                .isEqualTo(product.outputs().get(0).contract());
    }
}
