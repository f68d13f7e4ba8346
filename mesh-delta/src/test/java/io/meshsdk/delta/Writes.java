package io.meshsdk.delta;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes small tables of customers: an id, a segment that may partition the table, and a name that is personal. */
final class Writes {
    static final Schema CUSTOMERS = Schema.of(
            Field.int64("id").required(),
            Field.string("segment"),
            Field.string("name").pii("name"));

    private Writes() {}

    static WriteTarget target(Path table, String contract, String... partitionColumns) {
        return new WriteTarget(
                TableLocation.of(table),
                CUSTOMERS,
                List.of(partitionColumns),
                "All customers",
                Map.of("product.owner", "sales"),
                contract(contract));
    }

    static ContractDocument contract(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ContractDocument(
                ProductId.parse("sales.customers"),
                SemanticVersion.parse("1.0.0"),
                "application/vnd.mesh+json;version=1",
                HexFormat.of().formatHex(sha256().digest(bytes)),
                bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static CommitFacts facts(PublicationId id, WriteTarget target) {
        return new CommitFacts(id, target.contract().digest(), "{\"rows\":\"\\\"1\\\"\"}");
    }

    static Batch rows(@Nullable String segment, long... ids) {
        List<@Nullable String> segments = Collections.nCopies(ids.length, segment);
        List<String> names =
                java.util.Arrays.stream(ids).mapToObj(id -> "canary-" + id).toList();
        return Batch.of(
                CUSTOMERS,
                ids.length,
                List.of(LongColumn.of(ids), BytesColumn.ofStrings(segments), BytesColumn.ofStrings(names)));
    }

    static StagedFiles stage(StagedWrite write, int index, long... ids) {
        return stage(write, index, PartitionValues.none(), "gold", ids);
    }

    static StagedFiles stage(StagedWrite write, int index, PartitionValues values, String segment, long... ids) {
        PartitionWriter partition = write.partition(index);
        FileId file = partition.write(values, rows(segment, ids));
        StagedFiles staged = partition.finish();
        if (!staged.files().equals(List.of(file))) {
            throw new AssertionError(staged);
        }
        return staged;
    }

    static CommitOutcome publish(
            StorageProvider provider, WriteTarget target, WriteMode mode, PublicationId id, long... ids) {
        try (StagedWrite write = provider.stage(target, mode)) {
            List<StagedFiles> staged = List.of(stage(write, 0, ids));
            CommitOutcome outcome = write.commit(staged, facts(id, target), ReadScope.NONE);
            while (outcome instanceof CommitOutcome.ContractMoved) {
                outcome = write.commit(staged, facts(id, target), ReadScope.NONE);
            }
            return outcome;
        }
    }

    static CommitOutcome append(StorageProvider provider, WriteTarget target, long... ids) {
        return publish(provider, target, WriteMode.append(), PublicationId.fresh(), ids);
    }

    /** Returns every file and folder below a folder with its length; empty where there is no folder. */
    static Map<String, Long> listing(Path folder) {
        if (!Files.exists(folder)) {
            return Map.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            Map<String, Long> found = new TreeMap<>();
            for (Path path : tree.toList()) {
                found.put(folder.relativize(path).toString(), Files.isDirectory(path) ? -1 : Files.size(path));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
