package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NioFileSystemTest {
    @TempDir
    private java.nio.file.Path folder;

    private FileSystem files;

    @BeforeEach
    void open() throws IOException {
        files = LocalPaths.toHadoop(folder).getFileSystem(HadoopSettings.with(Map.of()));
    }

    @Test
    void getFileSystem_underOurSettings_isOursAndNotShared() throws IOException {
        assertThat(files).isInstanceOf(NioFileSystem.class);
        assertThat(LocalPaths.toHadoop(folder).getFileSystem(HadoopSettings.with(Map.of())))
                .isNotSameAs(files);
    }

    @Test
    void open_createdFile_readsBackWithoutASecondFile() throws IOException {
        write("a b%/ü.txt", "content");

        assertThat(Files.readString(folder.resolve("a b%").resolve("ü.txt"))).isEqualTo("content");
        assertThat(read("a b%/ü.txt")).isEqualTo("content");
        assertThat(files.listStatus(path("a b%"))).hasSize(1);
    }

    @Test
    void create_closed_isForcedWithItsName() throws IOException {
        assertThat(ForcedFiles.during(() -> write("new/f", "text")))
                .containsExactly(folder, folder.resolve("new/f"), folder.resolve("new"));
    }

    @Test
    void create_cached_isNotForced() throws IOException {
        files = LocalPaths.toHadoop(folder)
                .getFileSystem(HadoopSettings.with(Map.of(HadoopSettings.DURABILITY, "CACHED")));

        assertThat(ForcedFiles.during(() -> write("new/f", "text"))).isEmpty();
        assertThat(read("new/f")).isEqualTo("text");
    }

    @Test
    void rename_freeTarget_forcesTheName() throws IOException {
        write("a", "a");

        assertThat(ForcedFiles.during(
                        () -> assertThat(files.rename(path("a"), path("b"))).isTrue()))
                .containsExactly(folder);
    }

    @Test
    void create_existingFileWithoutOverwrite_throws() throws IOException {
        write("f", "first");

        assertThatThrownBy(() -> files.create(path("f"), false)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void read_positioned_leavesTheStreamWhereItIs() throws IOException {
        write("f", "0123456789");
        try (FSDataInputStream in = files.open(path("f"))) {
            in.seek(2);
            byte[] three = new byte[3];
            in.readFully(6, three);

            assertThat(new String(three, StandardCharsets.UTF_8)).isEqualTo("678");
            assertThat(in.read()).isEqualTo('2');
            assertThat(in.getPos()).isEqualTo(3);
            assertThat(in.available()).isEqualTo(7);
        }
    }

    @Test
    void seek_pastTheEnd_throws() throws IOException {
        write("f", "0123");
        try (FSDataInputStream in = files.open(path("f"))) {
            assertThatThrownBy(() -> in.seek(5)).isInstanceOf(EOFException.class);
            in.seek(4);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void rename_takenTarget_returnsFalseAndKeepsBoth() throws IOException {
        write("a", "a");
        write("b", "b");

        assertThat(files.rename(path("a"), path("b"))).isFalse();
        assertThat(read("a") + read("b")).isEqualTo("ab");
    }

    @Test
    void rename_freeTarget_moves() throws IOException {
        write("a", "a");

        assertThat(files.rename(path("a"), path("c/d"))).isTrue();
        assertThat(files.exists(path("a"))).isFalse();
        assertThat(read("c/d")).isEqualTo("a");
    }

    @Test
    void listStatus_folder_sortsByName() throws IOException {
        for (String name : new String[] {"c", "a", "b"}) {
            write(name, name);
        }

        assertThat(Arrays.stream(files.listStatus(path("")))
                        .map(FileStatus::getPath)
                        .map(Path::getName))
                .containsExactly("a", "b", "c");
    }

    @Test
    void getFileStatus_missingFile_throwsFileNotFound() {
        assertThatThrownBy(() -> files.getFileStatus(path("none"))).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> files.open(path("none"))).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> files.listStatus(path("none"))).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void getFileStatus_file_tellsLengthAndTime() throws IOException {
        write("f", "0123");

        FileStatus found = files.getFileStatus(path("f"));

        assertThat(found.getLen()).isEqualTo(4);
        assertThat(found.getModificationTime())
                .isEqualTo(Files.getLastModifiedTime(folder.resolve("f")).toMillis());
        assertThat(found.getPath()).isEqualTo(path("f"));
    }

    @Test
    void delete_recursively_doesNotFollowLinks() throws IOException {
        java.nio.file.Path kept = Files.writeString(folder.resolve("kept"), "x");
        write("tree/deep/f", "x");
        Files.createSymbolicLink(folder.resolve("tree/link"), kept);

        assertThat(files.delete(path("tree"), true)).isTrue();
        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void delete_missing_returnsFalse() throws IOException {
        assertThat(files.delete(path("none"), false)).isFalse();
    }

    private void write(String name, String text) throws IOException {
        try (FSDataOutputStream out = files.create(path(name), false)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(String name) throws IOException {
        try (FSDataInputStream in = files.open(path(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path path(String name) {
        return LocalPaths.toHadoop(folder.resolve(name));
    }
}
