package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.StructType;
import java.util.Optional;

/** What tells files of a log apart, in a column of additions or removals: the path, and which rows are deleted if some are. */
final class FileKeys {
    private final ColumnVector files;
    private final ColumnVector paths;
    private final ColumnVector deletions;

    private FileKeys(ColumnVector files) {
        StructType schema = (StructType) files.getDataType();
        this.files = files;
        this.paths = files.getChild(schema.indexOf("path"));
        this.deletions = files.getChild(schema.indexOf("deletionVector"));
    }

    static FileKeys of(ColumnVector files) {
        return new FileKeys(files);
    }

    /** Returns the key of a row, empty if it is of another kind. */
    Optional<String> at(int row) {
        return files.isNullAt(row) ? Optional.empty() : Optional.of(paths.getString(row) + deleted(row));
    }

    private String deleted(int row) {
        if (deletions.isNullAt(row)) {
            return "";
        }
        StructType schema = (StructType) deletions.getDataType();
        ColumnVector offsets = deletions.getChild(schema.indexOf("offset"));
        return "#%s%s@%s"
                .formatted(
                        deletions.getChild(schema.indexOf("storageType")).getString(row),
                        deletions.getChild(schema.indexOf("pathOrInlineDv")).getString(row),
                        offsets.isNullAt(row) ? "" : Integer.toString(offsets.getInt(row)));
    }
}
