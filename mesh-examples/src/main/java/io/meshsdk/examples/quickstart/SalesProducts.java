package io.meshsdk.examples.quickstart;

import static io.meshsdk.contract.ServiceLevels.completeness;
import static io.meshsdk.contract.ServiceLevels.freshness;
import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.unique;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Team;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The data products of the sales domain. */
final class SalesProducts {
    private static final Field CUSTOMER_NAME = Field.string("customer_name")
            .describedAs("The customer's name, as in the contract.")
            .pii("name");

    private SalesProducts() {}

    static DataProduct orders() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("All orders of the web shop, one row each")
                .archetype(Archetype.SOURCE_ALIGNED)
                .input(InputPort.jdbc("shop", "public.orders"))
                .schema(Schema.of(
                        Field.int64("order_id").primaryKey().describedAs("The number of the order."),
                        Field.int64("customer_id").required().describedAs("Who ordered."),
                        Field.string("order_status").required().describedAs("Open, fulfilled or partly so."),
                        Field.decimal("amount", 18, 2).required().describedAs("What was paid, in US dollars."),
                        Field.date("order_date").required().describedAs("When it was ordered.")))
                .expect(atLeast("amount", 0), oneOf("order_status", "O", "F", "P"), rowCount(1))
                .sla(freshness(Duration.ofHours(4)))
                .access(AccessPolicy.consumers("marketing", "finance"))
                .build();
    }

    static DataProduct customers() {
        return DataProduct.builder("sales", "customers")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("The customers of the web shop, one row each")
                .archetype(Archetype.SOURCE_ALIGNED)
                .input(InputPort.jdbc("shop", "public.customers"))
                .schema(Schema.of(
                        Field.int64("customer_id").primaryKey().describedAs("The number of the customer."),
                        CUSTOMER_NAME.required().masked(Mask.partial()),
                        Field.string("phone")
                                .pii("phone")
                                .masked(Mask.redacted())
                                .describedAs("Where to call."),
                        Field.string("market_segment").required().describedAs("The trade the customer is in."),
                        Field.decimal("account_balance", 18, 2).describedAs("What is owed, in US dollars.")))
                .expect("customer_id", "unique")
                .access(AccessPolicy.consumers("marketing"))
                .build();
    }

    static DataProduct lifetimeValue() {
        return DataProduct.builder("sales", "customer_lifetime_value")
                .version("1.2.0")
                .owner("sales-data-team@company.com")
                .description(ProductDescription.empty()
                        .text("Customer lifetime value from historical orders")
                        .purpose("Tells marketing and finance which customers are worth keeping.")
                        .tags("customer", "revenue"))
                .team(Team.none().productOwner("Ada Lovelace").technicalLead("Grace Hopper"))
                .archetype(Archetype.AGGREGATE)
                .input(InputPort.product("sales.orders"))
                .input(InputPort.product("sales.customers"))
                .schema(Schema.of(lifetimeValueFields()))
                .expect(notNull("customer_id"), unique("customer_id"))
                .expect(between("ltv_score", -1_000.0, 1_000_000.0), atLeast("total_revenue", BigDecimal.ZERO))
                .expect(atLeast("order_count", 1), oneOf("segment", "platinum", "gold", "silver", "bronze"))
                .sla(freshness(Duration.ofHours(4)), completeness(0.99))
                .access(AccessPolicy.consumers("marketing", "finance"))
                .output(OutputPort.delta("daily").partitionedBy("segment"))
                .schedule("0 * * * *")
                .build();
    }

    /** The next version adds a column, which hurts nobody: a minor step. */
    static DataProduct withAverageOrderValue() {
        List<Field> fields = new ArrayList<>(lifetimeValueFields());
        fields.add(Field.decimal("avg_order_value", 18, 2).describedAs("Revenue by order."));
        return lifetimeValue().toBuilder()
                .version("1.3.0")
                .schema(Schema.of(fields))
                .build();
    }

    /** The name of a customer goes out as it is: the policy on personal data does not allow it. */
    static DataProduct withNamesInTheClear() {
        DataProduct current = withAverageOrderValue();
        List<Field> fields = new ArrayList<>(current.schema().fields());
        fields.replaceAll(field -> field.name().equals("customer_name") ? CUSTOMER_NAME : field);
        return current.toBuilder().version("1.4.0").schema(Schema.of(fields)).build();
    }

    /** A column that consumers rely on is gone, and only the minor version says so. */
    static DataProduct withoutRevenue() {
        DataProduct current = withAverageOrderValue();
        DataContract contract = current.contract();
        List<Field> fields = new ArrayList<>(contract.schema().fields());
        fields.removeIf(field -> field.name().equals("total_revenue"));
        List<Expectation> expectations = new ArrayList<>(contract.expectations());
        expectations.removeIf(expectation -> expectation.columns().contains("total_revenue"));
        return current.toBuilder()
                .version("1.4.0")
                .contract(DataContract.of(Schema.of(fields))
                        .expect(expectations)
                        .sla(contract.serviceLevels())
                        .access(contract.access()))
                .build();
    }

    private static List<Field> lifetimeValueFields() {
        return List.of(
                Field.string("customer_id").primaryKey().describedAs("The number of the customer."),
                CUSTOMER_NAME.masked(Mask.partial()),
                Field.float64("ltv_score").required().describedAs("What the customer is worth, without unit."),
                Field.decimal("total_revenue", 18, 2).required().describedAs("All that was paid, in US dollars."),
                Field.int32("order_count").required().describedAs("How many orders there were."),
                Field.date("first_order_date").describedAs("The day of the first order."),
                Field.date("last_order_date").describedAs("The day of the last order."),
                Field.string("segment").required().describedAs("platinum, gold, silver or bronze, by ltv_score."),
                Field.timestamp("_computed_at").required().describedAs("When the row was published."),
                Field.string("_product_version").required().describedAs("The version the row was published as."));
    }
}
