package io.meshsdk.delta.internal.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the files and rows of a change under the names that Spark uses for its operation. */
public final class OperationMetrics {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OperationMetrics() {}

    /** Returns the numbers of a change that removes some files, with those of its caller over them; sorted. */
    public static Map<String, String> of(LogChange change, List<LogFile> removed) {
        Names names = Names.of(change.operation().kind());
        List<LogFile> added = change.files().added();
        Map<String, String> metrics = new TreeMap<>();
        metrics.put(names.addedFiles, Integer.toString(added.size()));
        metrics.put(names.addedBytes, Long.toString(bytes(added)));
        if (names.countsRows) {
            rows(added).ifPresent(rows -> metrics.put("numOutputRows", Long.toString(rows)));
        }
        if (change.files().removesAny()) {
            metrics.put(names.removedFiles, Integer.toString(removed.size()));
            metrics.put(names.removedBytes, Long.toString(bytes(removed)));
        }
        metrics.putAll(change.operation().metrics());
        return metrics;
    }

    private static long bytes(List<LogFile> files) {
        return files.stream().mapToLong(LogFile::size).sum();
    }

    private static OptionalLong rows(List<LogFile> files) {
        long rows = 0;
        for (LogFile file : files) {
            long known = rows(file.stats());
            if (known < 0) {
                return OptionalLong.empty();
            }
            rows += known;
        }
        return OptionalLong.of(rows);
    }

    private static long rows(@Nullable String stats) {
        try {
            JsonNode read = stats == null ? null : JSON.readTree(stats);
            return read == null ? -1 : read.path("numRecords").asLong(-1);
        } catch (JsonProcessingException e) {
            return -1;
        }
    }

    private enum Names {
        WRITTEN("numFiles", "numOutputBytes", "numRemovedFiles", "numRemovedBytes", true),
        MERGED("numTargetFilesAdded", "numTargetBytesAdded", "numTargetFilesRemoved", "numTargetBytesRemoved", true),
        REWRITTEN("numAddedFiles", "numAddedBytes", "numRemovedFiles", "numRemovedBytes", false),
        RESTORED("numRestoredFiles", "restoredFilesSize", "numRemovedFiles", "removedFilesSize", false);

        private final String addedFiles;
        private final String addedBytes;
        private final String removedFiles;
        private final String removedBytes;
        private final boolean countsRows;

        Names(String addedFiles, String addedBytes, String removedFiles, String removedBytes, boolean countsRows) {
            this.addedFiles = addedFiles;
            this.addedBytes = addedBytes;
            this.removedFiles = removedFiles;
            this.removedBytes = removedBytes;
            this.countsRows = countsRows;
        }

        static Names of(LogOperation.Kind kind) {
            return switch (kind) {
                case WRITE -> WRITTEN;
                case MERGE -> MERGED;
                case DELETE, OPTIMIZE, SET_PROPERTIES -> REWRITTEN;
                case RESTORE -> RESTORED;
            };
        }
    }
}
