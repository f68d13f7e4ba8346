package io.meshsdk.integration.interop;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.error.StorageException;
import io.meshsdk.integration.interop.Exchange.Version;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import io.meshsdk.spi.storage.WriteTarget.Constraints;
import io.meshsdk.spi.storage.WriteTarget.Options;
import io.meshsdk.testkit.Batches;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of every type that we write, in several versions, partitioned and not: Delta Kernel reads them as we do. They are
 * left for Spark to read, with what we read beside them.
 */
final class OwnTablesTest {
    private static final Exchange OWN = Exchange.in(Path.of("target", "interop", "own"));

    /** The types that cannot be written; the others are. */
    private static final List<String> REFUSED_TYPES = List.of("time_of_day: time");

    private static final Schema CONSTRAINED = Schema.of(
            Field.int64("id").required(),
            Field.of("place", new StructType(List.of(Field.int32("zone").required())))
                    .required(),
            Field.decimal("amount", 12, 2),
            Field.string("text"),
            Field.date("day"),
            Field.timestamp("at"));

    @BeforeAll
    static void write() throws IOException {
        Schema schema = writable();
        several("types", schema, List.of());
        several(
                "types-partitioned",
                schema,
                schema.fields().stream()
                        .filter(field -> !field.type().isNested() && !(field.type() instanceof DataType.BinaryType))
                        .filter(field -> !field.equals(EveryType.ID))
                        .map(Field::name)
                        .toList());
        extremes(schema);
        evolved(schema);
        constrained("constrained", CONSTRAINED);
        constrained("constrained-throughout", Schema.of(CONSTRAINED.field("id"), CONSTRAINED.field("place")));
    }

    /** Spark is to be held to what it declares: columns without null, and checks of columns that may hold null or not. */
    private static void constrained(String name, Schema schema) throws IOException {
        OWN.clear(name);
        WritableTable table = new WritableTable(OWN.table(name));
        Options options = new Options(
                List.of(),
                Stream.of(
                                between("id", 1, 100),
                                atLeast("amount", new BigDecimal("0.50")),
                                oneOf("text", "it's", "a\\b", "two\nlines"),
                                atLeast("day", LocalDate.parse("2026-01-01")),
                                atLeast("at", Instant.parse("2026-01-01T00:00:00.5Z")))
                        .map(Expectation::check)
                        .toList(),
                Constraints.DECLARED);
        Map<String, Object> row = new LinkedHashMap<>(Map.of("id", 1L, "place", Map.of("zone", 3)));
        row.put("amount", new BigDecimal("0.50"));
        row.put("text", "it's");
        row.put("day", LocalDate.parse("2026-01-01"));
        row.put("at", Instant.parse("2026-01-01T00:00:00.5Z"));
        row.keySet().retainAll(schema.names());
        table.publish(WriteMode.append(), schema, options, List.of(List.of(row)));
        row.put("id", 2L);
        schema.names().stream()
                .filter(column -> !schema.field(column).isRequired())
                .forEach(column -> row.put(column, null));
        table.publish(WriteMode.append(), schema, options, List.of(List.of(row)));
        table.publish(WriteMode.upsert(List.of("id")), schema, options, List.of(List.of(row)));
        table.compact();
        record(name, table, 4);
    }

    private static Schema writable() {
        List<Field> fields = new ArrayList<>(List.of(EveryType.ID));
        EveryType.fields().stream()
                .filter(field -> !REFUSED_TYPES.contains(text(field)))
                .forEach(fields::add);
        return Schema.of(fields);
    }

    private static String text(Field field) {
        return field.name() + ": " + field.type().name();
    }

    private static void several(String name, Schema schema, List<String> partitionColumns) throws IOException {
        OWN.clear(name);
        WritableTable table = new WritableTable(OWN.table(name));
        table.publish(WriteMode.append(), schema, partitionColumns, List.of(EveryType.growing(schema, 50, 60)));
        table.publish(WriteMode.append(), schema, partitionColumns, List.of(EveryType.growing(schema, 40, 45)));
        List<List<Map<String, Object>>> files = List.of(
                EveryType.growing(schema, 0, 10), EveryType.growing(schema, 10, 20), EveryType.growing(schema, 20, 25));
        table.publish(WriteMode.overwrite(), schema, partitionColumns, files);
        table.publish(WriteMode.append(), schema, partitionColumns, List.of(EveryType.growing(schema, 30, 34)));
        record(name, table, 4);
    }

