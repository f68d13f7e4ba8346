package io.meshsdk.integration;

import static io.meshsdk.access.Classification.CONFIDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Maintenance;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks every byte of a warehouse, names included, for values of sensitive columns after all that can be done to a table. */
final class CanariesEverywhereTest {
    private static final int ROWS = 300;
    private static final String PRODUCT = "sales.people";
    private static final List<Canary> BOUNDED =
            List.of(Canary.TEXT, Canary.LARGE, Canary.WHOLE, Canary.FRACTION, Canary.AMOUNT, Canary.DAY, Canary.TIME);

    @TempDir
    private Path warehouse;

    @Test
    void table_afterAllThatIsDoneToIt_holdsSensitiveValuesInPagesOnly() throws IOException {
        doEverything(sensitive());

        String inPages = inPages();
        assertThat(canaries()).as("in pages").allMatch(canary -> inPages.contains(canary.inPages()));
        assertThat(canaries())
                .allSatisfy(
                        canary -> assertThat(placesOf(canary)).as("%s", canary).isEmpty());
    }

    @Test
    void table_ofTheSameValuesThatAreNotSensitive_showsThemOutsideThePages() throws IOException {
        doEverything(open());

        for (Canary canary : BOUNDED) {
            assertThat(placesOf(canary))
                    .as("%s", canary)
                    .anyMatch(place -> place.endsWith(".json"))
                    .anyMatch(place -> place.endsWith(".parquet"))
                    .anyMatch(place -> place.contains("checkpoint"));
        }
        assertThat(placesOf(Canary.KEY)).as("keys of maps, in footers").isNotEmpty();
    }

    private void doEverything(DataProduct product) {
        try (Mesh mesh = Mesh.builder()
                .warehouse(warehouse)
                .principal(Principal.service("pipeline", "sales"))
                .build()) {
            Maintenance maintenance = mesh.maintain(PRODUCT);
            mesh.publish(product, rows(product, 0)).orThrow();
            mesh.publication(product)
                    .from(rows(product, ROWS))
                    .append()
                    .publish()
                    .orThrow();
            mesh.publication(product)
                    .from(rows(product, ROWS / 2))
                    .upsert()
                    .publish()
                    .orThrow();
            assertThat(maintenance.compact().version()).isPresent();
            maintenance.checkpoint();
            mesh.publish(product, rows(product, 0)).orThrow();
            long restored = maintenance.restore(1).orThrow().tableVersion();
            assertThat(mesh.attest(product, restored).isPublished()).isTrue();
            maintenance.checkpoint();
            assertThat(mesh.read(PRODUCT).dataset().rows()).hasSize(2 * ROWS);
        }
    }

    private static List<Canary> canaries() {
        return Stream.concat(BOUNDED.stream(), Stream.of(Canary.KEY)).toList();
    }

    private static DataProduct sensitive() {
        return product(
                field -> field.pii("name").masked(Mask.nullified()),
                field -> field.masked(Mask.nullified()),
                field -> field.classified(CONFIDENTIAL));
    }

    private static DataProduct open() {
        return product(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static DataProduct product(
            UnaryOperator<Field> pii, UnaryOperator<Field> masked, UnaryOperator<Field> classified) {
        return DataProduct.builder("sales", "people")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("People")
                .schema(Schema.of(
                        Field.int64("id").primaryKey(),
                        pii.apply(Field.string("name")),
                        masked.apply(Field.int64("number")),
                        classified.apply(Field.int32("whole")),
                        pii.apply(Field.float64("weight")),
                        masked.apply(Field.decimal("salary", 15, 4)),
                        classified.apply(Field.date("born")),
                        pii.apply(Field.timestamp("seen")),
                        Field.struct(
                                "inside",
                                pii.apply(Field.string("name")),
                                masked.apply(Field.int64("number")),
                                classified.apply(Field.date("born"))),
                        classified.apply(Field.struct("closed", Field.string("name"), Field.int64("number"))),
                        pii.apply(Field.list("names", new DataType.StringType())),
                        masked.apply(Field.list("numbers", new DataType.LongType())),
                        classified.apply(Field.map("named", new DataType.StringType(), new DataType.IntType()))))
                .build();
    }

    private static Dataset rows(DataProduct product, long from) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", Canary.TEXT.value());
        values.put("number", Canary.LARGE.value());
        values.put("whole", Canary.WHOLE.value());
        values.put("weight", Canary.FRACTION.value());
        values.put("salary", Canary.AMOUNT.value());
        values.put("born", Canary.DAY.value());
        values.put("seen", Canary.TIME.value());
        values.put(
                "inside",
                Map.of(
                        "name", Canary.TEXT.value(),
                        "number", Canary.LARGE.value(),
                        "born", Canary.DAY.value()));
        values.put("closed", Map.of("name", Canary.TEXT.value(), "number", Canary.LARGE.value()));
        values.put("names", List.of(Canary.TEXT.value(), Canary.TEXT.value()));
        values.put("numbers", List.of(Canary.LARGE.value()));
        values.put("named", Map.of(Canary.KEY.value(), Canary.WHOLE.value()));
        return Datasets.rows(
                product.schema(),
                LongStream.range(from, from + ROWS)
                        .mapToObj(id -> {
                            Map<String, Object> row = new LinkedHashMap<>(values);
                            row.put("id", id);
                            return row;
                        })
                        .toList());
    }

    /** Returns where a value lies outside of data pages: in a file, or in its name. */
    private List<String> placesOf(Canary canary) {
        List<String> places = new ArrayList<>();
        for (Path file : walk()) {
            String name = warehouse.relativize(file).toString();
            if (canary.isIn(name) || (Files.isRegularFile(file) && canary.isIn(shown(file)))) {
                places.add(name);
            }
        }
        return places;
    }

    private String inPages() {
        StringBuilder values = new StringBuilder();
        for (Path file : walk()) {
            if (isData(file)) {
                values.append(uncheck(() -> ParquetBytes.values(file)));
            }
        }
        return values.toString();
    }

    /** Returns what a file shows that is not a value of a row; all of what a checkpoint says is shown. */
    private static String shown(Path file) {
        return uncheck(() -> {
            if (!file.toString().endsWith(".parquet")) {
                return Files.readString(file, StandardCharsets.ISO_8859_1);
            }
            String outside = ParquetBytes.outsideThePages(file);
            return isData(file) ? outside : outside + ParquetBytes.values(file);
        });
    }

    private static boolean isData(Path file) {
        return file.toString().endsWith(".parquet") && !file.toString().contains("_delta_log");
    }

    private List<Path> walk() {
        return uncheck(() -> {
            try (Stream<Path> files = Files.walk(warehouse)) {
                return files.toList();
            }
        });
    }

    private static <T> T uncheck(Callable<T> act) {
        try {
            return act.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
