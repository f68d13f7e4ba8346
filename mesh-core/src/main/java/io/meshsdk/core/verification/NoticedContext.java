package io.meshsdk.core.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.StoredPort;
import io.meshsdk.quality.QualityReport;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a policy is told when it is asked again. What it asks for and nobody knows any more is noticed: a policy that misses
 * something is not judged by what it finds without. Thread-safe.
 */
final class NoticedContext implements PolicyContext {
    private final PolicyContext context;
    private final KeptInputs kept;
    private final NoticedCatalog catalog = new NoticedCatalog();
    private final Set<String> missing = Collections.synchronizedSet(new TreeSet<>());

    NoticedContext(PolicyContext context, KeptInputs kept) {
        this.context = context;
        this.kept = kept;
    }

    /** Returns what the policy asked for and was not told, for people; empty where it was told all. */
    Optional<String> missed() {
        if (catalog.wasAsked()) {
            missing.add("other products, which may have changed since");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing));
    }

    @Override
    public DataProduct product() {
        return context.product();
    }

    @Override
    public List<OutputPort> ports() {
        return context.ports();
    }

    @Override
    public EnforcementPoint point() {
        return context.point();
    }

    @Override
    public Instant now() {
        return context.now();
    }

    @Override
    public Optional<DataProduct> published(OutputPort port) {
        if (kept.isPreviousLost()) {
            missing.add("the contract before, which can no longer be read");
        }
        return context.published(port);
    }

    @Override
    public Optional<Instant> firstPublished() {
        return context.firstPublished();
    }

    @Override
    public CatalogView catalog() {
        return catalog;
    }

    @Override
    public Optional<QualityReport> report() {
        return context.report();
    }

    @Override
    public List<StorageAttestation> attestations(OutputPort port) {
        return kept.attestations()
                .map(all ->
                        all.stream().filter(one -> now().isBefore(one.until())).toList())
                .orElseGet(() -> missed("what the host vouched for, of which nothing was kept"));
    }

    @Override
    public Optional<StoredPort> stored(OutputPort port) {
        missing.add("tables, which have been written to since");
        return Optional.empty();
    }

    @Override
    public List<Approval> approvals() {
        return kept.approvals().orElseGet(() -> missed("approvals, which were not kept or are others today"));
    }

    @Override
    public Optional<String> digest() {
        return context.digest();
    }

    private <T> List<T> missed(String what) {
        missing.add(what);
        return List.of();
    }
}
