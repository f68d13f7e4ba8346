package io.meshsdk.core.governance.compliance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.approval.Approvals;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.FirstPublication;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.tables.RegisteredProducts;
import io.meshsdk.core.publication.tables.StoredPorts;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.StorageAttestation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks at the products of a catalog as they were last published: the policies that are asked continuously judge them, and those
 * that are asked while a product is described. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Reviewer {
    private final Environment environment;
    private final Predicate<? super DataProduct> shown;

    /**
     * Creates a reviewer of an environment's catalog.
     *
     * @param shown which products those may know of whom it is told what is found
     */
    public Reviewer(Environment environment, Predicate<? super DataProduct> shown) {
        this.environment = environment;
        this.shown = shown;
    }

    /**
     * Returns what is found of all products of some domains.
     *
     * @param domains says which
     * @throws StorageException if the catalog cannot be read
     */
    public Review review(Predicate<String> domains) {
        Instant now = environment.clock().instant();
        PolicySet policies = environment.policies();
        List<Reviewed> found = new ArrayList<>();
        TreeSet<ProductId> unread = new TreeSet<>();
        for (String domain : environment.catalog().domains()) {
            if (domains.test(domain)) {
                unread.addAll(environment.catalog().products(domain));
                environment
                        .catalog()
                        .list(domain)
                        .forEach(entry -> judge(entry, policies, now).ifPresent(found::add));
            }
        }
        found.forEach(reviewed -> unread.remove(reviewed.product()));
        return new Review(now, policies.bundle(), found, List.copyOf(unread));
    }

    /**
     * Returns what is found of one product, which is unread where its contract cannot be; empty where there is none.
     *
     * @throws StorageException if the catalog, or the product's entry, cannot be read
     */
    public Optional<Review> review(ProductId product) {
        return environment.catalog().find(product).map(this::review);
    }

    private Review review(CatalogEntry entry) {
        Instant now = environment.clock().instant();
        PolicySet policies = environment.policies();
        List<Reviewed> found = judge(entry, policies, now).stream().toList();
        List<ProductId> unread = found.isEmpty() ? List.of(entry.product()) : List.of();
        return new Review(now, policies.bundle(), found, unread);
    }

    private Optional<Reviewed> judge(CatalogEntry entry, PolicySet policies, Instant now) {
        DataProduct product;
        try {
            product = StoredForm.decode(entry.contract());
        } catch (StorageException e) {
            return Optional.empty();
        }
        PolicyReport continuous = policies.review(inquiry(entry, product, EnforcementPoint.CONTINUOUS, now));
        PolicyReport described = policies.review(inquiry(entry, product, EnforcementPoint.DESIGN, now));
        return Optional.of(new Reviewed(product.id(), united(continuous, described), outdated(entry, policies)));
    }

    /** A policy that is asked at both points has judged once. */
    private static PolicyReport united(PolicyReport continuous, PolicyReport described) {
        Map<String, PolicyReport.Judgement> byPolicy = new TreeMap<>();
        Stream.concat(continuous.judgements().stream(), described.judgements().stream())
                .forEach(judgement -> byPolicy.putIfAbsent(judgement.policy(), judgement));
        return new PolicyReport(List.copyOf(byPolicy.values()));
    }

    private Inquiry inquiry(CatalogEntry entry, DataProduct product, EnforcementPoint point, Instant now) {
        List<PortEntry> published = entry.ports();
        return Inquiry.of(product, point, now)
                .published(port -> published.stream().anyMatch(one -> one.key().equals(port.key()))
                        ? Optional.of(product)
                        : Optional.empty())
                .catalog(new RegisteredProducts(environment, shown))
                .attested(port -> attestations(published, port, now))
                .stored(new StoredPorts(environment, product))
                .approved(() -> new Approvals(environment.catalog()).of(product.id()))
                .firstPublished(new FirstPublication(environment, product.id()));
    }

    private List<StorageAttestation> attestations(List<PortEntry> published, OutputPort port, Instant now) {
        return published.stream()
                .filter(one -> one.key().equals(port.key()))
                .flatMap(one -> environment.place().attestations(one.location(), now).stream())
                .toList();
    }

    private static List<Reviewed.Outdated> outdated(CatalogEntry entry, PolicySet policies) {
        List<Reviewed.Outdated> found = new ArrayList<>();
        for (PortEntry port : entry.ports()) {
            Optional<BundleMark> bundle = bundle(port);
            if (!bundle.equals(policies.bundle())) {
                found.add(
                        new Reviewed.Outdated(port.key(), port.lastPublication().version(), bundle));
            }
        }
        return found;
    }

    /** What cannot be read was published under nobody knows which policies. */
    private static Optional<BundleMark> bundle(PortEntry port) {
        try {
            return PublicationFacts.decode(port.lastPublication().facts())
                    .evidence()
                    .bundle();
        } catch (StorageException e) {
            return Optional.empty();
        }
    }
}
