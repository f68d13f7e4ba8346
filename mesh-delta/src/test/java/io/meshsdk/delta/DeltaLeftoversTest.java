package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.listing;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.stage;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaLeftoversTest {
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final DeltaStorageProvider provider = new DeltaStorageProvider();
    private Path table;
    private WriteTarget target;

    @BeforeEach
    void locate() {
        table = folder.resolve("table");
        target = target(table, "contract");
    }

    @Test
    void removeLeftovers_ofADeadWrite_keepsWhatAnyVersionLists() throws IOException {
        append(provider, target, 1);
        publish(provider, target, WriteMode.overwrite(), PublicationId.fresh(), 2);
        Files.writeString(table.resolve("notes.txt"), "by hand");
        Map<String, Long> before = listing(table);
        Path dead = table.resolve(leave().files().get(0).name());
        Path temporary = Files.writeString(
                table.resolve("_delta_log/.00000000000000000002.json.f81d4fae-7dec-11d0-a765-00a0c91e6bf6.tmp"), "{");

        assertThat(provider.maintenance(target.location()).removeLeftovers(LATER))
                .containsExactly(
                        table.relativize(temporary).toString(),
                        table.relativize(dead).toString());
        assertThat(listing(table)).isEqualTo(before);
    }

    @Test
    void removeLeftovers_ofATableBehindALink_deletesOnlyTheDeadOnes() throws IOException {
        append(provider, target, 1);
        Map<String, Long> before = listing(table);
        StagedFiles dead = leave();
        Path link = Files.createSymbolicLink(folder.resolve("link"), table);

        assertThat(provider.maintenance(TableLocation.of(link)).removeLeftovers(LATER))
                .containsExactly(dead.files().get(0).name());
        assertThat(listing(table)).isEqualTo(before);
    }

    @Test
    void removeLeftovers_youngFiles_stay() {
        StagedFiles left = leave();

        assertThat(provider.maintenance(target.location()).removeLeftovers(Instant.EPOCH))
                .isEmpty();
        assertThat(table.resolve(left.files().get(0).name())).exists();
    }

    @Test
    void removeLeftovers_withoutALog_deletesAll() {
        StagedFiles left = leave();

        assertThat(provider.maintenance(target.location()).removeLeftovers(LATER))
                .containsExactly(left.files().get(0).name());
        assertThat(provider.maintenance(target(folder.resolve("none"), "c").location())
                        .removeLeftovers(LATER))
                .isEmpty();
    }

    @Test
    void removeLeftovers_lockFile_isDeletedWhereNoTableIs() throws IOException {
        Path lock = Files.createFile(
                Files.createDirectories(table.resolve("_delta_log")).resolve(".mesh.lock"));
        append(provider, target, 1);
        assertThat(provider.maintenance(target.location()).removeLeftovers(LATER))
                .isEmpty();
        assertThat(lock).exists();

        Path elsewhere = folder.resolve("elsewhere");
        Files.move(
                lock, Files.createDirectories(elsewhere.resolve("_delta_log")).resolve(".mesh.lock"));
        assertThat(provider.maintenance(TableLocation.of(elsewhere)).removeLeftovers(LATER))
                .containsExactly("_delta_log/.mesh.lock");
    }

    @Test
    void removeLeftovers_logCleanedUpToACheckpoint_keepsWhatIsStillListed() throws IOException {
        for (int commit = 0; commit <= 10; commit++) {
            append(provider, target, commit);
        }
        assertThat(provider.maintenance(target.location()).compact(1 << 30).filesAfter())
                .isEqualTo(1);
        Files.delete(table.resolve("_delta_log/00000000000000000000.json"));
        Map<String, Long> before = listing(table);
        String dead = leave().files().get(0).name();

        assertThat(provider.maintenance(target.location()).removeLeftovers(LATER))
                .containsExactly(dead);
        assertThat(listing(table)).isEqualTo(before);
    }

    @Test
    void removeLeftovers_firstCommitFileGoneAndNoCheckpoint_isRefused() throws IOException {
        append(provider, target, 1);
        append(provider, target, 2);
        Files.delete(table.resolve("_delta_log/00000000000000000000.json"));

        assertThatThrownBy(() -> provider.maintenance(target.location()).removeLeftovers(LATER))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("first commit files are gone");
    }

    // A write that is never closed is what a dead process leaves.
    @SuppressWarnings("MustBeClosedChecker")
    private StagedFiles leave() {
        StagedWrite dead = provider.stage(target, WriteMode.append());
        return stage(dead, 0, 9);
    }
}
