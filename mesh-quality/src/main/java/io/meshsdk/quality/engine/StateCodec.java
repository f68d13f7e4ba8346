package io.meshsdk.quality.engine;

import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/** The bytes of a state: magic and version, the plan's fingerprint, the state, a checksum. */
final class StateCodec {
    private static final int MAGIC = 0x4D515303;
    private static final int CHECKSUM_BYTES = 4;

    private StateCodec() {}

    static byte[] encode(QualityState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.write(state.plan().bytes());
            writeRows(state.rows(), out);
            for (Tally tally : state.nulls()) {
                tally.write(out);
            }
            for (SlotState slot : state.slots()) {
                slot.write(out);
            }
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a quality state: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    static QualityState decode(byte[] bytes, Fingerprint plan, int fields, List<Slot> kept) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            requireWhole(bytes, in);
            String found = HexFormat.of().formatHex(in.readNBytes(Fingerprint.BYTES));
            plan.requireSame(new Fingerprint(found));
            QualityState.Rows rows = readRows(in);
            List<Tally> nulls = new ArrayList<>();
            for (int i = 0; i < fields; i++) {
                nulls.add(Tally.read(in));
            }
            List<SlotState> slots = new ArrayList<>();
            for (Slot slot : kept) {
                slots.add(slot.probe().read(in));
            }
            if (in.available() != CHECKSUM_BYTES) {
                throw new IOException("%d bytes too many".formatted(in.available() - CHECKSUM_BYTES));
            }
            return new QualityState(plan, rows, nulls, slots, Efforts.none());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Invalid quality state: %s; measure the rows again".formatted(e.getMessage()), e);
        }
    }

    private static void requireWhole(byte[] bytes, DataInputStream in) throws IOException {
        int content = bytes.length - CHECKSUM_BYTES;
        if (content < Integer.BYTES + Fingerprint.BYTES || in.readInt() != MAGIC) {
            throw new IOException("not a state of this version");
        }
        try (DataInputStream tail = new DataInputStream(new ByteArrayInputStream(bytes, content, CHECKSUM_BYTES))) {
            if (tail.readInt() != checksum(bytes, content)) {
                throw new IOException("its bytes are damaged");
            }
        }
    }

    private static void writeRows(QualityState.Rows rows, DataOutputStream out) throws IOException {
        out.writeLong(rows.count());
        out.writeInt(rows.misfits().size());
        for (Map.Entry<String, Long> misfit : rows.misfits().entrySet()) {
            writeText(misfit.getKey(), out);
            out.writeLong(misfit.getValue());
        }
        rows.misfitRows().write(out);
        out.writeInt(rows.differences().size());
        for (String difference : rows.differences()) {
            writeText(difference, out);
        }
        rows.offered().write(out);
    }

    private static QualityState.Rows readRows(DataInputStream in) throws IOException {
        long count = in.readLong();
        SortedMap<String, Long> misfits = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            misfits.put(readText(in), in.readLong());
        }
        FirstRows misfitRows = FirstRows.read(in);
        SortedSet<String> differences = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            differences.add(readText(in));
        }
        return new QualityState.Rows(count, misfits, misfitRows, differences, Offered.read(in));
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
