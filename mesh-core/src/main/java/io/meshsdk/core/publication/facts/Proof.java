package io.meshsdk.core.publication.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.core.evidence.EvidenceReference;
import java.time.Instant;
import java.util.Optional;

/**
 * What a commit names so that others can find out whether it is as it says.
 *
 * @param evidence what the publication was judged by; empty where it could not be kept
 * @param anchor how long the audit was before the commit, and its head; empty where the audit could not be written
 * @since 0.1.0
 */
@CheckReturnValue
public record Proof(Optional<EvidenceReference> evidence, Optional<AuditAnchor> anchor) {
    private static final String EVIDENCE = "evidence";
    private static final String AUDIT = "audit";

    void write(ObjectNode json) {
        evidence.ifPresent(
                one -> json.putObject(EVIDENCE).put("number", one.number()).put("digest", one.digest()));
        anchor.ifPresent(one -> json.putObject(AUDIT)
                .put("count", one.count())
                .put("head", one.head())
                .put("time", one.time().toString()));
    }

    /** Commits of meshes that keep no audit have none. */
    static Optional<Proof> read(JsonNode json) {
        Proof proof = new Proof(
                find(json, EVIDENCE)
                        .map(one -> new EvidenceReference(
                                one.path("number").asLong(), one.path("digest").asText())),
                find(json, AUDIT)
                        .map(one -> new AuditAnchor(
                                one.path("count").asLong(),
                                one.path("head").asText(),
                                Instant.parse(one.path("time").asText()))));
        return proof.evidence().isEmpty() && proof.anchor().isEmpty() ? Optional.empty() : Optional.of(proof);
    }

    private static Optional<JsonNode> find(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key)).filter(JsonNode::isObject);
    }
}
