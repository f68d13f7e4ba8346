package io.meshsdk.integration.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.spi.storage.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a host does to a table, and what must be there afterwards. */
enum Operation {
    READ {
        @Override
        List<String> run(WritableTable table, long earlier) {
            return CanonicalText.lines(table.rows());
        }
    },
    APPEND {
        @Override
        List<String> run(WritableTable table, long earlier) {
            List<Map<String, Object>> rows = table.rows();
            JsonNode columns = table.columns();
            table.publish(WriteMode.append(), List.of(rows));
            List<Map<String, Object>> expected = new ArrayList<>(rows);
            expected.addAll(rows);
            assertThat(table.columns()).isEqualTo(columns);
            return found(table, expected);
        }
    },
    OVERWRITE {
        @Override
        List<String> run(WritableTable table, long earlier) {
            List<Map<String, Object>> rows = table.rows();
            table.publish(WriteMode.overwrite(), List.of(rows.subList(0, 1)));
            return found(table, rows.subList(0, 1));
        }
    },
    UPSERT {
        @Override
        List<String> run(WritableTable table, long earlier) {
            List<Map<String, Object>> rows = table.rows();
            String key = rows.get(0).keySet().iterator().next();
            List<Map<String, Object>> known =
                    rows.stream().filter(row -> row.get(key) != null).limit(1).toList();
            table.publish(WriteMode.upsert(List.of(key)), List.of(known));
            return found(table, rows);
        }
    },
    COMPACT {
        @Override
        List<String> run(WritableTable table, long earlier) {
            List<Map<String, Object>> rows = table.rows();
            table.compact();
            return found(table, rows);
        }
    },
    RESTORE {
        @Override
        List<String> run(WritableTable table, long earlier) {
            List<Map<String, Object>> rows = table.rows(earlier);
            table.restore(earlier);
            return found(table, rows);
        }
    };

    /**
     * Does it, and returns the rows of the table afterwards, which are what they have to be.
     *
     * @param earlier a version below the newest that can be read
     */
    abstract List<String> run(WritableTable table, long earlier);

    private static List<String> found(WritableTable table, List<Map<String, Object>> expected) {
        List<String> lines = CanonicalText.lines(table.rows());
        assertThat(lines).isEqualTo(CanonicalText.lines(expected));
        return lines;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
