package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Reconciliation;
import io.meshsdk.core.catalog.WarehouseCatalog;
import io.meshsdk.error.ProductNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reconciles a catalog with tables that were copied, moved, deleted and made anew behind its back. */
final class ReconcileTest {
    @TempDir
    private Path warehouse;

    private Mesh mesh;

    @BeforeEach
    void publish() {
        mesh = Accounts.mesh(warehouse, Map.of());
        publish(1);
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void reconcile_withACopyOfATable_keepsTheRegisteredOneAndNamesBoth() throws IOException {
        Path copy = warehouse.resolve("finance/zzz");
        copy(table(), copy);
        publish(2);

        Reconciliation done = mesh.reconcile();

        assertThat(done.failed())
                .singleElement()
                .asString()
                .contains("default/v1", table().toString(), copy.toString());
        assertThat(done.completed()).isEmpty();
        assertThat(registered().location().toString()).endsWith("finance/accounts/default/v1");
    }

    @Test
    void reconcile_withACopyAndWithoutACatalog_takesTheTableAtThePlaceOfThePort() throws IOException {
        copy(table(), warehouse.resolve("finance/zzz"));
        delete(warehouse.resolve("_catalog"));

        assertThat(mesh.reconcile().failed()).hasSize(1);
        assertThat(registered().location().toString()).endsWith("finance/accounts/default/v1");
    }

    @Test
    void reconcile_withATableThatWasMoved_followsIt() throws IOException {
        copy(table(), warehouse.resolve("finance/moved"));
        delete(table());

        assertThat(mesh.reconcile().completed()).hasSize(1);
        assertThat(registered().location().toString()).endsWith("finance/moved");
        assertThat(Accounts.read(mesh)).hasSize(1);
    }

    @Test
    void reconcile_withATableThatIsGone_forgetsThePort() throws IOException {
        delete(table());

        assertThat(mesh.reconcile("finance.accounts").completed()).hasSize(1);
        assertThat(entries()).isEmpty();
        assertThat(mesh.reconcile().completed()).isEmpty();
        assertThatThrownBy(() -> Accounts.read(mesh)).isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void publish_toATableThatWasDroppedAndMadeAnew_isEntered() throws IOException {
        publish(2);
        delete(table());

        publish(3);

        assertThat(registered().lastPublication().version()).isZero();
    }

    @Test
    void reconcile_besideATableOfOthersThatCannotBeRead_doesNotSayWhereItLies() throws IOException {
        Files.writeString(table().resolve("_delta_log/00000000000000000000.json"), "damaged");

        assertThat(mesh.reconcile().failed())
                .as("to its domain")
                .anySatisfy(line -> assertThat(line).contains("finance/accounts/default/v1"));
        try (Mesh others = Accounts.builder(warehouse, Map.of())
                .principal(Principal.service("pipeline", "sales"))
                .build()) {
            assertThat(others.reconcile().failed())
                    .singleElement()
                    .asString()
                    .contains("a table in the warehouse that cannot be read")
                    .doesNotContain("finance", "accounts");
        }
    }

    private void publish(long generation) {
        assertThat(mesh.publish(Accounts.KEYED, Accounts.rows(0, 1, generation))
                        .orThrow()
                        .pending())
                .isEmpty();
    }

    private PortEntry registered() {
        return entries().get(0);
    }

    private List<PortEntry> entries() {
        return WarehouseCatalog.at(warehouse)
                .find(Accounts.KEYED.id())
                .orElseThrow()
                .ports();
    }

    private Path table() {
        return Accounts.table(warehouse);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
