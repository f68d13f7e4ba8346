package io.meshsdk.integration.others;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Maintenance;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Published;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.integration.Stored;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.TableMaintenance.Compaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stored.class)
final class MaintenanceTest extends PublishedLake {
    private Maintenance maintain() {
        lake.stamp();
        return lake.mesh.maintain(Lake.NAME);
    }

    @Test
    void maintain_eachInItsTurn_keepsHistoryAndStanding() {
        lake.append(3);
        assertThat(maintain().compact().version()).hasValue(3);
        assertThat(maintain().checkpoint()).isEqualTo(3);
        lake.step(Duration.ofDays(1));
        lake.overwrite(4);
        lake.step(Duration.ofDays(8));
        assertThat(maintain().vacuum(Duration.ofDays(7))).hasSize(4);
        lake.append(5);
        assertThatThrownBy(() -> maintain().restore(3).orThrow()).isInstanceOf(StorageException.class);
        assertThat(maintain().restore(4).orThrow().tableVersion()).isEqualTo(6);
        assertThat(maintain().checkpoint()).isEqualTo(6);
        assertThat(maintain().removeLeftovers(Duration.ZERO)).isEmpty();

        assertThat(lake.mesh.history(Lake.NAME).list())
                .allMatch(version -> version.standing().isVerified())
                .extracting(TableVersion::number)
                .containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
        assertThat(lake.version(6).publication().orElseThrow().act()).isEqualTo(new Act.Restored(4));
        assertThat(lake.version(3).publication()).isEmpty();
        assertThat(Lake.ids(lake.mesh.read(Lake.NAME).verified().dataset())).containsExactly(4L);
    }

