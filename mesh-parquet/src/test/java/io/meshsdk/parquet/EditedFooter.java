package io.meshsdk.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** Writes the footers of files again, as other writers would have written them. */
final class EditedFooter {
    private static final int TRAILER = 8;

    private EditedFooter() {}

    /** Changes what the footer of a file says. */
    static void edit(Path file, Consumer<FileMetaData> change) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int end = whole.length - TRAILER;
        int start = end - ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(whole, start, end - start));
        change.accept(footer);
        ByteArrayOutputStream edited = new ByteArrayOutputStream();
        edited.write(whole, 0, start);
        Util.writeFileMetaData(footer, edited);
        edited.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(edited.size() - start)
                .array());
        edited.write("PAR1".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, edited.toByteArray());
    }
}
