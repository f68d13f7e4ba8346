package io.meshsdk.core.catalog;

import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A journal of numbered files. */
final class JournalFolder implements Journal {
    private static final String ENTRIES = "_entries";
    /** What {@link JournalKey} takes for a step: other folders are no journals. */
    private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private final JournalKey key;
    private final Path folder;
    private final NumberedFiles files;

    private JournalFolder(JournalKey key, Path folder) {
        this.key = key;
        this.folder = folder;
        this.files = new NumberedFiles(folder);
    }

    /** Returns a journal in the folder of all journals; steps of names lie in each other, entries beside them. */
    static JournalFolder of(Path journals, JournalKey key) {
        Path folder = journals;
        for (String step : key.steps()) {
            folder = folder.resolve(step);
        }
        return new JournalFolder(key, folder.resolve(ENTRIES));
    }

    /** Returns the names of the journals that have entries in the folder of all journals, sorted. */
    static List<JournalKey> list(Path journals) {
        List<JournalKey> found = new ArrayList<>();
        try {
            collect(journals, List.of(), found);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot list the journals in folder '%s': %s. Mend access to the folder and try again."
                            .formatted(journals, e),
                    e);
        }
        found.sort(Comparator.comparing(JournalKey::toString));
        return found;
    }

    private static void collect(Path folder, List<String> steps, List<JournalKey> found) throws IOException {
        if (!steps.isEmpty()
                && new NumberedFiles(folder.resolve(ENTRIES)).last().isPresent()) {
            found.add(new JournalKey(steps));
        }
        for (Path child : children(folder)) {
            List<String> more = new ArrayList<>(steps);
            more.add(String.valueOf(child.getFileName()));
            collect(child, more, found);
        }
    }

    /** Whatever has no name of a journal was put there by others. */
    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(folder, child -> Files.isDirectory(child) && isStep(child))) {
            folders.forEach(children::add);
        } catch (NoSuchFileException e) {
            return children;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return children;
    }

    private static boolean isStep(Path folder) {
        return STEP.matcher(String.valueOf(folder.getFileName())).matches();
    }

    @Override
    public boolean put(long number, byte[] entry) {
        if (entry.length == 0) {
            throw new IllegalArgumentException("Cannot put entry %d of '%s': it is empty".formatted(number, key));
        }
        try {
            if (number < 0 || (number > 0 && !Files.exists(files.file(number - 1)))) {
                throw new IllegalArgumentException(
                        "Cannot put entry %d of '%s': the one before is not there".formatted(number, key));
            }
            return files.publish(number, entry);
        } catch (IOException e) {
            throw failure("put entry %d of".formatted(number), e);
        }
    }

    @Override
    public Optional<byte[]> find(long number) {
        try {
            return number < 0 ? Optional.empty() : read(files.file(number));
        } catch (IOException e) {
            throw failure("read entry %d of".formatted(number), e);
        }
    }

    @Override
    public long size() {
        try {
            return files.last().orElse(-1) + 1;
        } catch (IOException e) {
            throw failure("count the entries of", e);
        }
    }

    @Override
    public List<byte[]> entries(long from, int limit) {
        List<byte[]> entries = new ArrayList<>();
        for (long number = Math.max(0, from); entries.size() < limit; number++) {
            Optional<byte[]> entry = find(number);
            if (entry.isEmpty()) {
                break;
            }
            entries.add(entry.get());
        }
        return entries;
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private StorageException failure(String act, IOException cause) {
        return new StorageException(
                "Cannot %s journal '%s' in folder '%s': %s. Mend access to the folder and try again."
                        .formatted(act, key, folder, cause),
                cause);
    }
}
