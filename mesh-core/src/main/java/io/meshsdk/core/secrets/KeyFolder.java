package io.meshsdk.core.secrets;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.spi.access.SecretProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys in a folder of files, as a secret that a platform mounts: {@code mask/patient/2026.key} holds the key {@code 2026} of the
 * purpose {@code mask/patient} in Base64, {@code mask/patient/current} the id of the one by which new things are made. Thread-safe;
 * files are read whenever a key is asked for, so that a key is replaced while the host runs.
 *
 * <p>Where the file system knows POSIX permissions, a key file is read only if nobody but its owner may read or write it, and its
 * folder only if nobody else may write there. Elsewhere who may read the folder is the host's part.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class KeyFolder implements SecretProvider {
    private static final String CURRENT = "current";
    private static final String KEY = ".key";
    private static final long MOST_BYTES = 4096;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the keys of a folder; nothing is read yet.
     *
     * @param folder above the folders of the purposes
     */
    public static KeyFolder at(Path folder) {
        return new KeyFolder(folder.toAbsolutePath().normalize());
    }

    /**
     * Returns the key that the file {@code current} names.
     *
     * @throws KeyNotFoundException if it names none that is there, others may read or write the file, or it holds no key
     */
    @Override
    public Optional<Secret> current(String purpose) {
        if (!KeyText.isPurpose(purpose)) {
            return Optional.empty();
        }
        return read(purpose, CURRENT, WRITING).map(id -> named(purpose, id.strip()));
    }

    private Secret named(String purpose, String id) {
        return find(purpose, id)
                .orElseThrow(() -> new KeyNotFoundException(
                        "Cannot find the current key for '%s': file 'current' of its folder names none that is there. Write the id of a key file into it."
                                .formatted(purpose)));
    }

    /**
     * Returns the key of a file.
     *
     * @throws KeyNotFoundException if others may read or write the file, or it holds no key
     */
    @Override
    public Optional<Secret> find(String purpose, String id) {
        if (!KeyText.isPurpose(purpose) || !KeyText.isId(id)) {
            return Optional.empty();
        }
        return read(purpose, id + KEY, OF_OTHERS).map(text -> KeyText.parse(place(purpose, id + KEY), id, text));
    }

    private Optional<String> read(String purpose, String name, Set<PosixFilePermission> forbidden) {
        Path place = folder.resolve(purpose);
        Path file = place.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            requireClosed(place, WRITING, purpose, name);
            requireClosed(file, forbidden, purpose, name);
            if (Files.size(file) > MOST_BYTES) {
                throw KeyText.invalid(place(purpose, name), "a small file");
            }
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new KeyNotFoundException("Cannot read %s: %s. Mend access to the folder of keys."
                    .formatted(place(purpose, name), e.getClass().getSimpleName()));
        }
    }

    private static void requireClosed(Path path, Set<PosixFilePermission> forbidden, String purpose, String name)
            throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> given = new TreeSet<>(forbidden);
        given.retainAll(view.readAttributes().permissions());
        if (!given.isEmpty()) {
            throw new KeyNotFoundException(
                    "Cannot take %s: others than its owner may read or change it, or its folder. Set the permissions of the file to 0400 and of the folder to 0500."
                            .formatted(place(purpose, name)));
        }
    }

    private static String place(String purpose, String name) {
        return "key file '%s/%s'".formatted(purpose, name);
    }

    /** Returns the folder; never a key. */
    @Override
    public String toString() {
        return "KeyFolder[" + folder + "]";
    }
}
