package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.bundle.BundleBuilder;
import io.meshsdk.core.governance.bundle.CouncilRulebook;
import io.meshsdk.core.governance.bundle.PolicyBundle;
import io.meshsdk.core.governance.bundle.SignedBundle;
import io.meshsdk.core.governance.compliance.ComplianceReport;
import io.meshsdk.core.governance.compliance.Review;
import io.meshsdk.core.governance.compliance.ReviewJournal;
import io.meshsdk.core.governance.compliance.Reviewer;
import io.meshsdk.core.governance.waiver.WaiverDesk;
import io.meshsdk.core.governance.waiver.WaiverJournal;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.identity.ProductId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a council and the owners of policies do: they put policies in force, waive them for a while, and look at who complies.
 * Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Governance {
    /** The role of those who look at the products of all domains. */
    public static final String ROLE = "governance";

    private static final int TREND = 30;

    private final Environment environment;
    private final CouncilRulebook council;
    private final RecordedClock time;
    private final Principal actor;

    Governance(Environment environment, CouncilRulebook council, RecordedClock time, Principal actor) {
        this.environment = environment;
        this.council = council;
        this.time = time;
        this.actor = actor;
    }

    /** Returns the same as another principal sees and does it. */
    public Governance asPrincipal(Principal other) {
        return new Governance(environment, council, time, other);
    }

    /**
     * Returns the policies in force: those of the newest bundle, and the mesh's own. Where the bundle cannot be relied on, what is
     * wrong with it is one of them, and blocks.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public PolicySet policies() {
        return environment.policies();
    }

    /**
     * Returns the newest bundle of the council; empty where there is none.
     *
     * @throws io.meshsdk.error.PolicyBundleException if it cannot be relied on
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public Optional<PolicyBundle> bundle() {
        return council.newest().map(SignedBundle::bundle);
    }

    /**
     * Starts the next version of the bundle, with the policies of the newest.
     *
     * @throws io.meshsdk.error.PolicyBundleException if the newest cannot be relied on
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public BundleBuilder nextBundle() {
        return council.next(environment.clock().instant());
    }

    /**
     * Puts a bundle in force: from here on every mesh with this catalog judges by it. Whoever holds the key of the council may.
     *
     * @throws io.meshsdk.error.PolicyBundleException if it is not signed with a key of the council
     * @throws io.meshsdk.error.ConflictException if it is not the next version: another was first
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public BundleMark publish(SignedBundle bundle) {
        return council.journal().publish(bundle);
    }

    /**
     * Returns where waivers of a domain's products are asked for and given.
     *
     * @throws IllegalArgumentException if the name is not that of a domain
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public WaiverDesk waivers(String domain) {
        return new WaiverDesk(
                new WaiverJournal(environment.catalog(), domain), environment.policies(), actor, time::of);
    }

    /**
     * Looks at all products of the catalog as they were last published, and records the numbers, so that reports tell how it was.
     * For those with the role {@value #ROLE}; to be called from time to time.
     *
     * @throws AccessDeniedException if the principal has not that role
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read or written
     */
    @CanIgnoreReturnValue
    public Review review() {
        requireRole("review all products");
        Review review = reviewer().review(domain -> true);
        new ReviewJournal(environment.catalog()).record(review);
        return review;
    }

    /**
     * Returns how far all products comply, and how it was at the reviews before.
     *
     * @throws AccessDeniedException if the principal has not the role {@value #ROLE}
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public ComplianceReport compliance() {
        requireRole("report on all products");
        return report("mesh", reviewer().review(domain -> true), product -> true);
    }

    /**
     * Returns how far the products of a domain comply, and how it was at the reviews before.
     *
     * @throws AccessDeniedException if the principal is not of the domain and has not the role {@value #ROLE}
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public ComplianceReport domainCompliance(String domain) {
        if (!isOf(domain)) {
            requireRole("report on domain '%s'".formatted(domain));
        }
        Review review = reviewer().review(domain::equals);
        return report("domain " + domain, review, product -> product.domain().equals(domain));
    }

    /**
     * Returns how far a product complies, by the name {@code domain.name}, and how it was at the reviews before.
     *
     * @throws ProductNotFoundException if there is no such product, or the principal is not of its domain and has not the role
     *     {@value #ROLE}
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public ComplianceReport compliance(String product) {
        ProductId id = ProductId.parse(product);
        Review review = Optional.of(id)
                .filter(found -> isOf(found.domain()) || hasRole())
                .flatMap(reviewer()::review)
                .orElseThrow(() -> new ProductNotFoundException(
                        "No data product '%s' for %s: mend the name, or publish it first".formatted(product, actor)));
        return report(product, review, id::equals);
    }

    private ComplianceReport report(String subject, Review review, Predicate<ProductId> products) {
        return new ComplianceReport(subject, review, new ReviewJournal(environment.catalog()).trend(products, TREND));
    }

    /** Those with the role know of all products. */
    private Reviewer reviewer() {
        return new Reviewer(
                environment,
                product -> hasRole()
                        || AccessRules.discover(actor, product, environment.grants())
                                .isGranted());
    }

    private boolean isOf(String domain) {
        return actor.kind() != Principal.Kind.ANONYMOUS && actor.isOf(domain);
    }

    private boolean hasRole() {
        return actor.kind() != Principal.Kind.ANONYMOUS && actor.roles().contains(ROLE);
    }

    private void requireRole(String act) {
        if (!hasRole()) {
            throw new AccessDeniedException(
                    "Cannot %s: %s has not the role '%s'. Act as a principal that has it.".formatted(act, actor, ROLE));
        }
    }
}
