package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files with each decoder, and compares what they give. */
final class AllDecoders {
    private AllDecoders() {}

    /** Returns the rows of a file, which are the same whichever decoder reads them. */
    static List<Map<String, @Nullable Object>> rows(Path file) {
        List<Map<String, @Nullable Object>> expected = rows(file, Decoder.RECORDS);
        for (Decoder decoder : List.of(Decoder.PAGES, Decoder.DIRECT)) {
            List<Map<String, @Nullable Object>> found = rows(file, decoder);
            assertThat(found).as("rows read with %s", decoder).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                if (!found.get(i).equals(expected.get(i))) {
                    assertThat(found.get(i))
                            .as("row %d read with %s", i, decoder)
                            .isEqualTo(expected.get(i));
                }
            }
        }
        return expected;
    }

    static List<Map<String, @Nullable Object>> rows(Path file, Decoder decoder) {
        return rows(dataset(file, decoder));
    }

    static Dataset dataset(Path file, Decoder decoder) {
        return ParquetDatasets.of(
                List.of(ParquetFile.local(file)), ReadOptions.defaults().decoder(decoder));
    }

    static List<Map<String, @Nullable Object>> rows(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.map(AllDecoders::plain).toList();
        }
    }

    /** Returns a row as a map, and what is in it too; bytes as lists, which can be compared. */
    static Map<String, @Nullable Object> plain(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.toMap().forEach((name, value) -> values.put(name, plain(value)));
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Row row) {
            return plain(row);
        }
        if (value instanceof byte[] bytes) {
            List<Object> list = new ArrayList<>();
            for (byte one : bytes) {
                list.add(one);
            }
            return list;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
            map.forEach((key, of) -> entries.put(plain(key), plain(of)));
            return entries;
        }
        return value;
    }
}
