package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.TableChanges;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the files of two versions differ is told. */
abstract class ChangeClaims extends AbilityClaims {
    @Override
    void assertRefused() {
        long version = storage().append(1).version();
        assertThatThrownBy(() -> changes(-1, version)).isInstanceOf(StorageException.class);
    }

    @Test
    @DisplayName("are the files that came and those that went")
    void changes_betweenTwoVersions_areTheDifference() {
        long one = storage().append(1).version();
        List<FileId> first = files(one);
        long two = storage().append(2).version();
        List<FileId> both = files(two);
        long three = storage().overwrite(3).version();

        List<FileId> second =
                both.stream().filter(file -> !first.contains(file)).toList();
        assertThat(changes(one, two)).isEqualTo(new TableChanges(second, List.of()));
        assertThat(changes(two, three)).isEqualTo(new TableChanges(files(three), both));
        assertThat(changes(one, three)).isEqualTo(new TableChanges(files(three), first));
        assertThat(changes(two, two)).isEqualTo(new TableChanges(List.of(), List.of()));
    }

    @Test
    @DisplayName("since the beginning are all files of the version")
    void changes_sinceTheBeginning_areAllFiles() {
        storage().append(1);
        long two = storage().append(2).version();

        assertThat(changes(-1, two)).isEqualTo(new TableChanges(files(two), List.of()));
    }

    @Test
    @DisplayName("of versions that are not there, or the later first, are refused")
    void changes_ofOtherVersions_throws() {
        long one = storage().append(1).version();
        long two = storage().append(2).version();

        assertThatThrownBy(() -> changes(one, two + 1)).isInstanceOf(StorageException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> changes(two, one));
    }

    private TableChanges changes(long above, long upTo) {
        return storage().provider().changes(storage().location(), above, upTo);
    }

    private List<FileId> files(long version) {
        return storage()
                .provider()
                .open(storage().location(), AsOf.version(version))
                .files();
    }
}
