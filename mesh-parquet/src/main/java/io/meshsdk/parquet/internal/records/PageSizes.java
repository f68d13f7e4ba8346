package io.meshsdk.parquet.internal.records;

import io.meshsdk.parquet.internal.decoding.ValueSizes;
import io.meshsdk.parquet.internal.packing.RunLengthDecoder;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;

/** Holds what pages say about their sizes against the bytes that they have. */
record PageSizes(ColumnDescriptor column, ValueSizes values) {
    DictionaryPage require(DictionaryPage page) throws IOException {
        byte[] bytes = bytesOf(page.getBytes());
        if (page.getDictionarySize() < 0 || page.getDictionarySize() > bytes.length) {
            throw new DamagedPageException(
                    "a dictionary of %d entries in %d bytes".formatted(page.getDictionarySize(), bytes.length));
        }
        return new DictionaryPage(BytesInput.from(bytes), page.getDictionarySize(), page.getEncoding());
    }

    DataPage require(DataPage page, long most) throws IOException {
        if (page.getValueCount() < 0 || page.getValueCount() > most) {
            throw new DamagedPageException(
                    "a page of %d values where %d are left".formatted(page.getValueCount(), most));
        }
        return page instanceof DataPageV1 first ? require(first) : require((DataPageV2) page);
    }

    private DataPage require(DataPageV1 page) throws IOException {
        byte[] bytes = bytesOf(page.getBytes());
        PageSlice slice = new PageSlice().reset(bytes, 0, bytes.length);
        takeLevels(slice, page.getRlEncoding(), column.getMaxRepetitionLevel(), page.getValueCount());
        takeLevels(slice, page.getDlEncoding(), column.getMaxDefinitionLevel(), page.getValueCount());
        values.require(slice, page.getValueEncoding(), page.getValueCount());
        return new DataPageV1(
                BytesInput.from(bytes),
                page.getValueCount(),
                bytes.length,
                page.getStatistics(),
                page.getRlEncoding(),
                page.getDlEncoding(),
                page.getValueEncoding());
    }

    @SuppressWarnings("deprecation")
    private static void takeLevels(PageSlice slice, Encoding encoding, int highest, int most) {
        if (highest == 0) {
            return;
        }
        int width = widthOf(highest);
        if (encoding == Encoding.BIT_PACKED) {
            slice.take((int) (((long) most * width + Byte.SIZE - 1) / Byte.SIZE));
            return;
        }
        int length = slice.takeInt();
        int start = slice.take(length);
        RunLengthDecoder.requireRuns(new PageSlice().reset(slice.bytes(), start, start + length), width, most);
    }

    private DataPage require(DataPageV2 page) throws IOException {
        byte[] repetitions = levels(page.getRepetitionLevels(), column.getMaxRepetitionLevel(), page.getValueCount());
        byte[] definitions = levels(page.getDefinitionLevels(), column.getMaxDefinitionLevel(), page.getValueCount());
        byte[] bytes = bytesOf(page.getData());
        values.require(new PageSlice().reset(bytes, 0, bytes.length), page.getDataEncoding(), page.getValueCount());
        return DataPageV2.uncompressed(
                page.getRowCount(),
                page.getNullCount(),
                page.getValueCount(),
                BytesInput.from(repetitions),
                BytesInput.from(definitions),
                page.getDataEncoding(),
                BytesInput.from(bytes),
                page.getStatistics());
    }

    private static byte[] levels(BytesInput input, int highest, int most) throws IOException {
        byte[] bytes = bytesOf(input);
        if (highest > 0) {
            RunLengthDecoder.requireRuns(new PageSlice().reset(bytes, 0, bytes.length), widthOf(highest), most);
        }
        return bytes;
    }

    private static byte[] bytesOf(BytesInput input) throws IOException {
        return input.toInputStream().readNBytes(Math.toIntExact(input.size()));
    }

    private static int widthOf(int highest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(highest);
    }
}
