package io.meshsdk.core.sources;

import io.meshsdk.core.columns.BatchBuilder;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.MeshException;
import io.meshsdk.schema.Schema;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads what an iterator gives, row by row, into batches. */
final class ElementReader<T> implements BatchReader {
    private final Iterator<? extends T> elements;
    private final BatchBuilder builder;
    private final BiConsumer<BatchBuilder, T> adding;
    private long row;
    private boolean closed;

    private ElementReader(Iterator<? extends T> elements, BatchBuilder builder, BiConsumer<BatchBuilder, T> adding) {
        this.elements = elements;
        this.builder = builder;
        this.adding = adding;
    }

    static <T> ElementReader<T> open(Iterable<? extends T> source, Schema schema, BiConsumer<BatchBuilder, T> adding) {
        try {
            return new ElementReader<>(source.iterator(), BatchBuilder.of(schema), adding);
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed("the rows", e);
        }
    }

    @Override
    public Optional<Batch> next() {
        if (closed) {
            return Optional.empty();
        }
        try {
            while (!builder.isFull() && elements.hasNext()) {
                add(elements.next());
            }
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed("row %d".formatted(row), e);
        }
        return builder.rowCount() == 0 ? Optional.empty() : Optional.of(builder.build());
    }

    private void add(T element) {
        if (element == null) {
            throw new DataSourceException("Cannot read row %d: it is null. Leave it out.".formatted(row));
        }
        adding.accept(builder, element);
        row++;
    }

    /** Closes the iterator where it can be closed. */
    @Override
    public void close() {
        if (!closed && elements instanceof AutoCloseable resource) {
            closed = true;
            closeResource(resource);
        }
        closed = true;
    }

    private static void closeResource(AutoCloseable resource) {
        try {
            resource.close();
        } catch (MeshException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataSourceException("Cannot close the rows' source: interrupted", e);
        } catch (Exception e) {
            throw failed("the rows' end", e);
        }
    }

    private static DataSourceException failed(String what, Exception cause) {
        return new DataSourceException(
                "Cannot read %s: the source failed with %s. Mend the source and publish again."
                        .formatted(what, cause.getClass().getName()),
                cause);
    }
}
