package io.meshsdk.core.governance.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.access.Principal;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Approval;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.StreamSupport;

/** Writes approvals as JSON and reads them back, equal. */
final class ApprovalForm {
    private static final int FORMAT = 1;

    private final ObjectMapper json = new ObjectMapper();

    byte[] write(Approval approval) {
        ObjectNode node = json.createObjectNode();
        node.put("format", FORMAT).put("product", approval.product().toString());
        node.put("digest", approval.digest()).put("at", approval.at().toString());
        Principal approver = approval.approver();
        ObjectNode who = node.putObject("approver");
        who.put("kind", approver.kind().name()).put("name", approver.name());
        approver.domain().ifPresent(domain -> who.put("domain", domain));
        approver.roles().forEach(who.withArray("roles")::add);
        approver.verifier().ifPresent(verifier -> who.put("verifier", verifier));
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write an approval as JSON", e);
        }
    }

    /** @throws IOException if the bytes are no approval: the message says why */
    Approval read(byte[] bytes) throws IOException {
        JsonNode node = json.readTree(bytes);
        if (node == null || node.path("format").asInt() != FORMAT) {
            throw new IOException("it is no approval of format %d".formatted(FORMAT));
        }
        try {
            return new Approval(
                    ProductId.parse(text(node, "product")),
                    text(node, "digest"),
                    approver(node.path("approver")),
                    Instant.parse(text(node, "at")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a value in it is not valid", e);
        }
    }

    private static Principal approver(JsonNode node) throws IOException {
        String name = text(node, "name");
        String domain = text(node, "domain");
        Principal principal = Principal.Kind.valueOf(text(node, "kind")) == Principal.Kind.SERVICE
                ? Principal.service(name, domain)
                : Principal.user(name, domain);
        Principal whole =
                principal.withRoles(StreamSupport.stream(node.path("roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .toArray(String[]::new));
        return node.has("verifier") ? whole.verifiedBy(text(node, "verifier")) : whole;
    }

    private static String text(JsonNode node, String name) throws IOException {
        if (!node.path(name).isTextual()) {
            throw new IOException("'%s' in it is no text".formatted(name));
        }
        return node.path(name).asText();
    }
}
