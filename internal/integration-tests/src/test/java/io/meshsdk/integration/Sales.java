package io.meshsdk.integration;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A product of sales, partitioned by day, and rows of it. */
final class Sales {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final DataProduct SALES = product("1.0.0")
            .output(OutputPort.delta("daily").partitionedBy("day"))
            .build();

    private Sales() {}

    static DataProductBuilder product(String version, Field... more) {
        return DataProduct.builder("sales", "receipts")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("Receipts")
                .schema(Schema.of(
                                Field.int64("id").primaryKey().describedAs("Number"),
                                Field.date("day").describedAs("When"),
                                Field.string("code").unique().describedAs("What is printed"),
                                Field.decimal("amount", 12, 2).describedAs("How much"))
                        .and(List.of(more)));
    }

    static Dataset rows(Sale... sales) {
        return Datasets.rows(
                SALES.schema(), Arrays.stream(sales).map(Sale::toMap).toList());
    }

    static Sale sale(Integer id, int day, String code) {
        return new Sale(id, day, code);
    }

    static List<Sale> read(Mesh mesh) {
        return read(mesh.read("sales.receipts").dataset());
    }

    static List<Sale> read(Dataset data) {
        return Customers.read(data).stream()
                .map(row -> sale(
                        (int) row.integer("id"),
                        (int) (row.date("day").toEpochDay() - DAY.toEpochDay()),
                        row.string("code")))
                .toList();
    }

    record Sale(Integer id, int day, String code) {
        Map<String, Object> toMap() {
            Map<String, Object> map = new HashMap<>();
            map.put("id", id == null ? null : (Object) id.longValue());
            map.put("day", DAY.plusDays(day));
            map.put("code", code);
            map.put("amount", BigDecimal.TEN);
            return map;
        }
    }
}
