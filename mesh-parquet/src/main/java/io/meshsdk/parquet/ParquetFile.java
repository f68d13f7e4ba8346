package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * The place where a Parquet file lies, or will lie. Nothing is opened before it is read or written.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ParquetFile {
    private final String name;
    private final Input input;
    private final Output output;
    private final Deletion deletion;

    private ParquetFile(String name, Input input, Output output, Deletion deletion) {
        this.name = name;
        this.input = input;
        this.output = output;
        this.deletion = deletion;
    }

    /** Returns a file of the local file system. */
    public static ParquetFile local(Path path) {
        return new ParquetFile(
                path.toString(),
                () -> new LocalInputFile(path),
                () -> new LocalOutputFile(path),
                () -> Files.deleteIfExists(path));
    }

    static ParquetFile of(String name, Input input, Output output, Deletion deletion) {
        return new ParquetFile(name, input, output, deletion);
    }

    InputFile input() throws IOException {
        return input.open();
    }

    OutputFile output() throws IOException {
        return output.open();
    }

    void delete() throws IOException {
        deletion.run();
    }

    /** Returns the path of the file. */
    @Override
    public String toString() {
        return name;
    }

    /** Opens a file for reading. */
    interface Input {
        InputFile open() throws IOException;
    }

    /** Opens a file for writing. */
    interface Output {
        OutputFile open() throws IOException;
    }

    /** Deletes a file where there is one. */
    interface Deletion {
        void run() throws IOException;
    }
}
