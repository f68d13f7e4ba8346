package io.meshsdk.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.meshsdk.access.Secret;
import io.meshsdk.error.KeyNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFolderTest {
    private static final byte[] BYTES = "sixteen bytes at least".getBytes(StandardCharsets.UTF_8);
    private static final String TEXT = Base64.getEncoder().encodeToString(BYTES);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("mask/patient/2026.key", TEXT + "\n", "r--------");
        write("mask/patient/current", "2026\n", "r--r--r--");
        permit(folder.resolve("mask/patient"), "rwxr-xr-x");
    }

    private void write(String name, String text, String permissions) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        permit(file, permissions);
    }

    private void permit(Path path, String permissions) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    @Test
    void current_isWhatTheFileNames_alsoAfterItWasReplaced() throws IOException {
        KeyFolder keys = KeyFolder.at(folder);
        assertThat(keys.current("mask/patient").orElseThrow().key()).isEqualTo(BYTES);

        write("mask/patient/2027.key", Base64.getEncoder().encodeToString(new byte[32]), "rw-------");
        write("mask/patient/current", "2027", "rw-------");

        assertThat(keys.current("mask/patient")).map(Secret::id).contains("2027");
        assertThat(keys.find("mask/patient", "2026")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r-----", "r-----r--", "rw--w----", "rw-----w-", "rw-rw-rw-"})
    void find_aFileThatOthersMayReadOrWrite_isRefused(String permissions) throws IOException {
        assumeThat(isPosix()).isTrue();
        permit(folder.resolve("mask/patient/2026.key"), permissions);

        assertRefused(() -> KeyFolder.at(folder).find("mask/patient", "2026"), "key file 'mask/patient/2026.key'");
        assertRefused(() -> KeyFolder.at(folder).current("mask/patient"), "0400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx-w----", "rwx----w-", "rwxrwxrwx"})
    void find_inAFolderThatOthersMayWriteTo_isRefused(String permissions) throws IOException {
        assumeThat(isPosix()).isTrue();
        permit(folder.resolve("mask/patient"), permissions);

        assertRefused(() -> KeyFolder.at(folder).find("mask/patient", "2026"), "0500");
    }

    @Test
    void current_thatOthersMayWrite_isRefused() throws IOException {
        assumeThat(isPosix()).isTrue();
        permit(folder.resolve("mask/patient/current"), "rw-rw-r--");

        assertRefused(() -> KeyFolder.at(folder).current("mask/patient"), "'mask/patient/current'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2028", "../2026", "2026.key", "20 26"})
    void current_thatNamesNoKey_isRefused(String id) throws IOException {
        write("mask/patient/current", id, "r--------");

        assertRefused(() -> KeyFolder.at(folder).current("mask/patient"), "names none that is there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 but long enough", "c2l4dGVlbiBieXRlcyBhdCBsZWFzdA==x"})
    void find_aFileThatHoldsNoKey_isRefusedWithoutAWordOfIt(String text) throws IOException {
        write("mask/patient/2026.key", text, "r--------");

        assertThatExceptionOfType(KeyNotFoundException.class)
                .isThrownBy(() -> KeyFolder.at(folder).find("mask/patient", "2026"))
                .withMessageContaining("16 bytes or more in Base64")
                .withMessageNotContaining("c2h")
                .withMessageNotContaining("c2l")
                .withNoCause();
    }

    @Test
    void find_aLargeFile_isNotRead() throws IOException {
        write("mask/patient/2026.key", "A".repeat(8_000), "r--------");

        assertRefused(() -> KeyFolder.at(folder).find("mask/patient", "2026"), "a small file");
    }

    @Test
    void find_besideAKey_isEmpty() throws IOException {
        Files.createDirectories(folder.resolve("mask/patient/2024.key"));

        assertThat(KeyFolder.at(folder).find("mask/patient", "2024")).isEmpty();
        assertThat(KeyFolder.at(folder).current("mask")).isEmpty();
        assertThat(KeyFolder.at(folder.resolve("none")).current("mask/patient")).isEmpty();
        assertThat(KeyFolder.at(folder)).hasToString("KeyFolder[" + folder + "]");
    }

    private static void assertRefused(ThrowingCallable act, String reason) {
        assertThatExceptionOfType(KeyNotFoundException.class)
                .isThrownBy(act)
                .withMessageContaining(reason)
                .withMessageNotContaining(TEXT);
    }
}
