package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.orders;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An append keeps all rows, an overwrite none. */
abstract class KeptClaims extends AbilityClaims {
    @Override
    void assertRefused() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            assertThatThrownBy(() -> write.kept(List.of())).isInstanceOf(StorageException.class);
        }
    }

    @Test
    @DisplayName("are none where there is no table, under the fields that it will have")
    void kept_noTable_isEmpty() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(1)));

            assertThat(StorageFixture.read(write.kept(staged))).isEmpty();
            assertThat(write.kept(staged).schema().names()).containsExactlyElementsOf(StorageFixture.ORDERS.names());
        }
    }

    @Test
    @DisplayName("are all those of the base version for an append, without what others committed since")
    void kept_ofAnAppend_isTheBaseVersion() {
        storage().append(1);
        storage().append(2);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(3)));
            storage().append(4);
            assertThat(StorageFixture.read(write.kept(staged))).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2)));

            assertThat(write.commit(
                            staged, facts(PublicationId.fresh(), storage().target()), ReadScope.WHOLE_TABLE))
                    .isInstanceOf(CommitOutcome.DataMoved.class);
            assertThat(StorageFixture.read(write.kept(staged)))
                    .containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 4)));
        }
    }

    @Test
    @DisplayName("are none for an overwrite")
    void kept_ofAnOverwrite_isEmpty() {
        storage().append(1);
        try (StagedWrite write = storage().begin(WriteMode.overwrite())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));

            assertThat(StorageFixture.read(write.kept(staged))).isEmpty();
        }
    }

    @Test
    @DisplayName("are not told beside two attempts of one partition")
    void kept_twoAttemptsOfAPartition_throws() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged =
                    List.of(StorageFixture.stage(write, 0, orders(1)), StorageFixture.stage(write, 0, orders(1)));

            assertThatIllegalArgumentException().isThrownBy(() -> write.kept(staged));
        }
    }
}
