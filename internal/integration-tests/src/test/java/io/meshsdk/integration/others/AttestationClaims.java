package io.meshsdk.integration.others;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Published;
import io.meshsdk.core.Verdict;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an attestation does, whatever stores the table. */
abstract class AttestationClaims {
    private Lake lake;

    /** Returns an empty lake; asked once per test, and closed at its end. */
    abstract Lake lake();

    @BeforeEach
    void open() {
        lake = lake();
    }

    @AfterEach
    void close() {
        lake.close();
    }

    private Schema stored() {
        return lake.storage.open(lake.table(), AsOf.latest()).dataset().schema();
    }

    @Test
    void attest_aTableOfAnotherWriter_makesItTheProductsAsItStands() {
        lake.others().append(Lake.rows(1, 2));
        Schema before = stored();

        Published attested = lake.mesh.attest(Lake.ORDERS, 0).orThrow();

        assertThat(attested.tableVersion()).isEqualTo(1);
        assertThat(attested.attestedVersion()).hasValue(0);
        assertThat(attested.rowCount()).isEqualTo(2);
        assertThat(attested.score()).isEqualTo(1);
        assertThat(attested.pending()).isEmpty();
        assertThat(stored()).isEqualTo(before);
        assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(1L, 2L);
        assertThat(lake.isVerified(0)).isTrue();
        assertThat(lake.version(1).publication())
                .hasValueSatisfying(release -> assertThat(release.act()).isEqualTo(new Act.Attested(0)));
        assertThat(lake.mesh.catalog().find(Lake.NAME)).isPresent();
    }

    @Test
    void read_ofAnAdoptedTable_withProductColumns_hasThoseThatAreThere() {
        lake.others().append(Lake.rows(1));
        assertThat(lake.mesh.attest(Lake.ORDERS, 0).isPublished()).isTrue();

        assertThat(lake.mesh
                        .read(Lake.NAME)
                        .withProductColumns()
                        .dataset()
                        .schema()
                        .names())
                .containsExactly("order_id", "amount");
    }

    @Test
    void append_toAnAdoptedTable_isVerified() {
        lake.others().append(Lake.rows(1));
        assertThat(lake.mesh.attest(Lake.ORDERS, 0).isPublished()).isTrue();

        long appended = lake.append(2);

        assertThat(lake.isVerified(appended)).isTrue();
        assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(1L, 2L);
        assertThat(lake.mesh
                        .read(Lake.NAME)
                        .withProductColumns()
                        .dataset()
                        .schema()
                        .names())
                .contains("_product_name");
    }

    @Test
    void append_aKeyThatAnotherWriterWrote_isRejected() {
        lake.others().append(Lake.rows(1));
        assertThat(lake.mesh.attest(Lake.ORDERS, 0).isPublished()).isTrue();

        Publication again =
                lake.mesh.publication(Lake.ORDERS).from(Lake.rows(1)).append().publish();

        assertThat(again.isPublished()).isFalse();
    }

