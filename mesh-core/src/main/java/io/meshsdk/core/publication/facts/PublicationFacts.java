package io.meshsdk.core.publication.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.LastCommit;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.CommitFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a commit says about the publication it completes: all that a replay needs to tell the same.
 *
 * @param id what makes the publication happen once
 * @param subject what was published
 * @param evidence what it was judged by
 * @param rowCount how many rows it brought, or measured in place
 * @param sizeInBytes the size of its files
 * @param publishedAt the time in the product column {@code _publish_timestamp}
 * @param proof what shows that it is as it says; empty where the mesh keeps no audit
 * @since 0.1.0
 */
@CheckReturnValue
public record PublicationFacts(
        PublicationId id,
        Subject subject,
        Evidence evidence,
        long rowCount,
        long sizeInBytes,
        Instant publishedAt,
        Optional<Proof> proof) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORM = 1;
    private static final String SCORE = "score";
    private static final String ROWS = "rows";
    private static final String BYTES = "bytes";
    private static final String CHECKS = "checks";

    /**
     * What was published.
     *
     * @param product the product
     * @param version the product's version
     * @param port the name of the port
     * @param principal who published, as it was asserted
     * @param act what was done to the table
     */
    public record Subject(ProductId product, SemanticVersion version, String port, String principal, Act act) {}

    /**
     * What a publication was judged by.
     *
     * @param contractDigest the digest of the contract document
     * @param policyDigest the digest of the set of policies
     * @param score the quality score, in [0,1]
     * @param checks a line per check
     * @param inputs the product versions that were read
     * @param bundle the bundle of policies that was in force; empty where there was none
     */
    public record Evidence(
            String contractDigest,
            String policyDigest,
            double score,
            List<String> checks,
            Provenance inputs,
            Optional<BundleMark> bundle) {
        /** Copies the lines. */
        public Evidence {
            checks = List.copyOf(checks);
        }

        /** Makes the evidence of a publication that no bundle of policies was in force for. */
        public Evidence(
                String contractDigest, String policyDigest, double score, List<String> checks, Provenance inputs) {
            this(contractDigest, policyDigest, score, checks, inputs, Optional.empty());
        }
    }

    /** Returns when it was made and under which bundle of policies. */
    public LastCommit made() {
        return new LastCommit(publishedAt, evidence.bundle);
    }

    /** Makes the facts of a publication that nothing more is kept of. */
    public PublicationFacts(
            PublicationId id,
            Subject subject,
            Evidence evidence,
            long rowCount,
            long sizeInBytes,
            Instant publishedAt) {
        this(id, subject, evidence, rowCount, sizeInBytes, publishedAt, Optional.empty());
    }

    /** Returns a copy that says what shows that it is so. */
    public PublicationFacts proven(Proof shown) {
        return new PublicationFacts(id, subject, evidence, rowCount, sizeInBytes, publishedAt, Optional.of(shown));
    }

    /** Returns the facts as a commit stores them. */
    public CommitFacts encode() {
        ObjectNode json = JSON.createObjectNode().put("form", FORM);
        json.put("product", subject.product.toString());
        json.put("version", subject.version.toString());
        json.put("port", subject.port);
        json.put("principal", subject.principal);
        ActForm.write(subject.act, json);
        json.put("policies", evidence.policyDigest);
        evidence.bundle.ifPresent(bundle ->
                json.putObject("bundle").put("version", bundle.version()).put("digest", bundle.digest()));
        json.put(SCORE, evidence.score);
        json.put(ROWS, rowCount);
        json.put(BYTES, sizeInBytes);
        json.put("publishedAt", publishedAt.toString());
        ArrayNode checks = json.putArray(CHECKS);
        evidence.checks.forEach(checks::add);
        ArrayNode inputs = json.putArray("inputs");
        for (Provenance.Source source : evidence.inputs.sources()) {
            inputs.addObject()
                    .put("product", source.product().toString())
                    .put("port", source.port())
                    .put("version", source.productVersion().toString())
                    .put("tableVersion", source.tableVersion());
        }
        proof.ifPresent(shown -> shown.write(json));
        return new CommitFacts(id, evidence.contractDigest, json.toString());
    }

    /**
     * Returns what a commit says without what was measured of its rows, for those who may not see all of them: neither how many
     * there are, nor the score, nor what checks found.
     */
    public static CommitFacts withoutMeasures(CommitFacts facts) {
        return without(facts, List.of(ROWS, BYTES, SCORE, CHECKS));
    }

    /** Returns what a commit says without what checks found, for those from whom fields are withheld. */
    public static CommitFacts withoutChecks(CommitFacts facts) {
        return without(facts, List.of(CHECKS));
    }

    /** Of what cannot be read nobody knows what it tells. */
    private static CommitFacts without(CommitFacts facts, List<String> keys) {
        ObjectNode told = JSON.createObjectNode();
        try {
            if (JSON.readTree(facts.payload()) instanceof ObjectNode all) {
                told = all.without(keys);
            }
        } catch (JsonProcessingException e) {
            told.removeAll();
        }
        return new CommitFacts(facts.publication(), facts.contractDigest(), told.toString());
    }

    /**
     * Returns the facts a commit stores.
     *
     * @throws StorageException if they are damaged or of a later form
     */
    public static PublicationFacts decode(CommitFacts facts) {
        try {
            JsonNode json = JSON.readTree(facts.payload());
            if (json.path("form").asInt() != FORM) {
                throw new StorageException(
                        "Cannot read the facts of publication '%s': form %s is unknown, use a later SDK"
                                .formatted(facts.publication(), json.path("form")));
            }
            return decode(facts, json);
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new StorageException(
                    "Cannot read the facts of publication '%s': they are damaged".formatted(facts.publication()), e);
        }
    }

    private static PublicationFacts decode(CommitFacts facts, JsonNode json) {
        List<String> checks = new ArrayList<>();
        json.path(CHECKS).forEach(line -> checks.add(line.asText()));
        List<Provenance.Source> inputs = new ArrayList<>();
        json.path("inputs")
                .forEach(input -> inputs.add(new Provenance.Source(
                        ProductId.parse(input.path("product").asText()),
                        input.path("port").asText(),
                        SemanticVersion.parse(input.path("version").asText()),
                        input.path("tableVersion").asLong())));
        return new PublicationFacts(
                facts.publication(),
                new Subject(
                        ProductId.parse(json.path("product").asText()),
                        SemanticVersion.parse(json.path("version").asText()),
                        json.path("port").asText(),
                        json.path("principal").asText(),
                        ActForm.read(json)),
                new Evidence(
                        facts.contractDigest(),
                        json.path("policies").asText(),
                        json.path(SCORE).asDouble(),
                        checks,
                        new Provenance(inputs),
                        bundle(json.path("bundle"))),
                json.path(ROWS).asLong(),
                json.path(BYTES).asLong(),
                Instant.parse(json.path("publishedAt").asText()),
                Proof.read(json));
    }

    private static Optional<BundleMark> bundle(JsonNode json) {
        return json.isObject()
                ? Optional.of(new BundleMark(
                        json.path("version").asLong(), json.path("digest").asText()))
                : Optional.empty();
    }
}