    private static void extremes(Schema schema) throws IOException {
        OWN.clear("extremes");
        WritableTable table = new WritableTable(OWN.table("extremes"));
        table.publish(WriteMode.append(), schema, List.of(), List.of(EveryType.extremes(schema)));
        record("extremes", table, 1);
    }

    private static void evolved(Schema schema) throws IOException {
        OWN.clear("evolved");
        WritableTable table = new WritableTable(OWN.table("evolved"));
        // A column that needs a table feature cannot come later.
        Schema narrow = schema.select(List.of("id", "text", "local_moment"));
        table.publish(WriteMode.append(), narrow, List.of(), List.of(EveryType.growing(narrow, 0, 5)));
        table.publish(WriteMode.append(), schema, List.of(), List.of(EveryType.growing(schema, 5, 10)));
        record("evolved", table, 2);
    }

    private static void record(String name, WritableTable table, int versions) throws IOException {
        List<String> times = new ArrayList<>();
        for (long version = 0; version < versions; version++) {
            StoredTable opened = table.open(AsOf.version(version));
            times.add(new Version(version, opened.timestamp()).toString());
            OWN.write(
                    name,
                    version + "/schema.txt",
                    CanonicalText.schema(opened.dataset().schema()));
            OWN.write(name, version + "/rows.txt", CanonicalText.lines(table.rows(version)));
        }
        OWN.write(name, "versions.txt", times);
        OWN.write(
                name,
                "stats.txt",
                table.log().files().stream()
                        .map(file -> file.path() + "\t" + file.stats())
                        .toList());
    }

    static List<String> tables() {
        return List.of("types", "types-partitioned", "extremes", "evolved", "constrained", "constrained-throughout");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void versions_readByKernel_areOurs(String name) throws IOException {
        for (Version version : OWN.versions(name)) {
            KernelTable table = KernelTable.at(OWN.table(name), version.number());

            assertThat(table.schema()).isEqualTo(OWN.schema(name, version.number()));
            assertThat(CanonicalText.lines(table.rows())).isEqualTo(OWN.rows(name, version.number()));
        }
    }

    @Test
    void rows_ofTheNewestVersion_areThoseWritten() throws IOException {
        Schema schema = writable();
        List<Map<String, Object>> written = new ArrayList<>(EveryType.growing(schema, 0, 25));
        written.addAll(EveryType.growing(schema, 30, 34));

        assertThat(OWN.rows("types", 3)).isEqualTo(lines(schema, written));
        assertThat(OWN.rows("types-partitioned", 3)).isEqualTo(lines(schema, written));
        assertThat(OWN.rows("extremes", 0)).isEqualTo(lines(schema, EveryType.extremes(schema)));
    }

    private static List<String> lines(Schema schema, List<Map<String, Object>> rows) {
        return CanonicalText.lines(
                Batches.rows(Batches.of(schema, rows)).stream().map(Row::toMap).toList());
    }

    @Test
    void stage_eachType_isAcceptedOrRefusedAsListed(@TempDir Path folder) {
        List<String> refused = EveryType.fields().stream()
                .filter(field -> isRefused(folder, field))
                .map(OwnTablesTest::text)
                .toList();

        assertThat(refused).isEqualTo(REFUSED_TYPES);
    }

    private static boolean isRefused(Path folder, Field field) {
        WriteTarget target = new WriteTarget(
                TableLocation.of(folder.resolve("table")),
                Schema.of(field),
                List.of(),
                "",
                Map.of(),
                WritableTable.contract());
        try (DeltaStorageProvider provider = new DeltaStorageProvider()) {
            provider.stage(target, WriteMode.append()).close();
            return false;
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining(field.name());
            return true;
        }
    }
}
