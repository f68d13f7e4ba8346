package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.fs.Path;
import io.delta.kernel.internal.util.FileNames;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflict;
import io.meshsdk.delta.internal.log.LogChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The commits that came after the version a change has read, compared with what the change depends on. */
final class OtherCommits {
    private static final StructType FILE = new StructType()
            .add("path", StringType.STRING)
            .add("dataChange", BooleanType.BOOLEAN)
            .add("partitionValues", new MapType(StringType.STRING, StringType.STRING, true));
    private static final StructType ACTION = new StructType()
            .add("protocol", new StructType().add("minReaderVersion", IntegerType.INTEGER))
            .add("metaData", new StructType().add("id", StringType.STRING))
            .add("txn", new StructType().add("appId", StringType.STRING).add("version", LongType.LONG))
            .add("add", FILE)
            .add("remove", FILE)
            .add("commitInfo", new StructType().add("txnId", StringType.STRING));

    private final KernelLog log;
    private final long read;
    private final LogChange change;
    private final Set<String> marks;

    OtherCommits(KernelLog log, long read, LogChange change, Set<String> marks) {
        this.log = log;
        this.read = read;
        this.change = change;
        this.marks = marks;
    }

    /** Returns the version that a transaction made, though it looked as if another had, up to a version. */
    OptionalLong find(long upTo, @Nullable String transactionId) throws IOException {
        for (long version = read + 1; transactionId != null && version <= upTo; version++) {
            Optional<String> found = first(version, action -> text(action, "commitInfo", "txnId"));
            if (found.filter(transactionId::equals).isPresent()) {
                return OptionalLong.of(version);
            }
        }
        return OptionalLong.empty();
    }

    /** Returns what keeps the change from following the commits up to a version, empty if nothing does. */
    Optional<Conflict> conflict(long upTo) throws IOException {
        DependedOn dependedOn = new DependedOn(change, marks);
        for (long version = read + 1; version <= upTo; version++) {
            Optional<Conflict> found = first(version, action -> conflict(dependedOn, action));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Conflict> conflict(DependedOn dependedOn, Row action) {
        if (has(action, "protocol")) {
            return Optional.of(Conflict.PROTOCOL_CHANGED);
        }
        if (has(action, "metaData")) {
            return Optional.of(Conflict.METADATA_CHANGED);
        }
        if (text(action, "txn", "appId").filter(dependedOn::isMark).isPresent()) {
            return Optional.of(Conflict.MARK_MOVED);
        }
        if (has(action, "add") && dependedOn.isMovedByAddition(file(action, "add"))) {
            return Optional.of(Conflict.FILES_ADDED);
        }
        return has(action, "remove") && dependedOn.isMovedByRemoval(file(action, "remove"))
                ? Optional.of(Conflict.FILES_REMOVED)
                : Optional.empty();
    }

    private <T> Optional<T> first(long version, Function<Row, Optional<T>> sought) throws IOException {
        String path = FileNames.deltaFile(new Path(log.table(), "_delta_log"), version);
        try (CloseableIterator<ColumnarBatch> batches = log.engine()
                .getJsonHandler()
                .readJsonFiles(Utils.singletonCloseableIterator(FileStatus.of(path, 0, 0)), ACTION, Optional.empty())) {
            while (batches.hasNext()) {
                for (Row action : rows(batches.next())) {
                    Optional<T> found = sought.apply(action);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows(ColumnarBatch batch) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> iterator = batch.getRows()) {
            iterator.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static boolean has(Row action, String name) {
        return !action.isNullAt(ACTION.indexOf(name));
    }

    private static Optional<String> text(Row action, String name, String field) {
        if (!has(action, name)) {
            return Optional.empty();
        }
        Row found = action.getStruct(ACTION.indexOf(name));
        int ordinal = found.getSchema().indexOf(field);
        return found.isNullAt(ordinal) ? Optional.empty() : Optional.of(found.getString(ordinal));
    }

    private static DependedOn.OtherFile file(Row action, String name) {
        Row file = action.getStruct(ACTION.indexOf(name));
        return new DependedOn.OtherFile(
                file.getString(0),
                file.isNullAt(1) || file.getBoolean(1),
                file.isNullAt(2) ? null : VectorUtils.toJavaMap(file.getMap(2)));
    }
}
