package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A class, and the bytes it was loaded from.
 *
 * @param className the name of the class
 * @param digest SHA-256, in hexadecimal, of the jar it lies in; of the class's own file where it lies in a folder
 * @since 0.1.0
 */
@CheckReturnValue
public record ClassOrigin(String className, String digest) {
    /**
     * Returns the origin of a policy; empty where its class has no name that lasts, as that of a lambda, or no bytes that can be
     * read.
     */
    public static Optional<ClassOrigin> of(Policy policy) {
        Class<?> type = policy.getClass();
        if (type.isHidden() || type.isSynthetic()) {
            return Optional.empty();
        }
        try {
            Optional<InputStream> bytes = bytes(type);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ClassOrigin(type.getName(), digest(bytes.get())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<InputStream> bytes(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return Optional.empty();
        }
        return isFolder(location)
                ? Optional.ofNullable(
                        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class"))
                : Optional.of(location.openStream());
    }

    private static boolean isFolder(URL location) {
        try {
            return Files.isDirectory(Path.of(location.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return false;
        }
    }

    private static String digest(InputStream bytes) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot digest: this Java platform lacks SHA-256", e);
        }
    }

    /** Returns the class and the beginning of the digest, for people. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(className, digest.substring(0, Math.min(12, digest.length())));
    }
}
