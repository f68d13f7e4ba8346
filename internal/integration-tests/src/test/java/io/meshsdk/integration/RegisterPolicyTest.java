package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Rejected;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A policy is asked at each point it names: at one of a publication, too, that only the catalog is about. */
final class RegisterPolicyTest {
    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Test
    void publish_underAPolicyOfTheCatalogOnly_isRefusedAndEntersNothing() {
        try (Mesh mesh = mesh(EnumSet.of(EnforcementPoint.REGISTER))) {
            assertThat(rejection(mesh)).containsExactly("not-wanted");
            assertThat(catalog.domains()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_PUBLISH", "DESIGN"})
    void publish_underAPolicyOfAnotherPointToo_isToldOnce(EnforcementPoint other) {
        try (Mesh mesh = mesh(EnumSet.of(EnforcementPoint.REGISTER, other))) {
            assertThat(rejection(mesh)).containsExactly("not-wanted");
        }
    }

    private Mesh mesh(Set<EnforcementPoint> points) {
        return Customers.mesh(storage, catalog)
                .policies(new Unwanted(EnumSet.copyOf(points)))
                .build();
    }

    private static List<String> rejection(Mesh mesh) {
        Publication outcome = mesh.publish(Customers.CUSTOMERS, Customers.rows(Customers.row("a", 1)));
        return ((Rejected) outcome)
                .verdict().policies().blocking().stream().map(Violation::code).toList();
    }

    private record Unwanted(EnumSet<EnforcementPoint> at) implements Policy {
        @Override
        public String id() {
            return "wanted";
        }

        @Override
        public Set<EnforcementPoint> points() {
            return at;
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Violation.broken("not-wanted", "product").because("Nobody wants it"));
        }
    }
}
