package io.meshsdk.delta.internal.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.log.CommitEntry.Paths;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads the commit files of a log as they lie there, whichever engine wrote them. */
public final class CommitFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");

    private static final Pattern CHECKPOINT = Pattern.compile("(\\d{20})\\.checkpoint\\..+");

    private final FileStore files;

    /** Creates a reader of the commit files of a table. */
    public CommitFiles(FileStore files) {
        this.files = files;
    }

    /**
     * Returns what a version says, empty if its commit file is not there: not yet, or cleaned up.
     *
     * @throws StorageException if the file cannot be read
     */
    public Optional<CommitEntry> entry(long version) {
        Entry entry = new Entry();
        return read(version, entry::accept) ? Optional.of(entry.build(version)) : Optional.empty();
    }

    /**
     * Returns when a version was committed and the text its writer kept with it, empty if the file is not there. Reads no
     * further than it must.
     *
     * @throws StorageException if the file cannot be read
     */
    public Optional<CommitHead> head(long version) {
        Head head = new Head();
        return read(version, head::accept)
                ? committedAt(head, version).map(time -> new CommitHead(version, time, head.userMetadata))
                : Optional.empty();
    }

    /**
     * Returns what a version did, empty if its commit file is not there.
     *
     * @throws StorageException if the file cannot be read
     */
    public Optional<CommitSummary> summary(long version) {
        Head head = new Head();
        Entry entry = new Entry();
        Operation operation = new Operation();
        boolean found = read(version, action -> {
            if (action.has("commitInfo")) {
                head.accept(action);
                operation.accept(action.path("commitInfo"));
            }
            return entry.accept(action);
        });
        return found
                ? committedAt(head, version)
                        .map(time -> operation.summary(
                                new CommitHead(version, time, head.userMetadata), entry.build(version)))
                : Optional.empty();
    }

    /** Returns whether the commit file of a version is there. */
    public boolean holds(long version) {
        return files.find(file(version)).isPresent();
    }

    /** Returns when each commit file was written that is there, by version; in-commit timestamps are not looked at. */
    public NavigableMap<Long, Instant> times() {
        NavigableMap<Long, Instant> times = new TreeMap<>();
        for (FileStatus file : files.list(files.resolve("_delta_log"))) {
            Matcher commit = COMMIT.matcher(file.getPath().getName());
            if (commit.matches()) {
                times.put(Long.parseLong(commit.group(1)), Instant.ofEpochMilli(file.getModificationTime()));
            }
        }
        return times;
    }

    /**
     * Returns the first version that can be read: 0, or the first that was written down as a whole where Delta has cleaned up
     * the commit files before; empty if there is neither.
     */
    public OptionalLong firstReadable() {
        return holds(0)
                ? OptionalLong.of(0)
                : files.list(files.resolve("_delta_log")).stream()
                        .map(file -> CHECKPOINT.matcher(file.getPath().getName()))
                        .filter(Matcher::matches)
                        .mapToLong(checkpoint -> Long.parseLong(checkpoint.group(1)))
                        .min();
    }

    private Optional<Instant> committedAt(Head head, long version) {
        return head.inCommitMillis >= 0
                ? Optional.of(Instant.ofEpochMilli(head.inCommitMillis))
                : files.find(file(version)).map(FileStatus::getModificationTime).map(Instant::ofEpochMilli);
    }

    private boolean read(long version, ActionReader reader) {
        return files.lines(file(version), lines -> {
                    String line = lines.readLine();
                    while (line != null && (line.isBlank() || reader.accept(action(line, version)))) {
                        line = lines.readLine();
                    }
                    return version;
                })
                .isPresent();
    }

    private JsonNode action(String line, long version) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            // What the parser says quotes the file, which may hold values of rows.
            throw new StorageException(
                    "Cannot read commit file '%s': it has a line that is not JSON. Restore it from a backup."
                            .formatted(file(version)));
        }
    }

    private Path file(long version) {
        return files.resolve("_delta_log/%020d.json".formatted(version));
    }

    private static final class Head {
        private @Nullable String userMetadata;
        private long inCommitMillis = -1;

        boolean accept(JsonNode action) {
            JsonNode info = action.path("commitInfo");
            userMetadata = info.path("userMetadata").textValue();
            inCommitMillis = info.path("inCommitTimestamp").asLong(-1);
            return info.isMissingNode();
        }
    }

    private static final class Operation {
        private final Map<String, String> metrics = new TreeMap<>();
        private String name = "";

        void accept(JsonNode info) {
            name = info.path("operation").asText("");
            info.path("operationMetrics")
                    .properties()
                    .forEach(metric ->
                            metrics.put(metric.getKey(), metric.getValue().asText()));
        }

        CommitSummary summary(CommitHead head, CommitEntry entry) {
            return new CommitSummary(head, name, metrics, entry.changesRows(), entry.changesMetadata());
        }
    }

    /** Takes one action, and says whether it wants the next. */
    private interface ActionReader {
        boolean accept(JsonNode action);
    }

    private static final class Entry {
        private final Map<String, String> properties = new TreeMap<>();
        private final List<String> listedPaths = new ArrayList<>();
        private final List<String> addedPaths = new ArrayList<>();
        private @Nullable String userMetadata;
        private boolean changesMetadata;
        private boolean removesRows;

        boolean accept(JsonNode action) {
            if (action.has("commitInfo")) {
                userMetadata = action.get("commitInfo").path("userMetadata").textValue();
            }
            changesMetadata |= action.has("metaData") || action.has("protocol");
            for (Map.Entry<String, JsonNode> property :
                    action.path("metaData").path("configuration").properties()) {
                properties.put(property.getKey(), property.getValue().asText());
            }
            removesRows |= changesRows(action.path("remove"));
            if (action.has("add")) {
                listedPaths.add(action.path("add").path("path").asText());
            }
            if (changesRows(action.path("add"))) {
                addedPaths.add(action.path("add").path("path").asText());
            }
            return true;
        }

        private static boolean changesRows(JsonNode action) {
            return action.isObject() && action.path("dataChange").asBoolean(true);
        }

        CommitEntry build(long version) {
            return new CommitEntry(
                    version,
                    userMetadata,
                    changesMetadata,
                    properties,
                    new Paths(listedPaths, addedPaths),
                    removesRows);
        }
    }
}
