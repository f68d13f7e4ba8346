package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.Row;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.data.GenericRow;
import io.delta.kernel.internal.util.VectorUtils;
import io.meshsdk.delta.internal.log.LogFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of a log that add and remove files. */
final class FileActions {
    private FileActions() {}

    static Row addition(LogFile file, boolean rowsChange) {
        Map<Integer, Object> values = new HashMap<>();
        values.put(ordinal("path"), file.path());
        values.put(ordinal("partitionValues"), VectorUtils.stringStringMapValue(file.partitionValues()));
        values.put(ordinal("size"), file.size());
        values.put(ordinal("modificationTime"), file.modifiedMillis());
        values.put(ordinal("dataChange"), rowsChange);
        if (file.stats() != null) {
            values.put(ordinal("stats"), file.stats());
        }
        if (file.deletions() instanceof KernelDeletions deletions) {
            values.put(ordinal("deletionVector"), deletions.toRow());
        }
        return SingleAction.createAddFileSingleAction(new GenericRow(AddFile.FULL_SCHEMA, values));
    }

    static Row removal(ListedFile file, boolean rowsChange) {
        return SingleAction.createRemoveFileSingleAction(
                new AddFile(file.add()).toRemoveFileRow(rowsChange, Optional.empty()));
    }

    private static int ordinal(String field) {
        return AddFile.FULL_SCHEMA.indexOf(field);
    }
}