    @Test
    void attest_rowsThatBreakTheContract_isRejectedAndWritesNothing() {
        lake.others().append(Lake.rows(1, 1));
        List<String> before = List.of(lake.storage.history(lake.table(), 10).toString());

        Publication outcome = lake.mesh.attest(Lake.ORDERS, 0);

        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe()).contains("unique");
        assertThat(List.of(lake.storage.history(lake.table(), 10).toString())).isEqualTo(before);
        assertThat(lake.mesh.catalog().find(Lake.NAME)).isEmpty();
    }

    @Test
    void attest_fieldsThatAreNotPromised_isRejected() {
        Schema wider = Lake.ORDERS.schema().and(List.of(Field.string("note")));
        lake.others()
                .append(Datasets.rows(
                        wider, List.of(Map.<String, Object>of("order_id", 1L, "amount", 2L, "note", "x"))));

        assertThat(lake.mesh.attest(Lake.ORDERS, 0).describe()).contains("field 'note' is not in the contract");
    }

    @Test
    void attest_fieldsOfANarrowerTypeOrMissing_isRejected() {
        Dataset narrow =
                Datasets.rows(Schema.of(Field.int32("order_id")), List.of(Map.<String, Object>of("order_id", 1)));
        lake.others().append(narrow);

        assertThat(lake.mesh.attest(Lake.ORDERS, 0).describe())
                .contains("table-field-retyped", "Field 'order_id' of the table is of type integer, not long")
                .contains("table-field-missing", "The table has no field 'amount'");
    }

    @Test
    void attest_againAfterRowsOfAnotherWriter_isVerifiedAgain() {
        lake.others().append(Lake.rows(1));
        assertThat(lake.mesh.attest(Lake.ORDERS, 0).isPublished()).isTrue();
        long appended = lake.append(2);
        long foreign = lake.others().append(Lake.rows(3));
        assertThat(lake.isVerified(foreign)).isFalse();

        Published again = lake.mesh.attestation(Lake.ORDERS).attest().orThrow();

        assertThat(again.attestedVersion()).hasValue(foreign);
        assertThat(lake.isVerified(foreign)).isTrue();
        assertThat(lake.isVerified(again.tableVersion())).isTrue();
        assertThat(lake.isVerified(appended)).isTrue();
    }

    @Test
    void attest_anEarlierVersion_standsForThatOneAlone() {
        lake.others().append(Lake.rows(1));
        long later = lake.others().append(Lake.rows(1));

        Published attested = lake.mesh.attest(Lake.ORDERS, 0).orThrow();

        assertThat(lake.isVerified(0)).isTrue();
        assertThat(lake.isVerified(later)).isFalse();
        assertThat(lake.reason(attested.tableVersion())).contains("version 1 of another writer");
        assertThat(Lake.ids(lake.mesh.read(Lake.NAME).conformingTo("1.0.0").dataset()))
                .containsExactly(1L);
    }

    @Test
    void attest_aTableInThePlaceOfOneThatWasDropped_beginsEvidenceAnew() {
        CommitEvidence ofDropped = new CommitEvidence(1, "a".repeat(64));
        assertThat(lake.catalog.witness(Lake.ORDERS.id(), new PortKey("default", 1), ofDropped))
                .isEqualTo(ofDropped);
        lake.others().append(Lake.rows(1));

        Published attested = lake.mesh.attest(Lake.ORDERS, 0).orThrow();

        assertThat(attested.pending()).isEmpty();
        assertThat(lake.isVerified(attested.tableVersion())).isTrue();
    }

    @Test
    void attest_aTableOfAnotherProduct_isRejected() {
        lake.overwrite(1);
        DataProduct thief = DataProduct.builder("sales", "carts")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .description("The carts of the shop")
                .schema(Lake.ORDERS.schema())
                .output(OutputPort.delta("default").at("default", "sales/orders/default/v1"))
                .build();

        Publication outcome = lake.mesh.attestation(thief).attest();

        assertThat(outcome.describe()).contains("table-taken", "sales.orders");
    }

    @Test
    void attest_withoutATable_saysSo() {
        assertThatThrownBy(() -> use(lake.mesh.attest(Lake.ORDERS, 0)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("Cannot attest 'sales.orders'", "no table", "at(...)");
    }

    @Test
    void attest_aTablePartitionedInAnotherWay_isRefused() {
        lake.others().append(Lake.rows(1));
        DataProduct partitioned = Lake.ORDERS.toBuilder()
                .output(OutputPort.delta("by-amount")
                        .at("default", "sales/orders/default/v1")
                        .partitionedBy("amount"))
                .build();

        assertThatThrownBy(() -> use(
                        lake.mesh.attestation(partitioned).output("by-amount").attest()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("partitioned by");
        assertThat(lake.storage.history(lake.table(), 10)).hasSize(1);
    }

    @Test
    void attest_asAPrincipalOfAnotherDomain_isDenied() {
        lake.others().append(Lake.rows(1));

        assertThatThrownBy(() -> use(lake.mesh
                        .attestation(Lake.ORDERS)
                        .asPrincipal(Principal.service("robot", "finance"))
                        .attest()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageStartingWith("Cannot attest 'sales.orders'");
    }

    @Test
    void verdict_ofAnAttestation_writesNothing() {
        lake.others().append(Lake.rows(1));

        Verdict verdict = lake.mesh.attestation(Lake.ORDERS).verdict();

        assertThat(verdict.passes()).isTrue();
        assertThat(verdict.quality())
                .hasValueSatisfying(report -> assertThat(report.rowCount()).isEqualTo(1));
        assertThat(lake.storage.history(lake.table(), 10)).hasSize(1);
        assertThatThrownBy(() -> use(lake.mesh.read(Lake.NAME).dataset())).isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void history_ofAnAdoptedTable_saysWhatWasBefore() {
        lake.others().append(Lake.rows(1));
        lake.others().append(Lake.rows(2));
        assertThat(lake.mesh.attest(Lake.ORDERS, 1).isPublished()).isTrue();

        assertThat(lake.mesh.history(Lake.NAME).list())
                .extracting(TableVersion::number, version -> version.standing().isVerified())
                .containsExactly(tuple(2L, true), tuple(1L, true), tuple(0L, false));
    }

    private static void use(Object made) {
        assertThat(made).isNotNull();
    }
}
