package io.meshsdk.testkit.access;

import io.meshsdk.core.secrets.KeyFolder;
import io.meshsdk.spi.access.SecretProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class KeyFolderContractTest extends SecretProviderContract {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        write("mask/patient/2026.key", base64("a key of this year"));
        write("mask/patient/2025.key", base64("a key of last year"));
        write("mask/patient/current", "2026\n");
        write("audit/2026.key", base64("a key of the audit"));
        write("audit/current", "2026");
    }

    @Override
    protected SecretProvider provider() {
        return KeyFolder.at(folder);
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
                Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n";
    }
}
