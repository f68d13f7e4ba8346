package io.meshsdk.core.evidence;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.policy.PolicyReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a publication was judged by, and what was found: made before its commit, which names it.
 *
 * @param subject what was to be published
 * @param judgedAt the time that policies and checks were told
 * @param basis what it was judged under
 * @param policies what the policies found, in the order they were asked
 * @param quality what measuring the data found; empty where it was refused before the data was opened
 * @param inputs the product versions that were read
 * @since 0.1.0
 */
@CheckReturnValue
public record PublicationEvidence(
        Subject subject,
        Instant judgedAt,
        Basis basis,
        PolicyReport policies,
        Optional<Quality> quality,
        Provenance inputs) {
    /**
     * What was to be published.
     *
     * @param publication what makes it happen once, as text
     * @param product the product
     * @param version the product's version
     * @param port the port
     * @param act what was done to the table, in words
     */
    public record Subject(String publication, ProductId product, SemanticVersion version, PortKey port, String act) {}

    /**
     * What it was judged under.
     *
     * @param contractDigest the digest of the contract document
     * @param previousDigest the digest of the contract document that was in force before; empty where none was
     * @param policyDigest the digest of the set of policies
     * @param testimony what policies were told that people vouch for
     */
    public record Basis(
            String contractDigest, Optional<String> previousDigest, String policyDigest, Testimony testimony) {}

    /**
     * What measuring the data found.
     *
     * @param score the quality score, in [0,1]
     * @param rowCount how many rows were measured
     * @param checks a line per check
     */
    public record Quality(double score, long rowCount, List<String> checks) {
        /** Copies the lines. */
        public Quality {
            checks = List.copyOf(checks);
        }
    }
}