    @Nested
    final class Files {
        @Test
        void compact_smallFiles_keepsRowsAndStanding() {
            Compaction done = maintain().compact();

            assertThat(done).isEqualTo(new Compaction(OptionalLong.of(2), 2, 1));
            assertThat(Lake.ids(lake.mesh.read(Lake.NAME).verified().dataset())).containsExactly(1L, 2L);
            assertThatThrownBy(() -> maintain().compact(0)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void checkpoint_writesTheNewestDown() {
            assertThat(maintain().port("default").major(1).checkpoint()).isEqualTo(1);
        }

        @Test
        void vacuum_afterAnOverwrite_deletesWhatWasListedFirst() {
            lake.step(Duration.ofDays(1));
            lake.overwrite(3);
            lake.step(Duration.ofDays(8));

            List<String> listed = maintain().listVacuumed(Duration.ofDays(7));

            assertThat(listed).hasSize(2);
            assertThat(maintain().vacuum(Duration.ofDays(7))).isEqualTo(listed);
            assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(3L);
            assertThatThrownBy(() -> maintain().restore(1).orThrow()).isInstanceOf(StorageException.class);
        }

        @Test
        void vacuum_anAgeThatIsNotAllowed_isTheCallersMistake() {
            assertThatThrownBy(() -> maintain().vacuum(Duration.ofDays(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> maintain().removeLeftovers(Duration.ofDays(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void removeLeftovers_withNone_deletesNothing() {
            assertThat(maintain().removeLeftovers(Duration.ZERO)).isEmpty();
            assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(1L, 2L);
        }

        @Test
        void maintain_asAnotherDomain_isDenied() {
            Maintenance consumers = maintain().asPrincipal(Lake.CONSUMER);

            assertThatThrownBy(consumers::checkpoint)
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageStartingWith("Cannot maintain 'sales.orders'");
            assertThatThrownBy(() -> consumers.restore(0).orThrow()).isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void maintain_aProductThatIsNotThere_isNotFound() {
            assertThatThrownBy(() -> lake.mesh.maintain("sales.carts").checkpoint())
                    .isInstanceOf(ProductNotFoundException.class);
        }

        @Test
        void maintain_storageThatMaintainsNothing_saysSo() {
            try (Mesh plain = Mesh.builder()
                    .warehouse(folder.resolve("plain"))
                    .storage(new PlainStorage(stored.provider()))
                    .catalog(new InMemoryCatalog())
                    .principal(Lake.PIPELINE)
                    .build()) {
                assertThat(plain.publish(Lake.ORDERS, Lake.rows(1)).orThrow().pending())
                        .isEmpty();

                assertThatThrownBy(() -> plain.maintain(Lake.NAME).checkpoint())
                        .isInstanceOf(StorageException.class)
                        .hasMessageContainingAll("Cannot maintain", "PlainStorage");
                assertThatThrownBy(() ->
                                assertThat(plain.history(Lake.NAME).list()).isNull())
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("Cannot tell the history of");
            }
        }
    }

    @Nested
    final class Restoring {
        @Test
        void restore_anEarlierVersion_bringsItsRowsAndItsStandingBack() {
            lake.others().append(Lake.rows(66));

            Published restored = maintain().restore(1).orThrow();

            assertThat(restored.tableVersion()).isEqualTo(3);
            assertThat(restored.restoredVersion()).hasValue(1);
            assertThat(restored.rowCount()).isEqualTo(2);
            assertThat(restored.pending()).isEmpty();
            assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(1L, 2L);
            assertThat(lake.isVerified(3)).isTrue();
            assertThat(registered()).isEqualTo(3);
        }

        @Test
        void restore_aVersionThatNobodyChecked_isMeasuredAndStillStandsAsItStood() {
            long foreign = lake.others().append(Lake.rows(66));
            lake.overwrite(4);

            Published restored = maintain().restore(foreign).orThrow();

            assertThat(lake.isVerified(restored.tableVersion())).isFalse();
        }

        @Test
        void restore_theColumnsOfAnotherWriter_bringsThemBackWithTheRows() {
            long foreign = lake.others().overwrite(Lake.rows(66));
            lake.overwrite(4);

            assertThat(maintain().restore(foreign).orThrow().rowCount()).isEqualTo(1);

            assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(66L);
        }

        @Test
        void restore_rowsThatBreakTheContract_isRejected() {
            long foreign = lake.others().append(Lake.rows(1));
            long newest = lake.overwrite(4);

            Publication outcome = maintain().restore(foreign);

            assertThat(outcome.isPublished()).isFalse();
            assertThat(outcome.describe()).contains("unique");
            assertThat(lake.mesh.history(Lake.NAME).newest().orElseThrow().number())
                    .isEqualTo(newest);
        }

        @Test
        void restore_aContractThatIsIncompatible_isRejected() {
            DataProduct next = Lake.product("1.1.0", Field.string("note").describedAs("What the customer wrote."));
            Dataset rows = Datasets.rows(
                    next.schema(), List.of(Map.<String, Object>of("order_id", 9L, "amount", 5L, "note", "x")));
            assertThat(lake.mesh.publish(next, rows).isPublished()).isTrue();

            Publication outcome = maintain().restore(1);

            assertThat(outcome.isPublished()).isFalse();
            assertThat(outcome.describe()).contains("note");
            assertThat(Lake.ids(lake.mesh.read(Lake.NAME).dataset())).containsExactly(9L);
        }

        @Test
        void restore_aVersionOlderThanTheContractKeeps_isRejected() {
            DataProduct kept =
                    Lake.ORDERS.toBuilder().retention(Retention.atMost("P30D")).build();
            try (Lake young = new Lake(stored, folder.resolve("other"))) {
                publish(young, kept, 1);
                young.step(Duration.ofDays(20));
                publish(young, kept, 2);
                young.step(Duration.ofDays(20));
                publish(young, kept, 3);

                assertThat(young.mesh.maintain(Lake.NAME).restore(0).describe())
                        .contains("restore-past-retention", "Version 0 is of 2026-11-01", "P30D");
                assertThat(young.mesh.maintain(Lake.NAME).restore(1).isPublished())
                        .isTrue();
                assertThat(Lake.ids(young.mesh.read(Lake.NAME).dataset())).containsExactly(2L);
            }
        }

        private void publish(Lake young, DataProduct kept, long id) {
            assertThat(young.mesh.publish(kept, Lake.rows(id)).isPublished()).isTrue();
            young.stamp();
        }

        @Test
        void restore_aVersionThatIsNotThere_isNoVersion() {
            assertThatThrownBy(() -> maintain().restore(9).orThrow()).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> maintain().restore(-1).orThrow()).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void restore_aVersionWithoutAContract_saysSo() {
            try (Lake adopted = new Lake(stored, folder.resolve("other"))) {
                adopted.others().append(Lake.rows(1));
                assertThat(adopted.mesh.attest(Lake.ORDERS, 0).isPublished()).isTrue();

                assertThatThrownBy(() ->
                                adopted.mesh.maintain(Lake.NAME).restore(0).orThrow())
                        .isInstanceOf(StorageException.class)
                        .hasMessageContainingAll("Cannot restore version 0", "no contract");
            }
        }

        private long registered() {
            return lake.mesh
                    .catalog()
                    .asPrincipal(Principal.service("auditor", "sales"))
                    .find(Lake.NAME)
                    .orElseThrow()
                    .ports()
                    .get(0)
                    .lastPublication()
                    .version();
        }
    }
}
