package io.meshsdk.integration.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.MeshException;
import io.meshsdk.integration.interop.Exchange.Version;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.testkit.Batches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our table after Spark changed it, put its files together or took old ones away: we read it, and go on. */
final class ChangedTablesTest {
    private static Exchange changed;

    @BeforeAll
    static void requireTables() {
        changed = SparkTablesTest.beside("spark-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert", "delete", "update", "merge", "optimize", "vacuum"})
    void open_newestVersion_hasTheRowsThatSparkReadsAndOurContract(String name) throws IOException {
        WritableTable table = new WritableTable(changed.table(name));
        long newest = newest(name);
        StoredTable opened = table.open(AsOf.latest());

        assertThat(opened.version()).isEqualTo(newest);
        assertThat(CanonicalText.schema(opened.dataset().schema())).isEqualTo(changed.schema(name, newest));
        assertThat(CanonicalText.lines(table.rows())).isEqualTo(changed.rows(name, newest));
        assertThat(opened.contract()).contains(WritableTable.contract());
        assertThat(table.recoveredContract()).isEqualTo(WritableTable.contract());
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert", "delete", "update", "merge", "optimize", "vacuum"})
    void append_afterSpark_keepsWhatSparkWrote(String name) throws IOException {
        Exchange continued = Exchange.in(SparkTablesTest.AFTER.resolve("continued"));
        changed.copyTable(name, continued);
        WritableTable table = new WritableTable(continued.table(name));
        List<Map<String, Object>> rows = new ArrayList<>(table.rows());
        Schema schema = table.open(AsOf.latest()).dataset().schema();
        List<Map<String, Object>> more = EveryType.growing(schema, 60, 65);
        long version = table.publish(WriteMode.append(), List.of(more));
        Batches.rows(Batches.of(schema, more)).forEach(row -> rows.add(row.toMap()));

        assertThat(version).isEqualTo(newest(name) + 1);
        assertThat(CanonicalText.lines(table.rows())).isEqualTo(CanonicalText.lines(rows));
        continued.write(name, "rows.txt", CanonicalText.lines(rows));
    }

    @Test
    void rows_ofAVersionWhoseFilesSparkTookAway_areATypedError() {
        WritableTable table = new WritableTable(changed.table("vacuum"));

        assertThatThrownBy(() -> table.rows(0))
                .isInstanceOf(MeshException.class)
                .hasMessageContaining(".parquet");
    }

    private static long newest(String name) throws IOException {
        List<Version> versions = changed.versions(name);
        return versions.get(versions.size() - 1).number();
    }
}
