package io.meshsdk.core.catalog;

import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes revisions in the folders of products. */
final class EntryStore {
    private final EntryCodec codec = new EntryCodec();

    /** Returns the highest revision. A revision that is pruned between listing and reading has a higher one. */
    Optional<EntryDocument> latest(ProductFolder folder, ProductId product) throws IOException {
        Path missing = null;
        while (true) {
            Map.Entry<Long, Path> highest = folder.revisions().lastEntry();
            if (highest == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(read(highest.getValue(), product, highest.getKey()));
            } catch (NoSuchFileException e) {
                if (highest.getValue().equals(missing)) {
                    throw e;
                }
                missing = highest.getValue();
            }
        }
    }

    Registration register(ProductFolder folder, CatalogEntry entry, long expected) throws IOException {
        Optional<EntryDocument> current = latest(folder, entry.product());
        long revision = current.map(document -> document.entry().revision()).orElse(0L);
        if (revision != expected) {
            return new Registration.Stale(current.map(EntryDocument::entry));
        }
        EntryDocument next = new EntryDocument(
                UUID.randomUUID().toString(),
                current.map(EntryDocument::token).orElse(""),
                entry.withRevision(expected + 1));
        return publish(folder, next)
                ? new Registration.Registered(next.entry())
                : new Registration.Stale(latest(folder, entry.product()).map(EntryDocument::entry));
    }

    /** Writes the next revision over the highest one if that is damaged; what it replaced is not known. */
    Registration replaceUnreadable(ProductFolder folder, CatalogEntry entry) throws IOException {
        long highest = folder.revisions().isEmpty() ? 0 : folder.revisions().lastKey();
        try {
            return new Registration.Stale(latest(folder, entry.product()).map(EntryDocument::entry));
        } catch (StorageException damaged) {
            EntryDocument next = new EntryDocument(UUID.randomUUID().toString(), "", entry.withRevision(highest + 1));
            return publish(folder, next)
                    ? new Registration.Registered(next.entry())
                    : new Registration.Stale(latest(folder, entry.product()).map(EntryDocument::entry));
        }
    }

    boolean publish(ProductFolder folder, EntryDocument next) throws IOException {
        folder.create();
        Path staged = LinkedFiles.stage(folder.path(), codec.write(next));
        try {
            Path target = folder.file(next.entry().revision());
            if (!LinkedFiles.publish(staged, target)) {
                return false;
            }
            if (!isPartOfHistory(folder, next)) {
                Files.deleteIfExists(target);
                return false;
            }
            folder.prune(Files.getLastModifiedTime(staged));
            return true;
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /**
     * Returns whether a revision that was just written is the newest, or the next one builds on it. Otherwise it took the
     * place of a pruned one: its writer was overtaken long ago.
     */
    private boolean isPartOfHistory(ProductFolder folder, EntryDocument written) throws IOException {
        long revision = written.entry().revision();
        NavigableMap<Long, Path> revisions = folder.revisions();
        if (revisions.lastKey() == revision) {
            return true;
        }
        try {
            return read(folder.file(revision + 1), written.entry().product(), revision + 1)
                    .replaces()
                    .equals(written.token());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private EntryDocument read(Path file, ProductId product, long revision) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            EntryDocument document = codec.read(bytes);
            if (!document.entry().product().equals(product) || document.entry().revision() != revision) {
                throw new IOException("it is an entry of another product or revision");
            }
            return document;
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read catalog entry '%s': the file is damaged (%s). Call mesh.reconcile(...) for its product."
                            .formatted(file, reason(e)),
                    e);
        }
    }

    /** Our own reasons are told; a parser's may quote what it read. */
    private static String reason(IOException failure) {
        return failure.getClass() == IOException.class
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }
}
