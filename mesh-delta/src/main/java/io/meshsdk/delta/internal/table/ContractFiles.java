package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.ContractDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The contract documents of a table: the bytes in files named by their digest, the rest in table properties. */
public final class ContractFiles {
    private static final String PREFIX = "mesh.contract.";
    private static final Pattern DOCUMENT = Pattern.compile("[0-9a-f]{64}");
    private static final String DIGEST = PREFIX + "digest";
    private static final String PRODUCT = PREFIX + "product";
    private static final String VERSION = PREFIX + "version";
    private static final String MEDIA_TYPE = PREFIX + "media-type";

    private final FileStore files;
    private final Path folder;

    ContractFiles(FileStore files) {
        this.files = files;
        this.folder = files.resolve("_mesh/contracts");
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

    /** Returns the place of a document. */
    public Path file(ContractDocument document) {
        return file(document.digest());
    }

    private Path file(String digest) {
        return new Path(folder, digest);
    }

    /**
     * Returns whether a document is in its place.
     *
     * @throws StorageException if that cannot be told
     */
    public boolean holds(ContractDocument document) {
        return files.find(file(document))
                .filter(status -> status.getLen() == document.bytes().length)
                .isPresent();
    }

    /**
     * Puts a document in its place, whose folder exists, unless it is there, and returns the place.
     *
     * @throws StorageException if it cannot be written
     */
    public Path put(ContractDocument document) {
        if (!holds(document)) {
            files.writeNamedByBytes(file(document), document.bytes());
        }
        return file(document);
    }

    /**
     * Writes a copy of a document under a name of its own, in a folder that exists: readers fall back on it. Whoever writes
     * it takes it away.
     *
     * @throws StorageException if it cannot be written
     */
    public Path spare(ContractDocument document) {
        Path spare = FileStore.temporary(file(document));
        files.write(spare, document.bytes());
        return spare;
    }

    /** Returns the digest that properties name, empty if they name no document. */
    public static Optional<String> digest(Map<String, String> properties) {
        return Optional.ofNullable(properties.get(DIGEST));
    }

    /** Returns whether a file is a document, named by its digest. */
    public boolean isDocument(Path file) {
        return folder.equals(file.getParent())
                && DOCUMENT.matcher(file.getName()).matches();
    }

    /** Returns whether a file is a document with one of some digests, or a spare copy of one that is not there. */
    public boolean isNeeded(Path file, Set<String> digests) {
        String name = file.getName();
        return folder.equals(file.getParent())
                && digests.stream()
                        .anyMatch(digest -> name.equals(digest)
                                || (name.startsWith(".%s.".formatted(digest))
                                        && files.find(file(digest)).isEmpty()));
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
        byte[] bytes = bytes(digest);
        if (!isOf(bytes, digest)) {
            throw new StorageException(
                    "Cannot use contract document '%s': its bytes are not those that were published. Restore it from a backup."
                            .formatted(file(digest)));
        }
        return new ContractDocument(
                ProductId.parse(properties.getOrDefault(PRODUCT, "")),
                SemanticVersion.parse(properties.getOrDefault(VERSION, "")),
                properties.getOrDefault(MEDIA_TYPE, ""),
                digest,
                bytes);
    }

    private byte[] bytes(String digest) {
        // Whoever took the last spare away looked before that the document is there.
        return files.read(file(digest))
                .or(() -> fromSpare(digest))
                .or(() -> files.read(file(digest)))
                .orElseThrow(() ->
                        new StorageException("Cannot read contract document '%s': it is gone. Restore it from a backup."
                                .formatted(file(digest))));
    }

    private Optional<byte[]> fromSpare(String digest) {
        return files.list(folder).stream()
                .map(FileStatus::getPath)
                .filter(path -> path.getName().startsWith(".%s.".formatted(digest)))
                .flatMap(spare -> files.read(spare).stream())
                .filter(bytes -> isOf(bytes, digest))
                .findFirst();
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
