package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.storage.CloseableIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkLogStoreTest {
    @TempDir
    private Path folder;

    private final Configuration settings = HadoopSettings.with(Map.of());
    private final LinkLogStore store = new LinkLogStore(settings);

    @Test
    void read_afterWrite_returnsTheLines() throws IOException {
        store.write(log("00.json"), List.of("{\"a\":1}", "{\"é\":2}").iterator(), false, settings);

        assertThat(lines("00.json")).containsExactly("{\"a\":1}", "{\"é\":2}");
    }

    @Test
    void read_missingFile_throwsFileNotFound() {
        assertThatThrownBy(() -> store.read(log("07.json"), settings)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void write_takenName_throwsAndKeepsTheFirst() throws IOException {
        store.write(log("00.json"), List.of("first").iterator(), false, settings);

        assertThatThrownBy(() -> store.write(log("00.json"), List.of("second").iterator(), false, settings))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(lines("00.json")).containsExactly("first");
        assertThat(names()).containsExactly("00.json");
    }

    @Test
    void write_overwriting_replacesTheFile() throws IOException {
        store.write(log("_last_checkpoint"), List.of("first").iterator(), true, settings);
        store.write(log("_last_checkpoint"), List.of("second").iterator(), true, settings);

        assertThat(lines("_last_checkpoint")).containsExactly("second");
        assertThat(names()).containsExactly("_last_checkpoint");
    }

    @Test
    void write_sourceFailsMidway_leavesNothing() {
        Iterator<String> failing = Stream.of("good", "bad")
                .map(line -> {
                    if (line.equals("bad")) {
                        throw new IllegalStateException("source");
                    }
                    return line;
                })
                .iterator();

        assertThatThrownBy(() -> store.write(log("00.json"), failing, false, settings))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void write_beforePublishing_showsAWholeTemporaryFileThatNoListingTakesForALogFile() throws IOException {
        List<String> seen = new ArrayList<>();
        LinkLogStore watched = new LinkLogStore(settings) {
            @Override
            protected void written(Path temporary, Path target) {
                try {
                    seen.addAll(Files.readAllLines(temporary));
                    assertThat(target).doesNotExist();
                    assertThat(temporary.getFileName().toString())
                            .startsWith(".00.json.")
                            .endsWith(".tmp");
                    assertThat(listed("00.json")).isEmpty();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };

        watched.write(log("00.json"), List.of("one", "two").iterator(), false, settings);

        assertThat(seen).containsExactly("one", "two");
        assertThat(names()).containsExactly("00.json");
    }

    @Test
    void write_withoutForcing_writesTheSame() throws IOException {
        Configuration cached = HadoopSettings.with(Map.of(HadoopSettings.DURABILITY, "CACHED"));

        new LinkLogStore(cached).write(log("00.json"), List.of("x").iterator(), false, cached);

        assertThat(lines("00.json")).containsExactly("x");
    }

    @Test
    void listFrom_aName_listsItAndLaterOnesInOrder() throws IOException {
        for (String name : List.of("02.json", "00.json", "01.json", "_last_checkpoint")) {
            store.write(log(name), List.of("x").iterator(), false, settings);
        }

        assertThat(listed("01.json")).containsExactly("01.json", "02.json", "_last_checkpoint");
    }

    @Test
    void listFrom_aNameInNoFolder_isAMissingFile() {
        assertThatThrownBy(() -> store.listFrom(log("none/01.json"), settings))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("none");
    }

    private List<String> listed(String from) throws IOException {
        List<String> found = new ArrayList<>();
        Iterator<FileStatus> files = store.listFrom(log(from), settings);
        files.forEachRemaining(file -> found.add(file.getPath().getName()));
        return found;
    }

    private List<String> lines(String name) throws IOException {
        List<String> found = new ArrayList<>();
        try (CloseableIterator<String> lines = store.read(log(name), settings)) {
            lines.forEachRemaining(found::add);
        }
        return found;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private org.apache.hadoop.fs.Path log(String name) {
        return LocalPaths.toHadoop(folder.resolve(name));
    }
}
