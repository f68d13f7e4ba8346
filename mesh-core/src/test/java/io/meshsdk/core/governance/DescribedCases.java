package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.sound;
import static io.meshsdk.core.governance.KindCases.broken;
import static io.meshsdk.core.governance.KindCases.kept;
import static io.meshsdk.core.governance.KindCases.named;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.ProductDetails;
import io.meshsdk.contract.Team;
import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Observability;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases of the kinds about form and papers. */
final class DescribedCases {
    private static final PolicySettings PLAIN = PolicySettings.none();

    private DescribedCases() {}

    static List<Case> all() {
        return Stream.of(form(), papers()).flatMap(List::stream).toList();
    }

    private static List<Case> form() {
        DataProduct fact = named("fact_orders", Field.string("id"));
        return List.of(
                kept("naming", PLAIN.with("prefixes", List.of("dim_", "fact_")), fact),
                kept("naming", PLAIN.with("prefixes", List.of("fact_")), named("fact-orders", Field.string("id"))),
                broken(
                        "naming",
                        PLAIN.with("prefixes", List.of("dim_", "agg_")),
                        fact,
                        "name-prefix-missing",
                        "dim_, agg_"),
                broken("naming", PLAIN, named("a-b_c", Field.string("id")), "name-not-snake-case", "'a-b_c'"),
                broken("naming", PLAIN.with("names", "kebab-case"), fact, "name-not-kebab-case", "not in kebab-case"),
                broken("naming", PLAIN, named("orders", Field.string("orderId")), "field-not-snake-case", "'orderId'"),
                broken(
                        "naming",
                        PLAIN.with("fields", "kebab-case"),
                        named("orders", Field.string("order_id")),
                        "field-not-kebab-case",
                        "'order_id'"),
                kept("primary-key", PLAIN, sound().build()),
                broken("primary-key", PLAIN, named("orders", Field.string("id")), "primary-key-missing", "primary key"),
                kept("constraints", PLAIN, named("orders", Field.string("id").required())),
                broken("constraints", PLAIN, named("orders", Field.string("id")), "constraints-missing", "constrained"),
                kept(
                        "keys-not-null",
                        PLAIN,
                        named("orders", Field.string("id").primaryKey().required())),
                kept("keys-not-null", PLAIN, checked(Expectations.notNull("id"))),
                broken(
                        "keys-not-null",
                        PLAIN,
                        checked(Expectations.notNull("id").warning()),
                        "key-nullable",
                        "'id'"),
                kept("uniqueness", PLAIN, named("orders", Field.string("id").unique())),
                broken("uniqueness", PLAIN, named("orders", Field.string("id")), "uniqueness-missing", "unique"),
                kept("standard-columns", PLAIN, standard("customer_id", "created_at", "updated_at")),
                broken("standard-columns", PLAIN, standard("id", "created_at"), "date-column-missing", "'updated_at'"),
                broken(
                        "standard-columns",
                        PLAIN,
                        standard("number", "created_at", "updated_at"),
                        "id-column-missing",
                        "_id, id"),
                kept("time-columns", PLAIN, named("orders", Field.timestamp("made_at"), Field.date("paid_at"))),
                kept("time-columns", PLAIN.with("timezone", "any"), named("orders", Field.localTimestamp("made_at"))),
                broken(
                        "time-columns",
                        PLAIN,
                        named("orders", Field.string("made_at")),
                        "time-column-mistyped",
                        "'made_at'"),
                broken(
                        "time-columns",
                        PLAIN,
                        named("orders", Field.localTimestamp("event_timestamp")),
                        "time-column-not-utc",
                        "UTC"),
                kept("decimal-precision", PLAIN, named("orders", Field.decimal("a", 18, 2), Field.decimal("b", 12, 2))),
                broken(
                        "decimal-precision",
                        PLAIN,
                        named("orders", Field.decimal("a", 18, 4)),
                        "decimal-not-standard",
                        "decimal(18,4)"));
    }

    private static List<Case> papers() {
        Team whole = Team.none().productOwner("ada").technicalLead("grace").dataSteward("edsger");
        Observability watched = new Observability(
                List.of("row_count", "null_percentage_by_column", "distinct_count", "value_distribution"),
                List.of(alert("freshness"), alert("quality"), alert("schema_drift"), alert("volume")));
        return List.of(
                kept("ownership", PLAIN, sound().build()),
                broken("ownership", PLAIN, sound().owner("TODO").build(), "owner-unknown", "'TODO'"),
                kept("ownership-roles", PLAIN, sound().team(whole).build()),
                broken(
                        "ownership-roles",
                        PLAIN,
                        sound().team(whole.dataSteward("tbd")).build(),
                        "role-unfilled",
                        "data steward"),
                kept("description", PLAIN, sound().build()),
                kept("description", PLAIN.with("fields", "false"), described(Field.string("id"))),
                broken("description", PLAIN, described(Field.string("id")), "field-undescribed", "'id'"),
                broken("description", PLAIN, named("orders"), "product-undescribed", "description"),
                kept(
                        "lineage",
                        PLAIN,
                        sound().input(InputPort.product("sales.orders")).build()),
                broken("lineage", PLAIN, sound().build(), "lineage-undocumented", "no input"),
                broken(
                        "lineage",
                        PLAIN.with("transformation", "true"),
                        sound().input(InputPort.product("sales.orders")).build(),
                        "transformation-undescribed",
                        "inputs"),
                kept("observability", PLAIN, observed(watched)),
                broken(
                        "observability",
                        PLAIN,
                        observed(new Observability(List.of("row_count"), watched.alerts())),
                        "metric-unwatched",
                        "'null_rate'"),
                broken(
                        "observability",
                        PLAIN,
                        observed(new Observability(watched.metrics(), List.of(alert("freshness")))),
                        "alert-missing",
                        "'schema_drift'"));
    }

    private static DataProduct described(Field field) {
        return named("orders", field).toBuilder()
                .description("One row per order, as placed")
                .build();
    }

    private static DataProduct checked(Expectation expectation) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(Field.string("id").primaryKey().optional()))
                .expect(expectation)
                .draft();
    }

    private static DataProduct standard(String id, String... times) {
        List<Field> fields = new ArrayList<>(List.of(Field.string(id)));
        Stream.of(times).map(Field::timestamp).forEach(fields::add);
        return named("orders", fields.toArray(Field[]::new));
    }

    private static DataProduct observed(Observability observability) {
        return sound().details(ProductDetails.NONE.observability(observability)).build();
    }

    private static Observability.Alert alert(String type) {
        return new Observability.Alert(type, "", Optional.empty());
    }
}
