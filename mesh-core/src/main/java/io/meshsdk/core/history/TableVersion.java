package io.meshsdk.core.history;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a port's table.
 *
 * @param number the version
 * @param timestamp when it was committed, as the table's log says
 * @param operation what its writer calls it, for example {@code WRITE}; empty where it does not say
 * @param publication what was published with it; empty where it is of another writer, where the catalog has no evidence, or
 *     other evidence, of it, and where its contract does not admit who asks
 * @param standing whether its rows are verified
 * @since 0.1.0
 */
@CheckReturnValue
public record TableVersion(
        long number, Instant timestamp, String operation, Optional<Release> publication, Standing standing) {
    /**
     * What a publication says of itself.
     *
     * @param id what made it happen once
     * @param act what it did to the table
     * @param productVersion the product's version
     * @param contract the contract it was judged under
     * @param measures what was measured of its rows; empty where who asks does not see all of them, by the contract of then or
     *     of today
     */
    public record Release(
            PublicationId id,
            Act act,
            SemanticVersion productVersion,
            ContractVersion contract,
            Optional<Measures> measures) {
        Release withoutMeasures() {
            return new Release(id, act, productVersion, contract, Optional.empty());
        }

        private String describe() {
            String found = measures.map(one -> ", %d rows, score %.3f".formatted(one.rowCount(), one.score()))
                    .orElse("");
            return "%s under contract %s%s".formatted(productVersion, contract.version(), found);
        }
    }

    /**
     * What was measured of rows.
     *
     * @param score the quality score, in [0,1]
     * @param rowCount how many rows the publication brought, or measured in place
     */
    public record Measures(double score, long rowCount) {}

    /**
     * A contract.
     *
     * @param version the contract's own version; the product's where it has none
     * @param digest SHA-256 of the stored document, in hexadecimal
     */
    public record ContractVersion(SemanticVersion version, String digest) {}

    /** Returns a copy that does not tell what was measured of its rows, for those who may not see all of them. */
    public TableVersion withoutMeasures() {
        return new TableVersion(number, timestamp, operation, publication.map(Release::withoutMeasures), standing);
    }

    /** Returns the version in a line, for people. */
    public String describe() {
        String what = publication.map(Release::describe).orElse(operation.isEmpty() ? "another writer" : operation);
        String how =
                standing instanceof Standing.Unverified unverified ? "unverified: " + unverified.reason() : "verified";
        return "%d %s %s, %s".formatted(number, timestamp, what, how);
    }
}
