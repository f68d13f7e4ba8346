package io.meshsdk.quality.internal.profile;

import io.meshsdk.data.Batch;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/** What a profile remembers of a dataset: the same whatever the order and the partitions of its rows. */
public final class TableStates {
    private static final int MAGIC = 0x4D505201;

    private final List<Column> columns;
    private final Map<String, ColumnStates> states;
    private long rows;

    private TableStates(List<Column> columns, Map<String, ColumnStates> states, long rows) {
        this.columns = List.copyOf(columns);
        this.states = states;
        this.rows = rows;
    }

    /** Returns what is remembered of no rows. */
    public static TableStates none(Schema schema) {
        List<Column> columns = new ArrayList<>();
        Map<String, ColumnStates> states = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            columns.add(new Column(field.name(), field.type().name(), field.isSensitive()));
            states.put(field.name(), ColumnStates.none(field.type(), field.isSensitive()));
        }
        return new TableStates(columns, states, 0);
    }

    /** Adds a batch of the schema's fields. For one thread. */
    public void add(Batch batch) {
        rows += batch.rowCount();
        int index = 0;
        for (ColumnStates column : states.values()) {
            column.add(batch.column(index++));
        }
    }

    /** Returns what is remembered of both sets of rows; neither changes. */
    public TableStates merge(TableStates other) {
        Map<String, ColumnStates> both = new LinkedHashMap<>();
        states.forEach(
                (name, column) -> both.put(name, column.merge(other.column(name).orElseThrow())));
        return new TableStates(columns, both, rows + other.rows);
    }

    /** Returns how many rows there were. */
    public long rows() {
        return rows;
    }

    /** Returns the columns in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns what is remembered of a column. */
    public Optional<ColumnStates> column(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /** Returns the bytes from which {@link #decode} makes these states again. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(rows);
            out.writeInt(columns.size());
            for (Column column : columns) {
                out.writeUTF(column.name);
                out.writeUTF(column.type);
                out.writeBoolean(column.sensitive);
                column(column.name).orElseThrow().write(out);
            }
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a profile: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the states that bytes hold.
     *
     * @throws IllegalArgumentException if they are damaged, or of another version
     */
    public static TableStates decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < 2 * Integer.BYTES || in.readInt() != MAGIC || !isWhole(bytes)) {
                throw new IOException("not a profile of this version, or damaged");
            }
            long rows = in.readLong();
            List<Column> columns = new ArrayList<>();
            Map<String, ColumnStates> states = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Column column = new Column(in.readUTF(), in.readUTF(), in.readBoolean());
                columns.add(column);
                states.put(column.name, ColumnStates.read(in, DataTypes.parse(column.type), column.sensitive));
            }
            return new TableStates(columns, states, rows);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Invalid profile: %s; profile the data again".formatted(e.getMessage()), e);
        }
    }

    private static boolean isWhole(byte[] bytes) throws IOException {
        int content = bytes.length - Integer.BYTES;
        try (DataInputStream tail = new DataInputStream(new ByteArrayInputStream(bytes, content, Integer.BYTES))) {
            return tail.readInt() == checksum(bytes, content);
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    /**
     * A column that was profiled.
     *
     * @param name its name
     * @param type the name of its type
     * @param sensitive whether only counts are known of it
     */
    public record Column(String name, String type, boolean sensitive) {}
}
