package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products made of each other, and what the policies say of them. */
final class Products {
    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private Products() {}

    static DataProductBuilder product(String id, Field... fields) {
        ProductId name = ProductId.parse(id);
        return DataProduct.builder(name.domain(), name.name())
                .version("1.0.0")
                .owner(name.domain() + "-team@company.com")
                .description("What '%s' holds".formatted(id))
                .schema(Schema.of(fields))
                .access(AccessPolicy.ownersOnly())
                .output(OutputPort.delta("daily"));
    }

    static DataProductBuilder reading(String id, String input, Field... fields) {
        return product(id, fields).input(InputPort.product(input));
    }

    static List<Violation> judge(DataProduct product, DataProduct... catalog) {
        return judge("laundering", product, view(domain -> List.of(), catalog));
    }

    static List<Violation> judge(String kind, DataProduct product, CatalogView view) {
        return report(kind, product, view).violations();
    }

    static PolicyReport report(String kind, DataProduct product, CatalogView view) {
        return PolicySet.empty()
                .and(List.of(PolicyKinds.create(kind, kind, PolicySettings.none())))
                .judge(Inquiry.of(product, EnforcementPoint.CONTINUOUS, NOW).catalog(view));
    }

    static CatalogView view(Function<String, List<Declassification>> declassifications, DataProduct... products) {
        return view(declassifications, domain -> List.of(), List.of(), products);
    }

    static CatalogView view(DeclassificationJournal journal, List<AccessGrant> grants, DataProduct... products) {
        return view(journal::of, journal::faults, grants, products);
    }

    /** A view for those who are told what is found, to whom not all products are shown. */
    static CatalogView told(Predicate<DataProduct> shown, DataProduct... products) {
        return view(domain -> List.of(), domain -> List.of(), List.of(), shown, products);
    }

    private static CatalogView view(
            Function<String, List<Declassification>> declassifications,
            Function<String, List<Declassification.Fault>> faults,
            List<AccessGrant> grants,
            DataProduct... products) {
        return view(declassifications, faults, grants, any -> true, products);
    }

    private static CatalogView view(
            Function<String, List<Declassification>> declassifications,
            Function<String, List<Declassification.Fault>> faults,
            List<AccessGrant> grants,
            Predicate<DataProduct> shown,
            DataProduct... products) {
        Map<ProductId, DataProduct> all =
                Stream.of(products).collect(Collectors.toMap(DataProduct::id, product -> product));
        return new CatalogView() {
            @Override
            public List<ProductId> products(String domain) {
                return all.keySet().stream()
                        .filter(id -> id.domain().equals(domain))
                        .sorted()
                        .toList();
            }

            @Override
            public Optional<DataProduct> find(ProductId product) {
                return Optional.ofNullable(all.get(product));
            }

            @Override
            public boolean isShown(DataProduct product) {
                return shown.test(product);
            }

            @Override
            public List<Declassification> declassifications(String domain) {
                return declassifications.apply(domain);
            }

            @Override
            public List<Declassification.Fault> declassificationFaults(String domain) {
                return faults.apply(domain);
            }

            @Override
            public List<AccessGrant> grants(ProductId product) {
                return grants.stream()
                        .filter(grant -> grant.id().product().equals(product))
                        .toList();
            }
        };
    }

    /** A context that knows what is recorded. */
    record Recorded(PolicyContext of, Supplier<Instant> time) implements PolicyContext {
        @Override
        public DataProduct product() {
            return of.product();
        }

        @Override
        public List<OutputPort> ports() {
            return of.ports();
        }

        @Override
        public EnforcementPoint point() {
            return of.point();
        }

        @Override
        public Instant now() {
            return of.now();
        }

        @Override
        public Instant trustedNow() {
            return time.get();
        }

        @Override
        public Optional<DataProduct> published(OutputPort port) {
            return of.published(port);
        }

        @Override
        public CatalogView catalog() {
            return of.catalog();
        }

        @Override
        public Optional<QualityReport> report() {
            return of.report();
        }
    }
}
