package io.meshsdk.core.compatibility.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MetadataDifferenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final OmdsDraft DRAFT = OmdsDraft.RFC_39_V1_0_0;
    private static final Field ID = Field.int64("id");

    @Nested
    final class OfContracts {
        @Test
        void yaml_isADocumentOfTheDraft() {
            DataContract before = DataContract.of(
                            Schema.of(ID, Field.string("phone")).named("customers"))
                    .id("c-1")
                    .version("1.2.0");
            DataContract after = DataContract.of(Schema.of(ID.describedAs("The number."), Field.date("born"))
                            .named("customers"))
                    .id("c-1")
                    .version("2.0.0");

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .isEqualTo("""
                    apiVersion: v1.0.0
                    kind: MetadataDifference
                    sourceKind: DataContract
                    source1:
                      id: c-1
                      version: 1.2.0
                    source2:
                      id: c-1
                      version: 2.0.0
                    scope: all
                    impact:
                      major: 1
                      minor: 1
                      patch: 1
                    suggestedVersion: 2.0.0
                    diffs:
                      - type: ADD
                        section: schema
                        field: properties
                        path: /schema[name=customers]/properties[name=born]
                        value2:
                          name: born
                          logicalType: date
                        message: Field 'born' is new
                        impactLevel: MINOR
                      - type: ADD
                        section: schema
                        field: description
                        path: /schema[name=customers]/properties[name=id]/description
                        value2: The number.
                        message: What is said under 'description' reads otherwise; no promise did
                        impactLevel: PATCH
                      - type: REMOVE
                        section: schema
                        field: properties
                        path: /schema[name=customers]/properties[name=phone]
                        value1:
                          name: phone
                          logicalType: string
                        message: 'Field ''phone'' is gone: whoever reads it finds nothing'
                        impactLevel: MAJOR
                    customProperties:
                      - property: comparedAt
                        value: '2026-11-20'
                      - property: meshsdk.changes
                        value:
                          - path: contract.schema.born
                            kind: field-added
                            affected: nobody
                            remedy: Raise the minor version
                          - path: contract.schema.id.description
                            kind: reworded
                            affected: nobody
                            remedy: Raise the patch version
                          - path: contract.schema.phone
                            kind: field-removed
                            affected: readers
                            remedy: Keep the field, or raise the major version
                    """);
        }

        @Test
        void json_saysTheSame() {
            MetadataDifference difference =
                    MetadataDifference.between(contract("1.0.0", ID), contract("2.0.0", ID.required()), DAY);

            assertThat(tree(difference.json(DRAFT)).says(tree(difference.yaml(DRAFT))))
                    .isTrue();
        }

        @Test
        void yaml_ofEqualContracts_hasNoDiffsAndSuggestsNothing() {
            String yaml = MetadataDifference.between(contract("1.0.0", ID), contract("1.0.0", ID), DAY)
                    .yaml(DRAFT);

            assertThat(yaml).contains("major: 0", "minor: 0", "patch: 0", "diffs: []");
            assertThat(yaml).doesNotContain("suggestedVersion");
        }

        @ParameterizedTest
        @CsvSource({"1.4.2, 2.0.0", "0.1.0, 1.0.0", "2.0.0-rc.1, 2.0.0"})
        void yaml_ofABreak_suggestsTheNextMajorVersion(String version, String suggested) {
            String yaml = MetadataDifference.between(contract(version, ID, Field.date("b")), contract(version, ID), DAY)
                    .yaml(DRAFT);

            assertThat(yaml).contains("suggestedVersion: " + suggested);
        }

        @Test
        void yaml_ofANewName_isAChangeOfTheName() {
            String yaml = MetadataDifference.between(
                            contract("1.0.0", ID, Field.string("postal_code")),
                            contract("2.0.0", ID, Field.string("postcode")),
                            DAY)
                    .yaml(DRAFT);

            assertThat(yaml)
                    .containsSubsequence(
                            "type: CHANGE",
                            "field: name",
                            "path: /schema/0/properties[name=postal_code]/name",
                            "value1: postal_code");
        }

        @Test
        void yaml_ofAColumnCalledAsWhatIsSaidOfTheTable_tellsThemApart() {
            Field column = Field.string("description");
            Schema before = Schema.of(column);
            Schema table = Schema.of(column).describedAs("Rows.");
            Schema gone = Schema.of(Field.date("born"));

            assertThat(between(before, table)).contains("path: /schema/0/description\n");
            assertThat(between(before, gone)).contains("path: /schema/0/properties[name=description]\n");
        }

        @Test
        void yaml_ofNamesWithSlashes_writesThemAsJsonPointersDo() {
            assertThat(between(Schema.of(ID), Schema.of(ID, Field.date("a/b~c"))))
                    .contains("path: /schema/0/properties[name=a~1b~0c]\n");
        }

        @Test
        void yaml_insideListsMapsAndStructs_goesDownAsContractsDo() {
            assertThat(between(nested("array<struct<a: long>>"), nested("array<struct<a: long, b: date>>")))
                    .contains("path: /schema/0/properties[name=n]/items/properties[name=b]\n");
            assertThat(between(nested("map<string, integer>"), nested("map<string, date>")))
                    .contains("path: /schema/0/properties[name=n]/map/value/logicalType\n");
        }

        @Test
        void yaml_ofRulesAndServiceLevels_pointsAtThem() {
            DataContract before = contract("1.0.0", ID);
            DataContract after = contract("1.1.0", ID)
                    .expect(Expectations.unique("id"), Expectations.rowCount(1))
                    .sla(ServiceLevels.freshness(Duration.ofHours(4)));

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .contains(
                            "path: /schema/0/properties[name=id]/quality\n",
                            "path: /schema/0/quality\n",
                            "path: /slaProperties[property=latency]\n");
        }

        @Test
        void yaml_ofAnObjectThatIsGone_leavesTheOtherWhereItIs() {
            Schema orders = Schema.of(ID).named("orders");
            DataContract before = DataContract.of(Schema.of(Field.date("day")).named("days"), orders)
                    .id("c-1")
                    .version("1.0.0");
            DataContract after =
                    DataContract.of(orders.describedAs("Rows.")).id("c-1").version("2.0.0");

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .containsSubsequence(
                            "type: ADD", "path: /schema[name=orders]/description\n",
                            "type: REMOVE", "path: /schema[name=days]\n");
        }

        @Test
        void between_contractWithoutId_saysWhatToCall() {
            DataContract nameless = DataContract.of(Schema.of(ID)).version("1.0.0");

            assertThatThrownBy(() -> MetadataDifference.between(nameless, contract("1.0.0", ID), DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("call id(...)");
        }

        private static DataContract contract(String version, Field... fields) {
            return DataContract.of(Schema.of(fields)).id("c-1").version(version);
        }

        private static Schema nested(String type) {
            return Schema.of(Field.of("n", DataTypes.parse(type)));
        }

        private static String between(Schema before, Schema after) {
            return MetadataDifference.between(
                            DataContract.of(before).id("c-1").version("1.0.0"),
                            DataContract.of(after).id("c-1").version("2.0.0"),
                            DAY)
                    .yaml(DRAFT);
        }
    }

    @Nested
    final class OfProducts {
        @Test
        void yaml_isADocumentOfTheDraft() {
            DataProduct before = product("1.0.0", OutputPort.delta("daily"));
            DataProduct after = product("2.0.0", OutputPort.delta("daily")).toBuilder()
                    .status(Lifecycle.DEPRECATED)
                    .build();

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .startsWith("""
                    apiVersion: v1.0.0
                    kind: MetadataDifference
                    sourceKind: DataProduct
                    source1:
                      id: sales.orders
                      version: 1.0.0
                    source2:
                      id: sales.orders
                      version: 2.0.0
                    scope: all
                    impact:
                      major: 1
                      minor: 2
                      patch: 0
                    suggestedVersion: 2.0.0
                    diffs:
                      - type: REMOVE
                        section: outputPorts
                        field: outputPorts
                        path: /outputPorts[name=daily,version=1.0.0]
                        value1:
                          name: daily
                          version: 1.0.0
                          contractId: sales.orders/daily
                        message: 'Port ''daily/v1'' is not offered any more: whoever reads it finds nothing'
                        impactLevel: MAJOR
                    """);
        }

        @Test
        void yaml_ofChangedContracts_leavesThemToTheirOwnDocuments() {
            DataProduct before = product("1.0.0", OutputPort.delta("daily"));
            DataProduct after = before.toBuilder()
                    .version("1.1.0")
                    .schema(Schema.of(ID, Field.date("b")))
                    .build();

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .contains("diffs: []");
            assertThat(MetadataDifference.between(before, after, "daily", DAY).yaml(DRAFT))
                    .contains("sourceKind: DataContract", "id: sales.orders/daily", "properties[name=b]");
        }

        @Test
        void yaml_ofWhatAStandardCannotSay_pointsAtWhatItIsSaidOf() {
            DataProduct before = product("1.0.0", OutputPort.delta("daily"));
            DataProduct after = before.toBuilder().schedule("0 * * * *").build();

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .containsSubsequence(
                            "field: schedule", "path: /customProperties[property=meshsdk.extensions]\n", "message");
        }

        @Test
        void yaml_ofAPortThatMoves_pointsAtThePort() {
            DataProduct before = product("1.0.0", OutputPort.delta("daily").at("prod", "sales/here"));
            DataProduct after = product("1.1.0", OutputPort.delta("daily").at("prod", "sales/there"));

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .containsSubsequence("field: locations", "path: /outputPorts[name=daily,version=1.0.0]\n", "MAJOR");
        }

        @Test
        void yaml_ofInputs_namesThem() {
            DataProduct before = product("1.0.0", OutputPort.delta("daily"));
            DataProduct after =
                    before.toBuilder().input(InputPort.product("sales.shop")).build();

            assertThat(MetadataDifference.between(before, after, DAY).yaml(DRAFT))
                    .contains("path: /inputPorts[name=sales.shop]\n");
        }

        @Test
        void between_portThatOneDoesNotHave_isRefused() {
            DataProduct product = product("1.0.0", OutputPort.delta("daily"));

            assertThatThrownBy(() -> MetadataDifference.between(product, product, "hourly", DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hourly");
        }

        private static DataProduct product(String version, OutputPort port) {
            return DataProduct.builder("sales", "orders")
                    .version(version)
                    .owner("sales")
                    .schema(Schema.of(ID))
                    .output(port)
                    .build();
        }
    }

    private static Node tree(String text) {
        return DocumentParser.parse("", text).orThrow().root();
    }
}
