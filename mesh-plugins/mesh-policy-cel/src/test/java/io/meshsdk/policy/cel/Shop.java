package io.meshsdk.policy.cel;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Products that policies are asked about. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private Shop() {}

    static DataProductBuilder orders() {
        return DataProduct.builder("sales", "orders")
                .version("1.2.0")
                .owner("sales-team")
                .description("Orders of the shop, one row each")
                .schema(Schema.of(
                        Field.string("order_id").required().primaryKey().describedAs("The number of the order"),
                        Field.string("email").pii("email").masked(Mask.email()),
                        Field.struct("address", Field.string("street").pii("address"), Field.string("city"))))
                .sla(ServiceLevels.freshness(Duration.ofHours(4)), ServiceLevels.completeness(0.99))
                .access(AccessPolicy.consumers("marketing"));
    }

    static List<Violation> judge(Policy policy, DataProduct product) {
        return policy.judge(Inquiry.of(product, EnforcementPoint.DESIGN, NOW));
    }

    static List<String> found(Policy policy, DataProduct product) {
        return judge(policy, product).stream()
                .map(violation -> violation.code() + " at " + violation.element())
                .toList();
    }
}
