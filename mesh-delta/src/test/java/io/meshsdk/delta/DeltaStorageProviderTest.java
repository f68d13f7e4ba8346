package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.listing;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.stage;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.CommitOutcome.AlreadyCommitted;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.CommitOutcome.ContractMoved;
import io.meshsdk.spi.storage.CommitOutcome.DataMoved;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaStorageProviderTest {
    @TempDir
    private Path folder;

    private final StorageProvider provider = new DeltaStorageProvider();
    private Path table;
    private WriteTarget target;

    @BeforeEach
    void locate() {
        table = folder.resolve("lake/sales/customers");
        target = target(table, "contract 1");
    }

    @Test
    void serviceLoader_findsTheProvider() {
        assertThat(ServiceLoader.load(StorageProvider.class))
                .hasExactlyElementsOfTypes(DeltaStorageProvider.class)
                .allMatch(found -> found.format().equals("delta"));
    }

    @Nested
    final class Stage {
        @Test
        void stage_unknownScheme_namesIt() {
            TableLocation elsewhere = new TableLocation(URI.create("s3a://bucket/table"));

            assertThatThrownBy(() -> provider.open(elsewhere, AsOf.latest()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("'s3a'");
        }

        @Test
        void stage_typeThatDeltaLacks_namesTheFieldAndMakesNothing() {
            WriteTarget times = with(Schema.of(Field.int64("id"), Field.time("opens")), List.of(), Map.of());

            assertThatThrownBy(() -> provider.stage(times, WriteMode.append()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("'opens'");
            assertThat(folder.resolve("lake")).doesNotExist();
        }

        @Test
        void stage_partitionedByAllColumns_isRefused() {
            WriteTarget all = with(Schema.of(Field.int64("id")), List.of("id"), Map.of());

            assertThatThrownBy(() -> provider.stage(all, WriteMode.append())).isInstanceOf(StorageException.class);
        }

        @Test
        void stage_propertyDeltaWouldNotCheck_isRefused() {
            for (Map<String, String> wrong :
                    List.of(Map.of("delta.checkpointInterval", "abc"), Map.of("delta.columnMapping.mode", "name"))) {
                assertThatThrownBy(() -> provider.stage(with(Writes.CUSTOMERS, List.of(), wrong), WriteMode.append()))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining(wrong.keySet().iterator().next());
            }
        }

        @Test
        void stage_newerProtocol_namesItsFeatures() throws IOException {
            append(provider, target, 1);
            Path first = table.resolve("_delta_log/00000000000000000000.json");
            String newer = "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,"
                    + "\"readerFeatures\":[\"variantType\"],\"writerFeatures\":[\"variantType\"]}}";
            Files.write(
                    first,
                    Files.readAllLines(first).stream()
                            .map(line -> line.contains("\"protocol\"") ? newer : line)
                            .toList());

            assertThatThrownBy(() -> provider.stage(target, WriteMode.append()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("variantType", "Delta Kernel");
            assertThat(provider.state(target.location())).isPresent();
        }

        private WriteTarget with(Schema schema, List<String> partitionColumns, Map<String, String> properties) {
            return new WriteTarget(
                    target.location(), schema, partitionColumns, "", properties, Writes.contract("contract"));
        }
    }

    @Nested
    final class Commit {
        @Test
        void commit_firstWrite_describesTheTable() {
            CommitOutcome outcome = append(provider, target, 1, 2);

            TableState state = provider.state(target.location()).orElseThrow();
            assertThat(state.version()).isZero();
            assertThat(state.properties())
                    .containsAllEntriesOf(target.properties())
                    .containsEntry("delta.dataSkippingStatsColumns", "id,segment");
            assertThat(state.contract()).contains(target.contract());
            assertThat(state.lastPublication()).contains(((Committed) outcome).commit());
            assertThat(table.resolve("_mesh/contracts/" + target.contract().digest()))
                    .hasContent("contract 1");
        }

        @Test
        void commit_severalAppends_declareTheTableOnce() throws IOException {
            for (int commit = 0; commit < 5; commit++) {
                append(provider, target, commit);
            }

            try (Stream<Path> logs = Files.list(table.resolve("_delta_log"))) {
                String all = logs.sorted().map(DeltaStorageProviderTest::text).reduce("", String::concat);
                assertThat(all.split("\"metaData\"", -1)).hasSize(2);
                assertThat(all).contains("\"minReaderVersion\":1,\"minWriterVersion\":2", "All customers");
            }
        }

        @Test
        void commit_withoutFiles_addsAVersion() {
            try (StagedWrite write = provider.stage(target, WriteMode.append())) {
                assertThat(write.commit(List.of(), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isInstanceOf(Committed.class);
            }

            assertThat(provider.open(target.location(), AsOf.latest()).files()).isEmpty();
        }

        @Test
        void commit_numberedIdAgain_tellsTheFirstCommitAndLeavesNoFile() {
            PublicationId id = PublicationId.of("hourly", 7);
            CommitOutcome first = publish(provider, target, WriteMode.append(), id, 1);
            append(provider, target, 2);
            Map<String, Long> before = listing(table);

            CommitOutcome again = publish(provider, target, WriteMode.append(), id, 3);

            assertThat(((AlreadyCommitted) again).commit()).isEqualTo(((Committed) first).commit());
            assertThat(provider.publication(target.location(), id)).contains(((Committed) first).commit());
            assertThat(listing(table)).isEqualTo(before);
        }

        @Test
        void commit_numberedIdUnderAnotherContract_conflicts() {
            PublicationId id = PublicationId.of("hourly", 7);
            Committed first = (Committed) publish(provider, target, WriteMode.append(), id, 1);

            assertThatThrownBy(() -> publish(provider, target(table, "other"), WriteMode.append(), id, 2))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("hourly#7")
                    .hasMessageContaining("version " + first.commit().version());
        }

        @Test
        void commit_lowerNumber_conflictsAndLeavesNothing() {
            publish(provider, target, WriteMode.append(), PublicationId.of("hourly", 7), 1);
            Map<String, Long> before = listing(table);

            assertThatThrownBy(() -> publish(provider, target, WriteMode.append(), PublicationId.of("hourly", 6), 2))
                    .isInstanceOf(ConflictException.class);
            assertThat(listing(table)).isEqualTo(before);
            assertThatThrownBy(() -> assertThat(provider.publication(target.location(), PublicationId.of("hourly", 6)))
                            .isEmpty())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("hourly#6");
            assertThat(provider.publication(target.location(), PublicationId.of("hourly", 8)))
                    .isEmpty();
        }

        @Test
        void commit_wholeTableReadAndRowsMoved_tellsWhichAndCommitsAfterwards() {
            FileId old = files(append(provider, target, 1)).get(0);
            try (StagedWrite write = provider.stage(target, WriteMode.append())) {
                StagedFiles staged = stage(write, 0, 2);
                publish(provider, target, WriteMode.overwrite(), PublicationId.fresh(), 3);
                FileId come =
                        provider.open(target.location(), AsOf.latest()).files().get(0);

                assertThat(write.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.WHOLE_TABLE))
                        .isEqualTo(new DataMoved(1, List.of(come), List.of(old)));
                assertThat(write.baseVersion()).hasValue(1);
                assertThat(write.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.WHOLE_TABLE))
                        .isInstanceOf(Committed.class);
                assertThat(provider.open(target.location(), AsOf.latest()).files())
                        .containsExactlyInAnyOrder(come, staged.files().get(0));
            }
        }

        @Test
        void commit_rowsMovedUnderNoReads_commits() {
            append(provider, target, 1);
            try (StagedWrite append = provider.stage(target, WriteMode.append());
                    StagedWrite overwrite = provider.stage(target, WriteMode.overwrite())) {
                append(provider, target, 2);

                assertThat(append.commit(
                                List.of(stage(append, 0, 3)), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isInstanceOf(Committed.class);
                StagedFiles staged = stage(overwrite, 0, 4);
                assertThat(overwrite.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isInstanceOf(Committed.class);
                assertThat(provider.open(target.location(), AsOf.latest()).files())
                        .isEqualTo(staged.files());
            }
        }

        @Test
        void commit_contractMoved_tellsAndLeavesNothing() {
            append(provider, target, 1);
            WriteTarget second = target(table, "contract 2");
            Map<String, Long> before;
            try (StagedWrite write = provider.stage(second, WriteMode.append())) {
                append(provider, target(table, "contract 3"), 3);
                before = listing(table);
                StagedFiles staged = stage(write, 0, 2);

                assertThat(write.commit(List.of(staged), facts(PublicationId.fresh(), second), ReadScope.NONE))
                        .isInstanceOf(ContractMoved.class);
            }
            assertThat(listing(table)).isEqualTo(before);
        }

        @Test
        void commit_tableCreatedMeanwhileUnderTheSameContract_contractMovedThenCommitted() {
            try (StagedWrite write = provider.stage(target, WriteMode.append())) {
                StagedFiles staged = stage(write, 0, 2);
                List<FileId> theirs = files(append(provider, target, 1));

                assertThat(write.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isEqualTo(new ContractMoved(0, theirs, List.of()));
                assertThat(write.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isInstanceOf(Committed.class);
            }
            assertThat(provider.open(target.location(), AsOf.latest()).files()).hasSize(2);
        }

        @Test
        void commit_filesOfAnotherWrite_isRefused() {
            try (StagedWrite one = provider.stage(target, WriteMode.append());
                    StagedWrite other = provider.stage(target, WriteMode.append())) {
                StagedFiles staged = stage(one, 0, 1);

                assertThatThrownBy(() ->
                                other.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isInstanceOf(StorageException.class);
            }
            assertThat(folder.resolve("lake")).doesNotExist();
        }

        @Test
        void commit_partitionWrittenTwice_keepsOnlyTheNamedAttempt() {
            StagedFiles failed;
            StagedFiles good;
            try (StagedWrite write = provider.stage(target, WriteMode.append())) {
                failed = stage(write, 0, 1);
                good = stage(write, 0, 1, 2);
                assertThat(write.commit(List.of(good), facts(PublicationId.fresh(), target), ReadScope.NONE))
                        .isInstanceOf(Committed.class);
            }
            assertThat(listing(table))
                    .containsKey(good.files().get(0).name())
                    .doesNotContainKey(failed.files().get(0).name());
        }
    }

    @Nested
    final class Close {
        @Test
        void close_newTableNotCommitted_leavesNoFolder() {
            WriteTarget partitioned = target(table, "contract 1", "segment");
            try (StagedWrite write = provider.stage(partitioned, WriteMode.append())) {
                PartitionWriter finished = write.partition(0);
                finished.write(new PartitionValues(List.of("gold")), Writes.rows("gold", 1));
                assertThat(finished.finish().files()).hasSize(1);
                PartitionWriter aborted = write.partition(1);
                aborted.write(new PartitionValues(List.of("a/b c")), Writes.rows("a/b c", 2));
                aborted.abort();
                PartitionWriter left = write.partition(2);
                left.write(new PartitionValues(List.of("x")), Writes.rows("x", 2));
                left.abort();
            }

            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void close_existingTableNotCommitted_leavesItAsItWas() {
            WriteTarget partitioned = target(table, "contract 1", "segment");
            append(provider, target(folder.resolve("lake/other"), "contract"), 1);
            try (StagedWrite write = provider.stage(partitioned, WriteMode.append())) {
                assertThat(write.commit(List.of(), facts(PublicationId.fresh(), partitioned), ReadScope.NONE))
                        .isInstanceOf(Committed.class);
            }
            Map<String, Long> before = listing(folder);

            try (StagedWrite write = provider.stage(partitioned, WriteMode.overwrite())) {
                PartitionWriter partition = write.partition(0);
                partition.write(new PartitionValues(List.of("gold")), Writes.rows("gold", 1));
                assertThat(partition.finish().rowCount()).isEqualTo(1);
                assertThat(listing(folder)).hasSize(before.size() + 2);
            }

            assertThat(listing(folder)).isEqualTo(before);
        }

        @Test
        void close_filesThatCannotBeDeleted_deletesTheOthersAndTellsOfEach() throws IOException {
            StagedWrite write = provider.stage(target, WriteMode.append());
            Path finished = table.resolve(stage(write, 0, 1).files().get(0).name());
            Path open = unfinished(write, 1);
            Path other = unfinished(write, 2);
            for (Path stuck : List.of(finished, open)) {
                Files.delete(stuck);
                Files.createFile(Files.createDirectory(stuck).resolve("in the way"));
            }

            assertThatThrownBy(write::close)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(open.getFileName().toString())
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .anySatisfy(also -> assertThat(also)
                                    .hasMessageContaining(finished.getFileName().toString())));
            assertThat(other).doesNotExist();
        }

        private Path unfinished(StagedWrite write, int index) {
            FileId file = write.partition(index).write(PartitionValues.none(), Writes.rows("gold", index));
            return table.resolve(file.name());
        }

        @Test
        void close_twoNewWritesSideBySide_leaveNoFolder() {
            StagedWrite one = provider.stage(target, WriteMode.append());
            StagedWrite other = provider.stage(target, WriteMode.append());
            assertThat(stage(one, 0, 1).files()).hasSize(1);
            assertThat(stage(other, 0, 1).files()).hasSize(1);

            one.close();
            other.close();
            other.close();

            assertThat(table).doesNotExist();
        }
    }

    @Nested
    final class Read {
        @Test
        void open_missingTableOrVersion_isRefused() {
            assertThatThrownBy(() -> provider.open(target.location(), AsOf.latest()))
                    .isInstanceOf(StorageException.class);
            append(provider, target, 1);
            assertThatThrownBy(() -> provider.open(target.location(), AsOf.version(1)))
                    .isInstanceOf(StorageException.class);
        }

        @Test
        void open_earlierVersion_knowsItsContractAndPublication() {
            CommitOutcome first = append(provider, target, 1);
            WriteTarget second = target(table, "contract 2");
            append(provider, second, 2);

            StoredTable old = provider.open(target.location(), AsOf.version(0));
            assertThat(old.contract()).contains(target.contract());
            assertThat(old.publication()).contains(((Committed) first).commit());
            assertThat(old.timestamp()).isEqualTo(((Committed) first).commit().timestamp());
            assertThat(provider.open(target.location(), AsOf.latest()).contract())
                    .contains(second.contract());
        }

        @Test
        void contract_alteredDocument_isRefused() throws IOException {
            append(provider, target, 1);
            Files.writeString(
                    table.resolve("_mesh/contracts/" + target.contract().digest()), "altered");

            assertThatThrownBy(() -> provider.state(target.location()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageNotContaining("contract 1");
        }

        @Test
        void tables_belowALink_areListedUnderIt() throws IOException {
            append(provider, target, 1);
            Path link = Files.createSymbolicLink(folder.resolve("_link"), folder.resolve("lake"));

            assertThat(provider.tables(TableLocation.of(link)))
                    .containsExactly(TableLocation.of(link.resolve("sales/customers")));
        }

        @Test
        void tables_nested_areListedSorted() {
            append(provider, target, 1);
            append(provider, target(folder.resolve("lake/a"), "contract"), 1);

            assertThat(provider.tables(TableLocation.of(folder)))
                    .containsExactly(TableLocation.of(folder.resolve("lake/a")), target.location());
            assertThat(provider.tables(TableLocation.of(folder.resolve("none"))))
                    .isEmpty();
        }
    }

    private List<FileId> files(CommitOutcome outcome) {
        return provider.open(
                        target.location(),
                        AsOf.version(((Committed) outcome).commit().version()))
                .files();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
