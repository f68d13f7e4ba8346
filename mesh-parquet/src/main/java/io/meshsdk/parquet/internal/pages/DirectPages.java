package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.SeekableInputStream;
import org.jspecify.annotations.Nullable;

/** Pages that are read from the file and decompressed here, in arrays that are written again. */
public final class DirectPages implements PageSource, AutoCloseable {
    private final PageHeaders headers;
    private final ChunkArrays arrays;
    private final @Nullable ArrayCodec codec;
    private final long rowCount;
    private @Nullable PageHeader ahead;

    /** Creates the source of a chunk whose place in the file was checked. */
    public DirectPages(SeekableInputStream stream, ColumnChunkMetaData chunk, ReaderArrays arrays) {
        this.arrays = arrays.of(chunk.getPath().toDotString());
        this.headers = new PageHeaders(stream, chunk, this.arrays);
        this.rowCount = chunk.getValueCount();
        this.codec = codec(chunk.getCodec());
    }

    /** Returns whether chunks of a codec are read. */
    public static boolean isRead(CompressionCodecName codec) {
        return codec == CompressionCodecName.UNCOMPRESSED
                || codec == CompressionCodecName.SNAPPY
                || codec == CompressionCodecName.ZSTD;
    }

    private static @Nullable ArrayCodec codec(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> null;
            case SNAPPY -> new SnappyPages();
            case ZSTD -> new ZstandardPages();
            default -> throw new IllegalArgumentException("Codec %s is not read here".formatted(name));
        };
    }

    @Override
    public long rowCount() {
        return rowCount;
    }

    @Override
    public int readDictionary(PageSlice into) throws IOException {
        if (rowCount == 0) {
            return NO_DICTIONARY;
        }
        PageHeader header = headers.next();
        if (header.getType() != PageType.DICTIONARY_PAGE) {
            ahead = header;
            return NO_DICTIONARY;
        }
        if (!header.isSetDictionary_page_header()) {
            throw new DamagedPageException("a dictionary without its header");
        }
        readBody(into, header, 0, true);
        return header.getDictionary_page_header().getNum_values();
    }

    @Override
    public void readPage(Page into) throws IOException {
        PageHeader header = ahead == null ? headers.next() : ahead;
        ahead = null;
        if (header.getType() == PageType.DATA_PAGE && header.isSetData_page_header()) {
            readVersion1(into, header);
        } else if (header.getType() == PageType.DATA_PAGE_V2 && header.isSetData_page_header_v2()) {
            readVersion2(into, header);
        } else {
            throw new DamagedPageException("a %s where data is expected".formatted(header.getType()));
        }
    }

    private void readVersion1(Page into, PageHeader header) throws IOException {
        DataPageHeader data = header.getData_page_header();
        into.start(data.getNum_values(), encoding(data.getEncoding()));
        readBody(into.values(), header, 0, true);
        into.splitVersion1(
                encoding(data.getRepetition_level_encoding()), encoding(data.getDefinition_level_encoding()));
    }

    private void readVersion2(Page into, PageHeader header) throws IOException {
        DataPageHeaderV2 data = header.getData_page_header_v2();
        int repetitions = data.getRepetition_levels_byte_length();
        int definitions = data.getDefinition_levels_byte_length();
        int levels = repetitions + definitions;
        if (repetitions < 0 || definitions < 0 || levels < 0 || levels > header.getCompressed_page_size()) {
            throw new DamagedPageException("levels of %d and %d bytes".formatted(repetitions, definitions));
        }
        into.start(data.getNum_values(), encoding(data.getEncoding()));
        int start = readBody(into.values(), header, levels, !data.isSetIs_compressed() || data.isIs_compressed());
        into.levels().reset(headers.window(), start + repetitions, start + levels);
    }

    /**
     * Reads what lies behind a header, and decompresses it but for some bytes in front.
     *
     * @return where the bytes in front are in the window
     */
    private int readBody(PageSlice into, PageHeader header, int front, boolean compressed) throws IOException {
        int length = header.getCompressed_page_size();
        int start = headers.takeBody(header);
        int size = header.getUncompressed_page_size() - front;
        int from = start + front;
        if (codec == null || !compressed) {
            ArrayCodec.require(length - (long) front, size);
            into.reset(headers.window(), from, start + length);
        } else if (size == 0) {
            into.reset(headers.window(), from, from);
        } else {
            codec.requirePlausible(headers.window(), from, length - front, size);
            byte[] plain = arrays.page(size);
            codec.decompress(headers.window(), from, length - front, plain, size);
            into.reset(plain, 0, size);
        }
        return start;
    }

    private static Encoding encoding(org.apache.parquet.format.@Nullable Encoding used) {
        if (used == null) {
            throw new DamagedPageException("an encoding that there is not");
        }
        return Encoding.valueOf(used.name());
    }

    @Override
    public void close() {
        if (codec != null) {
            codec.close();
        }
    }
}
