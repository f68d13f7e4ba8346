package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableCommit.Changes;
import io.meshsdk.spi.storage.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each version did is told, the newest first. */
abstract class HistoryClaims extends AbilityClaims {
    @Override
    void assertRefused() {
        storage().append(1);
        assertThatThrownBy(() -> history(10)).isInstanceOf(StorageException.class);
    }

    @Test
    @DisplayName("tells each publication with its version, its time and its facts, the newest first")
    void history_ofPublications_tellsEach() {
        List<RecordedCommit> commits = new ArrayList<>();
        commits.add(0, storage().append(1));
        commits.add(0, storage().append(2));
        commits.add(0, storage().overwrite(3));

        List<TableCommit> history = history(10);
        assertThat(history).hasSize(3).allMatch(one -> !one.operation().isBlank());
        for (int i = 0; i < 3; i++) {
            assertThat(history.get(i).version()).isEqualTo(commits.get(i).version());
            assertThat(history.get(i).timestamp()).isEqualTo(commits.get(i).timestamp());
            assertThat(history.get(i).facts())
                    .isEqualTo(Optional.of(commits.get(i).facts()));
            assertThat(history.get(i).changes()).isEqualTo(Changes.ROWS);
        }
    }

    @Test
    @DisplayName("tells as many as are asked for")
    void history_limited_tellsTheNewest() {
        storage().append(1);
        storage().append(2);
        long newest = storage().append(3).version();

        assertThat(history(1)).extracting(TableCommit::version).containsExactly(newest);
        assertThat(history(0)).isEmpty();
        assertThat(history(2)).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> history(-1));
    }

    @Test
    @DisplayName("tells what changed: rows, the description only, or nothing")
    void history_ofOtherChanges_tellsTheHeaviest() {
        storage().append();
        storage().append(1);
        storage().append();
        storage().publish(storage().withContract("contract two"), WriteMode.append());
        storage().publish(storage().withContract("contract three"), WriteMode.append(), StorageFixture.orders(2));

        assertThat(history(5))
                .extracting(TableCommit::changes)
                .containsExactly(Changes.ROWS, Changes.DESCRIPTION, Changes.NOTHING, Changes.ROWS, Changes.DESCRIPTION);
    }

    @Test
    @DisplayName("of what is no table is refused")
    void history_noTable_throws() {
        assertThatThrownBy(() -> history(1)).isInstanceOf(StorageException.class);
    }

    private List<TableCommit> history(int limit) {
        return storage().provider().history(storage().location(), limit);
    }
}
