package io.meshsdk.delta.internal.logstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.storage.CloseableIterator;
import io.meshsdk.delta.internal.files.NioFileSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConditionalPutLogStoreTest {
    @TempDir
    private java.nio.file.Path folder;

    private final Configuration settings = new Configuration(false);
    private ConditionalPutLogStore store;
    private Path file;

    @BeforeEach
    void open() {
        settings.setClass("fs.file.impl", Moody.class, org.apache.hadoop.fs.FileSystem.class);
        settings.setBoolean("fs.file.impl.disable.cache", true);
        store = new ConditionalPutLogStore(settings);
        file = new Path("file", null, folder.resolve("00.json").toString());
        Moody.answers(Answer.TAKEN);
    }

    private void write(String line) throws IOException {
        store.write(file, List.of(line).iterator(), false, settings);
    }

    private List<String> lines() throws IOException {
        List<String> found = new ArrayList<>();
        try (CloseableIterator<String> lines = store.read(file, settings)) {
            lines.forEachRemaining(found::add);
        }
        return found;
    }

    @Test
    void write_freeName_isRead() throws IOException {
        write("é");

        assertThat(lines()).containsExactly("é");
    }

    @Test
    void write_takenName_throwsAndKeepsTheFirst() throws IOException {
        write("first");

        assertThatThrownBy(() -> write("second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(lines()).containsExactly("first");
    }

    @Test
    void write_takenAndAnswerLost_isOurs() throws IOException {
        Moody.answers(Answer.TAKEN_AND_LOST);

        write("ours");

        assertThat(lines()).containsExactly("ours");
    }

    @Test
    void write_lostOnTheWay_isTriedAgain() throws IOException {
        Moody.answers(Answer.LOST, Answer.LOST, Answer.TAKEN);

        write("ours");

        assertThat(lines()).containsExactly("ours");
    }

    @Test
    void write_neverAnswered_isUncertain() {
        Moody.answers(Answer.LOST, Answer.LOST, Answer.LOST, Answer.LOST, Answer.LOST);

        assertThatThrownBy(() -> write("ours"))
                .isInstanceOf(UncertainWriteException.class)
                .satisfies(failure -> assertThat(UncertainWriteException.isBehind(new RuntimeException(failure)))
                        .isTrue());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_overwriting_replaces() throws IOException {
        write("first");

        store.write(file, List.of("second").iterator(), true, settings);

        assertThat(lines()).containsExactly("second");
        assertThat(store.isPartialWriteVisible(file, settings)).isFalse();
    }

    /** What an object store does with a file, and says. */
    enum Answer {
        TAKEN,
        TAKEN_AND_LOST,
        LOST
    }

    /** A disk that takes a file when it is closed, if the name is free, and answers as it is told to. Made by Hadoop. */
    public static final class Moody extends FilterFileSystem {
        private static final List<Answer> ANSWERS = new ArrayList<>();

        /** Creates the file system; Hadoop initialises it afterwards. */
        public Moody() {
            super(new NioFileSystem());
        }

        static void answers(Answer... answers) {
            ANSWERS.clear();
            ANSWERS.addAll(List.of(answers));
        }

        @Override
        public void initialize(URI name, Configuration conf) throws IOException {
            fs.setConf(conf);
            fs.initialize(name, conf);
            super.initialize(name, conf);
        }

        @Override
        public boolean hasPathCapability(Path path, String capability) {
            return capability.equals(ConditionalPutLogStore.CAPABILITY);
        }

        @Override
        public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
            return new Builder(this, path);
        }

        private static void take(java.nio.file.Path file, byte[] bytes) throws IOException {
            Answer answer = ANSWERS.size() > 1 ? ANSWERS.remove(0) : ANSWERS.get(0);
            if (answer == Answer.LOST) {
                throw new IOException("no answer");
            }
            if (Files.exists(file)) {
                throw new IOException("412");
            }
            Files.write(file, bytes);
            if (answer == Answer.TAKEN_AND_LOST) {
                throw new IOException("no answer");
            }
        }

        private static final class Builder extends FSDataOutputStreamBuilder<FSDataOutputStream, Builder> {
            Builder(Moody files, Path path) {
                super(files, path);
            }

            @Override
            public Builder getThisBuilder() {
                return this;
            }

            @Override
            public FSDataOutputStream build() throws IOException {
                java.nio.file.Path file =
                        java.nio.file.Path.of(getPath().toUri().getPath());
                return new FSDataOutputStream(
                        new ByteArrayOutputStream() {
                            @Override
                            public void close() throws IOException {
                                take(file, toByteArray());
                            }
                        },
                        null);
            }
        }
    }
}
