package io.meshsdk.delta.internal.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commit facts as the text that a commit keeps: a JSON object that says which form it has. */
public final class FactsText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "meshFacts";

    private FactsText() {}

    /** Returns the text of facts. */
    public static String write(CommitFacts facts) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(FORM, 1)
                .put("publication", facts.publication().toString())
                .put("contract", facts.contractDigest())
                .put("payload", facts.payload())
                .toString();
    }

    /** Returns the facts of a text, empty if it is another writer's. */
    public static Optional<CommitFacts> read(@Nullable String text) {
        if (text == null || !text.contains(FORM)) {
            return Optional.empty();
        }
        try {
            JsonNode facts = JSON.readTree(text);
            return facts.path(FORM).asInt() == 1 ? Optional.of(facts(facts)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CommitFacts facts(JsonNode facts) {
        return new CommitFacts(
                PublicationId.parse(facts.path("publication").asText()),
                facts.path("contract").asText(),
                facts.path("payload").asText());
    }
}
