package io.meshsdk.delta.internal.logstore;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.StreamCapabilities;

/** Writes bytes at once; object stores show what was written when it is closed, also half a file. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes all bytes, and closes the file only if they are in it. */
    public static void write(FSDataOutputStream out, byte[] bytes) throws IOException {
        fill(out, bytes);
        out.close();
    }

    static void fill(FSDataOutputStream out, byte[] bytes) throws IOException {
        try {
            out.write(bytes);
        } catch (IOException | RuntimeException e) {
            giveUp(out, e);
            throw e;
        }
    }

    private static void giveUp(FSDataOutputStream out, Exception failure) {
        try {
            if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
                out.abort();
            } else {
                out.close();
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
