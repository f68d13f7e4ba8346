package io.meshsdk.core.sources;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.meshsdk.error.DataSourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open CSV file, line by line. Messages name file and line, never a value. */
final class CsvFile implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> lines;
    private long line;

    private CsvFile(Path path, CsvReader<CsvRecord> reader) {
        this.path = path;
        this.reader = reader;
        this.lines = reader.iterator();
    }

    static CsvFile open(Path path) {
        try {
            BufferedReader text = Files.newBufferedReader(path);
            skipMark(text);
            CsvRecordHandler handler = CsvRecordHandler.builder()
                    .fieldModifier(new UnquotedNulls())
                    .build();
            return new CsvFile(
                    path,
                    CsvReader.builder()
                            .acceptCharsAfterQuotes(false)
                            .skipEmptyLines(false)
                            .ignoreDifferentFieldCount(true)
                            .build(handler, text));
        } catch (IOException e) {
            throw new DataSourceException(
                    message(path, "it cannot be opened (" + e.getClass().getName() + ")"), e);
        }
    }

    /** Returns the next line, or null at the end. */
    @Nullable
    CsvRecord next() {
        try {
            if (!lines.hasNext()) {
                return null;
            }
            CsvRecord found = lines.next();
            line = found.getStartingLineNumber();
            return found;
        } catch (UncheckedIOException e) {
            throw new DataSourceException(
                    message(path, "after line %d it cannot be read or is not UTF-8".formatted(line)), e);
        } catch (CsvParseException e) {
            throw failure(
                    "after line %d it is no CSV: look for quotes that are not doubled or not closed".formatted(line));
        }
    }

    DataSourceException failure(String reason) {
        return new DataSourceException(message(path, reason));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new DataSourceException(message(path, "it cannot be closed"), e);
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static String message(Path path, String reason) {
        return "Cannot read CSV file '%s': %s. Mend the file and publish again.".formatted(path, reason);
    }
}
