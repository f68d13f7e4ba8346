package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.committed;
import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.orders;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.data.Row;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A commit whose verdict rests on what others changed is not made, and says what came and went. */
abstract class ConflictClaims {
    abstract StorageFixture storage();

    @Test
    @DisplayName("is told which rows came when it rests on the whole table, and can be made again")
    void commit_afterAnAppend_isDataMovedThenCommitted() {
        storage().append(1);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            long version = storage().append(3).version();

            CommitOutcome.DataMoved moved = dataMoved(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE));
            assertThat(moved.version()).isEqualTo(version);
            assertThat(moved.removed()).isEmpty();
            assertThat(rowsOf(moved.added())).containsExactlyElementsOf(rows(orders(3)));
            assertThat(write.baseVersion()).hasValue(version);
            assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 3)));

            committed(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE));
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3)));
    }

    @Test
    @DisplayName("is told which rows went")
    void commit_afterAnOverwrite_namesRemovedFiles() {
        storage().append(1);
        storage().append(2);
        List<FileId> before = table().files();
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(3)));
            storage().overwrite(4);
            storage().append(5);

            CommitOutcome.DataMoved moved = dataMoved(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE));
            assertThat(moved.removed()).containsExactlyInAnyOrderElementsOf(before);
            assertThat(moved.added()).containsExactlyInAnyOrderElementsOf(table().files());
            assertThat(rowsOf(moved.added())).containsExactlyInAnyOrderElementsOf(rows(orders(4, 5)));
        }
    }

    @Test
    @DisplayName("is told so again as often as rows change again")
    void commit_dataMovesTwice_isToldTwice() {
        storage().append(1);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            storage().append(3);
            assertThat(rowsOf(dataMoved(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE))
                            .added()))
                    .containsExactlyElementsOf(rows(orders(3)));
            storage().append(4);
            assertThat(rowsOf(dataMoved(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE))
                            .added()))
                    .containsExactlyElementsOf(rows(orders(4)));
            committed(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE));
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3, 4)));
    }

    @Test
    @DisplayName("leaves the folder as it was when it is given up after a conflict")
    void close_afterAConflict_leavesTheFolderAsItWas() {
        storage().append(1);
        Optional<List<String>> before;
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            try (StagedWrite other = storage().begin(WriteMode.append())) {
                List<StagedFiles> others = List.of(StorageFixture.stage(other, 0, orders(3)));
                committed(other.commit(others, fresh(), ReadScope.WHOLE_TABLE));
            }
            before = storage().listing().map(lines -> without(lines, staged));
            assertThat(dataMoved(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE))
                            .added())
                    .hasSize(1);
        }
        assertThat(storage().listing().map(lines -> without(lines, List.of()))).isEqualTo(before);
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 3)));
    }

    @Test
    @DisplayName("does not mind other rows when it rests on nothing")
    void commit_restingOnNothing_goesThrough() {
        storage().append(1);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            storage().append(3);
            storage().overwrite(4);
            committed(write.commit(staged, fresh(), ReadScope.NONE));
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(2, 4)));
    }

    @Test
    @DisplayName("replaces all rows when it overwrites, those that came in between too")
    void commit_overwriteRestingOnNothing_replacesAll() {
        storage().append(1);
        try (StagedWrite write = storage().begin(WriteMode.overwrite())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            storage().append(3);
            committed(write.commit(staged, fresh(), ReadScope.NONE));
        }
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(2)));
    }

    @Test
    @DisplayName("does not mind commits without rows, also when it rests on the whole table")
    void commit_afterACommitWithoutRows_goesThrough() {
        storage().append(1);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            storage().append();
            committed(write.commit(staged, fresh(), ReadScope.WHOLE_TABLE));
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2)));
    }

    @Test
    @DisplayName("is told when the contract moved, whatever it rests on, and can be made again")
    void commit_afterAnotherContract_isContractMovedThenCommitted() {
        for (ReadScope scope : ReadScope.values()) {
            storage().publish(storage().target(), WriteMode.overwrite(), orders(1));
            try (StagedWrite write = storage().begin(WriteMode.append())) {
                List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
                WriteTarget other = storage().withContract("contract two");
                long version =
                        storage().publish(other, WriteMode.append(), orders(3)).version();

                CommitOutcome.ContractMoved moved = contractMoved(write.commit(staged, fresh(), scope));
                assertThat(moved.version()).isEqualTo(version);
                assertThat(moved.removed()).isEmpty();
                assertThat(rowsOf(moved.added())).containsExactlyElementsOf(rows(orders(3)));
                assertThat(write.baseVersion()).hasValue(version);
                assertThat(table().contract()).hasValue(other.contract());

                committed(write.commit(staged, fresh(), scope));
            }
            assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3)));
            assertThat(table().contract()).hasValue(storage().target().contract());
        }
    }

    @Test
    @DisplayName("is told when a field came, or a property changed")
    void commit_afterAnotherDescription_isContractMoved() {
        WriteTarget usual = storage().target();
        Map<String, String> properties = new TreeMap<>(usual.properties());
        properties.put("product.owner", "another team");
        WriteTarget described = new WriteTarget(
                usual.location(), usual.schema(), List.of(), usual.comment(), properties, usual.contract());
        WriteTarget wider = storage().target(StorageFixture.ORDERS.and(List.of(Field.string("note"))));
        for (WriteTarget other : List.of(described, wider)) {
            storage().publish(usual, WriteMode.overwrite(), orders(1));
            try (StagedWrite write = storage().begin(WriteMode.overwrite())) {
                List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
                storage().publish(other, WriteMode.append());

                assertThat(contractMoved(write.commit(staged, fresh(), ReadScope.NONE))
                                .added())
                        .isEmpty();
                committed(write.commit(staged, fresh(), ReadScope.NONE));
            }
            assertThat(storage().read()).containsExactlyElementsOf(rows(orders(2)));
        }
    }

    @Test
    @DisplayName("is told when another writer made the table first")
    void commit_afterAnotherCreation_isContractMoved() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            long version = storage()
                    .publish(storage().withContract("contract two"), WriteMode.append(), orders(1))
                    .version();

            CommitOutcome.ContractMoved moved = contractMoved(write.commit(staged, fresh(), ReadScope.NONE));
            assertThat(moved.version()).isEqualTo(version);
            assertThat(rowsOf(moved.added())).containsExactlyElementsOf(rows(orders(1)));
        }
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(1)));
    }

    @Test
    @DisplayName("is refused when it names two attempts of one partition")
    void commit_twoAttemptsOfAPartition_throws() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged =
                    List.of(StorageFixture.stage(write, 0, orders(1)), StorageFixture.stage(write, 0, orders(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> write.commit(staged, fresh(), ReadScope.NONE));
        }
        assertThat(storage().listing()).isEmpty();
    }

    private CommitFacts fresh() {
        return facts(PublicationId.fresh(), storage().target());
    }

    private StoredTable table() {
        return storage().provider().open(storage().location(), AsOf.latest());
    }

    private List<Row> rowsOf(List<FileId> files) {
        return StorageFixture.read(table().dataset(files));
    }

    private static List<String> without(List<String> lines, List<StagedFiles> staged) {
        return lines.stream()
                .filter(line -> !line.endsWith(" folder"))
                .filter(line -> staged.stream()
                        .flatMap(some -> some.files().stream())
                        .noneMatch(file -> line.contains(file.name())))
                .toList();
    }

    private static CommitOutcome.DataMoved dataMoved(CommitOutcome outcome) {
        assertThat(outcome).isInstanceOf(CommitOutcome.DataMoved.class);
        return (CommitOutcome.DataMoved) outcome;
    }

    private static CommitOutcome.ContractMoved contractMoved(CommitOutcome outcome) {
        assertThat(outcome).isInstanceOf(CommitOutcome.ContractMoved.class);
        return (CommitOutcome.ContractMoved) outcome;
    }
}
