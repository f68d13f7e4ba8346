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
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An open CSV file, line by line. Messages name file and line, never a value. */
final class CsvFile implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> lines;
    private final UnquotedNulls nulls;
    private @Nullable CsvRecord current;

    private CsvFile(Path path, CsvReader<CsvRecord> reader, UnquotedNulls nulls) {
        this.path = path;
        this.reader = reader;
        this.lines = reader.iterator();
        this.nulls = nulls;
    }

    static CsvFile open(Path path) {
        UnquotedNulls nulls = new UnquotedNulls();
        try {
            return new CsvFile(path, reader(Files.newBufferedReader(path), nulls), nulls);
        } catch (CharacterCodingException e) {
            throw new DataSourceException(message(path, "it is not UTF-8"), e);
        } catch (IOException e) {
            throw new DataSourceException(
                    message(path, "it cannot be opened (" + e.getClass().getName() + ")"), e);
        }
    }

    private static CsvReader<CsvRecord> reader(BufferedReader text, UnquotedNulls nulls) throws IOException {
        try {
            skipMark(text);
        } catch (IOException e) {
            text.close();
            throw e;
        }
        CsvRecordHandler handler =
                CsvRecordHandler.builder().fieldModifier(nulls).build();
        return CsvReader.builder()
                .acceptCharsAfterQuotes(false)
                .skipEmptyLines(false)
                .ignoreDifferentFieldCount(true)
                .build(handler, text);
    }

    /** Goes to the next line; returns whether there is one. */
    boolean next() {
        try {
            current = lines.hasNext() ? lines.next() : null;
        } catch (UncheckedIOException e) {
            throw new DataSourceException(
                    message(path, "after line %d it cannot be read or is not UTF-8".formatted(line())), e);
        } catch (CsvParseException e) {
            throw failure(
                    "after line %d it is no CSV: look for quotes that are not doubled or not closed".formatted(line()));
        }
        return current != null;
    }

    /** Returns the number of values in the line. */
    int size() {
        return record().getFieldCount();
    }

    /** Returns a value of the line, or null where nothing stands between the separators. */
    @Nullable
    String value(int column) {
        return nulls.isNull(column) ? null : record().getField(column);
    }

    /** Returns the number of the line in the file, from 1; 0 before the first. */
    long line() {
        return current == null ? 0 : current.getStartingLineNumber();
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

    private CsvRecord record() {
        return Objects.requireNonNull(current, "no line");
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
