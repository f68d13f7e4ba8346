package io.meshsdk.parquet.internal.avro;

import io.meshsdk.error.DataSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * The records of an Avro container file, read anew by each iterator; its iterators are to be closed.
 *
 * @param path where it lies
 */
public record ContainerFile(Path path) implements Iterable<GenericRecord> {
    /**
     * Returns the schema that the file names.
     *
     * @throws DataSourceException if it cannot be read
     */
    public Schema schema() {
        try (DataFileReader<GenericRecord> reader = open()) {
            return reader.getSchema();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Iterator<GenericRecord> iterator() {
        return open();
    }

    private DataFileReader<GenericRecord> open() {
        try {
            return new DataFileReader<>(path.toFile(), new GenericDatumReader<>());
        } catch (IOException | AvroRuntimeException | UnsupportedOperationException e) {
            throw failed(e);
        }
    }

    private DataSourceException failed(Exception cause) {
        return new DataSourceException(
                "Cannot read Avro file '%s': check that it is there, whole, and an Avro container file."
                        .formatted(path),
                cause);
    }
}
