package io.meshsdk.benchmarks.delta;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.unique;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.benchmarks.LineItems;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;

/** The products that are published. */
final class LineItemProducts {
    private LineItemProducts() {}

    /** Returns line items with ten checks, one of them a key of two columns. */
    static DataProduct checked() {
        return product("checked", LineItems.SCHEMA)
                .expect(unique("l_orderkey", "l_linenumber"), notNull("l_partkey"), notNull("l_suppkey"))
                .expect(between("l_quantity", 1, 50), between("l_discount", BigDecimal.ZERO, new BigDecimal("0.10")))
                .expect(between("l_tax", BigDecimal.ZERO, new BigDecimal("0.08")), atLeast("l_extendedprice", 0))
                .expect(oneOf("l_returnflag", "A", "N", "R"), matches("l_shipmode", "[A-Z ]{3,10}"))
                .expect(completeness("l_comment", 0.99))
                .build();
    }

    /** Returns a product of one port without checks. */
    static DataProductBuilder product(String name, Schema schema) {
        return DataProduct.builder("benchmarks", name)
                .version("1.0.0")
                .owner("benchmarks@company.com")
                .description("What a benchmark writes")
                .schema(schema);
    }
}
