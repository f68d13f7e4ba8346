package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.Row;
import io.delta.kernel.internal.actions.CommitInfo;
import io.delta.kernel.internal.data.GenericRow;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.meshsdk.delta.internal.log.FileChanges.Removed;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.OperationMetrics;
import io.meshsdk.delta.internal.log.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a commit says of itself that Delta Kernel has no way to say. */
record CommitInfoFacts(
        LogOperation operation,
        Map<String, String> metrics,
        boolean isBlind,
        @Nullable String userMetadata) {
    private static final StructType INFO = CommitInfo.FULL_SCHEMA.add("userMetadata", StringType.STRING);
    private static final StructType ACTION = new StructType().add("commitInfo", INFO);

    /** Returns what a change says that removes some files. */
    static CommitInfoFacts of(LogChange change, List<LogFile> removed) {
        boolean isBlind =
                change.reads() instanceof Reads.Nothing && change.files().removed() instanceof Removed.None;
        return new CommitInfoFacts(
                change.operation(), OperationMetrics.of(change, removed), isBlind, change.userMetadata());
    }

    /** Returns the row of the log in which these facts go over, or beside, what Kernel says. */
    Row over(Row kernels) {
        Map<Integer, Object> values = new HashMap<>();
        copy(kernels, "timestamp", values);
        copy(kernels, "inCommitTimestamp", values);
        values.put(ordinal("engineInfo"), kernels.getString(ordinal("engineInfo")));
        values.put(ordinal("txnId"), kernels.getString(ordinal("txnId")));
        values.put(ordinal("operation"), operation.kind().text());
        values.put(ordinal("operationParameters"), VectorUtils.stringStringMapValue(operation.parameters()));
        values.put(ordinal("operationMetrics"), VectorUtils.stringStringMapValue(metrics));
        values.put(ordinal("isBlindAppend"), isBlind);
        if (userMetadata != null) {
            values.put(ordinal("userMetadata"), userMetadata);
        }
        return new GenericRow(ACTION, Map.of(0, new GenericRow(INFO, values)));
    }

    private static void copy(Row kernels, String field, Map<Integer, Object> values) {
        if (!kernels.isNullAt(ordinal(field))) {
            values.put(ordinal(field), kernels.getLong(ordinal(field)));
        }
    }

    static int ordinal(String field) {
        return INFO.indexOf(field);
    }
}
