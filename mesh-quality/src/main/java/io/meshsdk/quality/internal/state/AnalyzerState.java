package io.meshsdk.quality.internal.state;

import io.meshsdk.spi.quality.Analyzer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/** What an analyzer that was plugged in remembers. */
public final class AnalyzerState implements SlotState {
    private static final int MOST_BYTES = 1 << 26;

    private final Analyzer analyzer;
    private final byte[] bytes;

    /** Creates a state; the bytes are copied. */
    public AnalyzerState(Analyzer analyzer, byte[] bytes) {
        this.analyzer = analyzer;
        this.bytes = bytes.clone();
    }

    /** Returns the number that the state means, where there is one. */
    public OptionalDouble measure() {
        return analyzer.measure(bytes.clone());
    }

    @Override
    public AnalyzerState merge(SlotState other) {
        return new AnalyzerState(analyzer, analyzer.merge(bytes.clone(), ((AnalyzerState) other).bytes.clone()));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a state that was written. */
    public static AnalyzerState read(Analyzer analyzer, DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a state of %d bytes of analyzer '%s'".formatted(length, analyzer.key()));
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new AnalyzerState(analyzer, bytes);
    }
}
