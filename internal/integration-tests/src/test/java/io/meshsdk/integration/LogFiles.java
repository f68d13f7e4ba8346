package io.meshsdk.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commits of a Delta table, read from its JSON files without any Delta library. */
final class LogFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path table;
    private final List<List<JsonNode>> commits;

    private LogFiles(Path table, List<List<JsonNode>> commits) {
        this.table = table;
        this.commits = commits;
    }

    /** Returns the commits of a table; none where no table is. */
    static LogFiles of(Path table) {
        if (!Files.isDirectory(table.resolve("_delta_log"))) {
            return new LogFiles(table, List.of());
        }
        try (Stream<Path> files = Files.list(table.resolve("_delta_log"))) {
            List<List<JsonNode>> commits = files.filter(
                            file -> file.getFileName().toString().matches("[0-9]{20}\\.json"))
                    .sorted()
                    .map(LogFiles::actions)
                    .toList();
            return new LogFiles(table, commits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the newest version, -1 where there is none. */
    long version() {
        return commits.size() - 1L;
    }

    /** Returns how many actions of a kind there are in all commits. */
    long count(String kind) {
        return commits.stream()
                .flatMap(List::stream)
                .filter(action -> action.has(kind))
                .count();
    }

    /** Returns which publications the commits say they are, in the order of their versions. */
    List<PublicationId> publications() {
        return commits.stream()
                .flatMap(List::stream)
                .filter(action -> action.path("commitInfo").has("userMetadata"))
                .map(action ->
                        json(action.path("commitInfo").path("userMetadata").asText()))
                .map(facts -> PublicationId.parse(facts.path("publication").asText()))
                .toList();
    }

    /** Returns the files of the table's folder that no commit names, but the log itself: relative to the folder, sorted. */
    List<String> unlisted() {
        Set<Path> named = named();
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(file -> Files.isRegularFile(file) && !isLog(file) && !named.contains(file))
                    .map(file -> table.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path file) {
        return file.getFileName().toString().matches("[0-9]{20}\\..*|_last_checkpoint");
    }

    private Set<Path> named() {
        Set<Path> named = new HashSet<>();
        for (JsonNode action : commits.stream().flatMap(List::stream).toList()) {
            if (action.has("add")) {
                named.add(file(action.path("add").path("path").asText()));
            }
            if (action.has("metaData")) {
                JsonNode properties = action.path("metaData").path("configuration");
                named.add(contract(properties.path("mesh.contract.digest").asText()));
            }
        }
        return named;
    }

    private Path file(String path) {
        return table.resolve(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private Path contract(String digest) {
        return table.resolve("_mesh/contracts").resolve(digest);
    }

    /** Returns what a catalog has to remember: the newest publication, and the contract that the table names, if any. */
    Optional<Remembered> remembered() {
        return commits.isEmpty() ? Optional.empty() : Optional.of(newest());
    }

    private Remembered newest() {
        JsonNode facts = json(newest("commitInfo").path("userMetadata").asText());
        String contract = newest("metaData")
                .path("configuration")
                .path("mesh.contract.digest")
                .asText();
        return new Remembered(
                TableLocation.of(table),
                new RecordedCommit(
                        version(),
                        committedAt(),
                        new CommitFacts(
                                PublicationId.parse(facts.path("publication").asText()),
                                facts.path("contract").asText(),
                                facts.path("payload").asText())),
                text(contract(contract)));
    }

    /** Returns when the newest version was made: where commits hold no time of their own, the time of the file is it. */
    private Instant committedAt() {
        Path file = table.resolve("_delta_log").resolve("%020d.json".formatted(version()));
        try {
            return Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode newest(String kind) {
        return commits.stream()
                .flatMap(List::stream)
                .filter(action -> action.has(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .path(kind);
    }

    /** Returns the live files that are not there, or of another length than the log says. */
    List<Path> damaged() {
        TreeMap<String, Long> live = new TreeMap<>();
        for (List<JsonNode> commit : commits) {
            commit.forEach(
                    action -> live.remove(action.path("remove").path("path").asText()));
            for (JsonNode action : commit) {
                if (action.has("add")) {
                    live.put(
                            action.path("add").path("path").asText(),
                            action.path("add").path("size").asLong());
                }
            }
        }
        List<Path> damaged = new ArrayList<>();
        live.forEach((path, size) -> {
            Path file = file(path);
            if (!Files.isRegularFile(file) || length(file) != size) {
                damaged.add(file);
            }
        });
        return damaged;
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> actions(Path file) {
        return text(file).lines().map(LogFiles::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
