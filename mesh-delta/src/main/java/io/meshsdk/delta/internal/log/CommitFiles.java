package io.meshsdk.delta.internal.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.error.StorageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the commit files of a log as they lie there, whichever engine wrote them. */
public final class CommitFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path log;

    /** Creates a reader of the commit files of a table. */
    public CommitFiles(Path table) {
        log = table.resolve("_delta_log");
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
                ? Optional.of(new CommitHead(version, head.committedAt(file(version)), head.userMetadata))
                : Optional.empty();
    }

    /** Returns whether the commit file of a version is there. */
    public boolean holds(long version) {
        return Files.exists(file(version));
    }

    private boolean read(long version, ActionReader reader) {
        try (BufferedReader lines = Files.newBufferedReader(file(version))) {
            String line = lines.readLine();
            while (line != null && (line.isBlank() || reader.accept(JSON.readTree(line)))) {
                line = lines.readLine();
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unreadable(file(version), e);
        }
    }

    private static StorageException unreadable(Path file, IOException cause) {
        return new StorageException(
                "Cannot read commit file '%s': %s. Check the disk and the permissions, then try again."
                        .formatted(file, cause.getMessage()),
                cause);
    }

    private Path file(long version) {
        return log.resolve("%020d.json".formatted(version));
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

        Instant committedAt(Path file) {
            try {
                return Instant.ofEpochMilli(
                        inCommitMillis >= 0
                                ? inCommitMillis
                                : Files.getLastModifiedTime(file).toMillis());
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
    }

    /** Takes one action, and says whether it wants the next. */
    private interface ActionReader {
        boolean accept(JsonNode action);
    }

    private static final class Entry {
        private final Map<String, String> properties = new TreeMap<>();
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
            if (changesRows(action.path("add"))) {
                addedPaths.add(action.path("add").path("path").asText());
            }
            return true;
        }

        private static boolean changesRows(JsonNode action) {
            return action.isObject() && action.path("dataChange").asBoolean(true);
        }

        CommitEntry build(long version) {
            return new CommitEntry(version, userMetadata, changesMetadata, properties, addedPaths, removesRows);
        }
    }
}
