package io.meshsdk.integration.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Published;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.policy.Protection;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was declassified for a while is over when that is over, whatever the clock of a pipeline says. */
final class DeclassifiedUntilTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Principal SALES = Principal.user("sam", "sales");
    private static final Principal MARKETING = Principal.user("mia", "marketing");
    private static final DataProduct CUSTOMERS = DataProduct.builder("sales", "customers")
            .version("1.0.0")
            .owner("sales-team@company.com")
            .description("Customers of the shop")
            .schema(Schema.of(Field.string("email")
                    .describedAs("Where we write to")
                    .pii("email")
                    .masked(Mask.email())))
            .access(AccessPolicy.consumers("marketing"))
            .build();
    private static final DataProduct COUNTS = DataProduct.builder("marketing", "counts")
            .version("1.0.0")
            .owner("marketing-team@company.com")
            .description("How many customers there are")
            .input(InputPort.product("sales.customers"))
            .schema(Schema.of(Field.int64("customers").describedAs("How many").derivedFrom("sales.customers", "email")))
            .access(AccessPolicy.ownersOnly())
            .build();

    @TempDir
    Path warehouse;

    private MeshBuilder ungoverned(Principal principal, Instant time) {
        return Mesh.builder()
                .warehouse(warehouse)
                .storage(new DeltaStorageProvider())
                .clock(Clock.fixed(time, ZoneOffset.UTC))
                .principal(principal);
    }

    private MeshBuilder governed(Instant time) {
        return ungoverned(MARKETING, time)
                .policies(PolicyKinds.find("laundering").orElseThrow().create());
    }

    private static Publication publish(MeshBuilder builder) {
        try (Mesh mesh = builder.build()) {
            return mesh.publish(COUNTS, Datasets.rows(COUNTS.schema(), List.of(Map.of("customers", 3L))));
        }
    }

    @BeforeEach
    void declassify() {
        try (Mesh sales = ungoverned(SALES, NOON).build()) {
            var unused = sales.publish(
                            CUSTOMERS, Datasets.rows(CUSTOMERS.schema(), List.of(Map.of("email", "a@example.org"))))
                    .orThrow();
        }
        try (Mesh marketing = ungoverned(MARKETING, NOON).build()) {
            marketing
                    .declassifications()
                    .request(COUNTS)
                    .field("outputs[default].schema.customers")
                    .from("sales.customers#email")
                    .because("A number of customers")
                    .ask(Protection.values());
        }
        try (Mesh sales = ungoverned(SALES, NOON).build()) {
            sales.declassifications().approveUntil("sales", 0, NOON.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void publish_untilItIsOver_passes() {
        assertThat(publish(governed(NOON))).isInstanceOf(Published.class);
        assertThat(blocking(publish(governed(NOON.plus(Duration.ofHours(1))))))
                .contains("laundered-pii", "laundered-mask");
    }

    @Test
    void publish_clockThatWasSetBackBehindTheLastCommit_isOver() {
        assertThat(publish(ungoverned(MARKETING, NOON.plus(Duration.ofHours(2)))))
                .isInstanceOf(Published.class);

        assertThat(blocking(publish(governed(NOON).clockSkew(Duration.ofHours(3)))))
                .contains("laundered-pii", "laundered-mask");
        assertThatThrownBy(() -> publish(governed(NOON))).isInstanceOf(ClockBehindException.class);
    }

    private static List<String> blocking(Publication outcome) {
        assertThat(outcome).isInstanceOf(Rejected.class);
        return ((Rejected) outcome)
                .verdict().policies().blocking().stream().map(Violation::code).toList();
    }
}
