package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.delta.internal.files.PublishedFile;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.ContractDocument;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The contract documents of a table: the bytes in files named by their digest, the rest in table properties. */
public final class ContractFiles {
    private static final String PREFIX = "mesh.contract.";
    private static final Pattern DOCUMENT = Pattern.compile("[0-9a-f]{64}");
    private static final String DIGEST = PREFIX + "digest";
    private static final String PRODUCT = PREFIX + "product";
    private static final String VERSION = PREFIX + "version";
    private static final String MEDIA_TYPE = PREFIX + "media-type";

    private final Path folder;
    private final Durability durability;

    ContractFiles(Path table, Durability durability) {
        this.folder = table.resolve("_mesh").resolve("contracts");
        this.durability = durability;
    }

    /** Returns properties that name a document, beside others. */
    public static Map<String, String> naming(ContractDocument document, Map<String, String> others) {
        Map<String, String> properties = new TreeMap<>(others);
        properties.put(DIGEST, document.digest());
        properties.put(PRODUCT, document.product().toString());
        properties.put(VERSION, document.version().toString());
        properties.put(MEDIA_TYPE, document.mediaType());
        return properties;
    }

    /** Returns properties without those that name a document. */
    public static Map<String, String> withoutNames(Map<String, String> properties) {
        Map<String, String> others = new TreeMap<>(properties);
        others.keySet().removeIf(key -> key.startsWith(PREFIX));
        return others;
    }

    /** Returns whether properties name any document: those of tables that others made do not. */
    public static boolean isNamedBy(Map<String, String> properties) {
        return properties.containsKey(DIGEST);
    }

    /** Returns whether properties name this document. */
    public static boolean isNamedBy(Map<String, String> properties, ContractDocument document) {
        return document.digest().equals(properties.get(DIGEST));
    }

    /** Returns the folder of the documents. */
    public Path folder() {
        return folder;
    }

    /**
     * Puts a document in its place, whose folder exists, and returns whether it was not there.
     *
     * @throws StorageException if it cannot be written
     */
    public boolean put(ContractDocument document) {
        Path file = folder.resolve(document.digest());
        try {
            if (Files.exists(file)) {
                return false;
            }
            PublishedFile.writeNamedByBytes(file, document.bytes(), durability);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Writes a copy of a document under a name of its own, in a folder that exists: readers fall back on it. Whoever writes
     * it takes it away.
     *
     * @throws StorageException if it cannot be written
     */
    public Path spare(ContractDocument document) {
        Path file = folder.resolve(document.digest());
        try {
            return PublishedFile.prepare(file, document.bytes(), durability);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static StorageException unwritable(Path file, IOException cause) {
        return new StorageException(
                "Cannot write contract document '%s': %s. Check the disk and the permissions, then publish again."
                        .formatted(file, cause.getMessage()),
                cause);
    }

    /** Returns the digest that properties name, empty if they name no document. */
    static Optional<String> digest(Map<String, String> properties) {
        return Optional.ofNullable(properties.get(DIGEST));
    }

    /** Returns whether a file is a document, named by its digest. */
    boolean isDocument(Path file) {
        return folder.equals(file.getParent())
                && DOCUMENT.matcher(file.getFileName().toString()).matches();
    }

    /** Returns whether a file is a document with one of some digests, or a spare copy of one that is not there. */
    boolean isNeeded(Path file, Set<String> digests) {
        String name = file.getFileName().toString();
        return folder.equals(file.getParent())
                && digests.stream()
                        .anyMatch(digest -> name.equals(digest)
                                || (name.startsWith(".%s.".formatted(digest))
                                        && !Files.exists(folder.resolve(digest))));
    }

    /**
     * Returns the document that properties name, empty if they name none.
     *
     * @throws StorageException if the document is missing or altered
     */
    public Optional<ContractDocument> load(Map<String, String> properties) {
        return digest(properties).map(digest -> load(digest, properties));
    }

    private ContractDocument load(String digest, Map<String, String> properties) {
        Path file = folder.resolve(digest);
        try {
            byte[] bytes = bytes(file, digest);
            if (!isOf(bytes, digest)) {
                throw new StorageException(
                        "Cannot use contract document '%s': its bytes are not those that were published. Restore it from a backup."
                                .formatted(file));
            }
            return new ContractDocument(
                    ProductId.parse(properties.getOrDefault(PRODUCT, "")),
                    SemanticVersion.parse(properties.getOrDefault(VERSION, "")),
                    properties.getOrDefault(MEDIA_TYPE, ""),
                    digest,
                    bytes);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read contract document '%s': %s. Restore it from a backup.".formatted(file, e.getMessage()),
                    e);
        }
    }

    private byte[] bytes(Path file, String digest) throws IOException {
        Optional<byte[]> found = bytesIfThere(file);
        if (found.isEmpty()) {
            found = fromSpare(digest);
        }
        // Whoever took the last spare away looked before that the document is there.
        return found.isPresent() ? found.get() : Files.readAllBytes(file);
    }

    private Optional<byte[]> fromSpare(String digest) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> spares = Files.newDirectoryStream(folder, ".%s.*.tmp".formatted(digest))) {
            for (Path spare : spares) {
                Optional<byte[]> bytes = bytesIfThere(spare).filter(found -> isOf(found, digest));
                if (bytes.isPresent()) {
                    return bytes;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bytesIfThere(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(byte[] bytes, String digest) {
        return HexFormat.of().formatHex(sha256().digest(bytes)).equals(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java platform has.", e);
        }
    }
}
