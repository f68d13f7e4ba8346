package io.meshsdk.core;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.RecordedCommit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A publication whose rows are visible. Made from what the commit says, so that a publication that is repeated under its id
 * tells the same: equal.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Published implements Publication {
    private final RecordedCommit commit;
    private final PublicationFacts facts;
    private final List<String> pending;

    Published(RecordedCommit commit, List<String> pending) {
        this.commit = commit;
        this.facts = PublicationFacts.decode(commit.facts());
        this.pending = List.copyOf(pending);
    }

    /** Returns what made the publication happen once. */
    public PublicationId id() {
        return facts.id();
    }

    /** Returns the product. */
    public ProductId product() {
        return facts.subject().product();
    }

    /** Returns the version of the product. */
    public SemanticVersion version() {
        return facts.subject().version();
    }

    /** Returns the name of the port. */
    public String port() {
        return facts.subject().port();
    }

    /** Returns the table version that the publication made. */
    public long tableVersion() {
        return commit.version();
    }

    /** Returns the table version that was measured where it is; empty where rows were written, or restored. */
    public OptionalLong attestedVersion() {
        return facts.subject().act() instanceof Act.Attested attested
                ? OptionalLong.of(attested.version())
                : OptionalLong.empty();
    }

    /** Returns the table version that was made the newest again; empty where rows were written, or attested. */
    public OptionalLong restoredVersion() {
        return facts.subject().act() instanceof Act.Restored restored
                ? OptionalLong.of(restored.version())
                : OptionalLong.empty();
    }

    /** Returns the time in the product column {@code _publish_timestamp}. */
    public Instant publishedAt() {
        return facts.publishedAt();
    }

    /** Returns how many rows were published; of an attestation and a restored version, how many were measured. */
    public long rowCount() {
        return facts.rowCount();
    }

    /** Returns the quality score, in [0,1]. */
    public double score() {
        return facts.evidence().score();
    }

    /** Returns what the checks found, a line each. */
    public List<String> checks() {
        return facts.evidence().checks();
    }

    /** Returns the product versions that were read to make the rows. */
    public Provenance inputs() {
        return facts.evidence().inputs();
    }

    /** Returns SHA-256 of the contract document the rows were judged under, in hexadecimal. */
    public String contractDigest() {
        return facts.evidence().contractDigest();
    }

    /** Returns SHA-256 of the set of policies the publication was judged by, in hexadecimal. */
    public String policyDigest() {
        return facts.evidence().policyDigest();
    }

    /** Returns the bundle of the council's policies that was in force; empty where there was none. */
    public Optional<BundleMark> policyBundle() {
        return facts.evidence().bundle();
    }

    /** Returns what is yet to be remembered, and how to complete it; empty where nothing is. No part of equality. */
    public List<String> pending() {
        return pending;
    }

    @Override
    @CanIgnoreReturnValue
    public Published orThrow() {
        return this;
    }

    @Override
    public <T> T fold(
            Function<? super Published, ? extends T> published, Function<? super Rejected, ? extends T> rejected) {
        return published.apply(this);
    }

    @Override
    public String describe() {
        StringBuilder text = new StringBuilder("Published %s %s to '%s' as table version %d: %d rows, score %.3f"
                .formatted(product(), version(), port(), tableVersion(), rowCount(), score()));
        checks().forEach(line -> text.append("\n  ").append(line));
        pending.forEach(line -> text.append("\n  pending: ").append(line));
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Published published && commit.equals(published.commit);
    }

    @Override
    public int hashCode() {
        return commit.hashCode();
    }

    /** Returns product, version, port and table version. */
    @Override
    public String toString() {
        return "Published[%s %s, port %s, table version %d]".formatted(product(), version(), port(), tableVersion());
    }
}
