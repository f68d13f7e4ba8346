package io.meshsdk.core.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

final class CsvProperties {
    record Line(@Nullable String text, @Nullable Double ratio) {}

    @Property(tries = 200)
    void csv_writtenByTheRules_readsBackEqual(
            @ForAll @Size(max = 30) List<@WithNull String> texts, @ForAll @Size(30) List<@WithNull Double> ratios)
            throws IOException {
        StringBuilder csv = new StringBuilder("text,ratio\r\n");
        List<Line> lines = Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .map(i -> new Line(encodable(texts.get(i)), ratios.get(i)))
                .toList();
        lines.forEach(line -> csv.append(quoted(line.text()))
                .append(',')
                .append(line.ratio() == null ? "" : line.ratio())
                .append("\r\n"));
        Path file = Files.createTempFile("property", ".csv");
        try {
            Files.writeString(file, csv);
            Schema schema = Schema.of(Field.string("text"), Field.float64("ratio"));
            try (Stream<Row> rows = Datasets.csv(file, schema).rows()) {
                assertThat(rows.map(row -> new Line((String) row.find("text").orElse(null), (Double)
                                row.find("ratio").orElse(null))))
                        .isEqualTo(lines);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static @Nullable String encodable(@Nullable String text) {
        return text != null && StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : null;
    }
}
