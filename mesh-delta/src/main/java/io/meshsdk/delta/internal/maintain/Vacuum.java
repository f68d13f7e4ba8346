package io.meshsdk.delta.internal.maintain;

import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.files.StoredPaths;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Deletes data files that no version lists which is young enough to be read. */
final class Vacuum {
    private static final String RETENTION = "delta.deletedFileRetentionDuration";
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Pattern INTERVAL =
            Pattern.compile("(?:interval\\s+)?(\\d{1,9})\\s+(second|minute|hour|day|week)s?");

    private final DeltaTable table;
    private final Clock clock;

    Vacuum(DeltaTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Deletes what {@link #list} names, and returns it. */
    List<String> run(Duration olderThan) {
        List<Path> files = find(olderThan);
        files.forEach(table.files()::delete);
        return names(files);
    }

    /** Returns the files that no version lists which is younger than an age, nor the one before these. */
    List<String> list(Duration olderThan) {
        return names(find(olderThan));
    }

    private List<Path> find(Duration olderThan) {
        TableSnapshot latest = table.log()
                .latest()
                .orElseThrow(
                        () -> new StorageException("No Delta table in '%s'. Check the location, or publish to it first."
                                .formatted(table.folder())));
        // A feature that is not known may keep files that no version lists in a way that is known.
        EngineByProtocol.requireWritable(table.folder().toString(), latest);
        requireOldEnough(olderThan, latest.metadata().properties());
        Instant limit = clock.instant().minus(olderThan);
        // Looked at before the log: a file that is committed in between is found in the log.
        List<Path> old = table.files().all().stream()
                .filter(file -> Instant.ofEpochMilli(file.getModificationTime()).isBefore(limit))
                .map(FileStatus::getPath)
                .filter(this::isData)
                .sorted()
                .toList();
        Set<Path> listed = ListedPaths.since(table, limit);
        return old.stream().filter(file -> !listed.contains(file)).toList();
    }

    private void requireOldEnough(Duration olderThan, Map<String, String> properties) {
        Duration least = retention(properties);
        if (olderThan.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "Invalid age %s of files to vacuum in '%s': the table keeps them for %s, so that readers of earlier versions and writes under way find theirs. Give that age or more, or lower its property %s."
                            .formatted(olderThan, table.folder(), least, RETENTION));
        }
    }

    private Duration retention(Map<String, String> properties) {
        String text = properties.get(RETENTION);
        if (text == null) {
            return USUAL;
        }
        Matcher interval = INTERVAL.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!interval.matches()) {
            throw new StorageException(
                    "Cannot vacuum Delta table '%s': its property %s is no interval such as 'interval 7 days'. Mend the property."
                            .formatted(table.folder(), RETENTION));
        }
        long count = Long.parseLong(interval.group(1));
        return switch (interval.group(2)) {
            case "second" -> Duration.ofSeconds(count);
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            case "day" -> Duration.ofDays(count);
            default -> Duration.ofDays(Math.multiplyExact(7, count));
        };
    }

    /** Returns whether a file may be data: not of the log, of contracts, or of anything else that is hidden so. */
    private boolean isData(Path file) {
        String[] names = StoredPaths.relative(table.folder(), file).split("/");
        return names[names.length - 1].endsWith(".parquet")
                && Arrays.stream(names).noneMatch(Vacuum::isHidden);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || (name.startsWith("_") && name.indexOf('=') < 0);
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> StoredPaths.relative(table.folder(), file))
                .toList();
    }
}
