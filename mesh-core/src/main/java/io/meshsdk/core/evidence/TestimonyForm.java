package io.meshsdk.core.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How evidence says what policies were told. Evidence of before it did says nothing. */
final class TestimonyForm {
    private static final String ATTESTED = "attested";
    private static final String APPROVED = "approved";

    private TestimonyForm() {}

    static void write(Testimony testimony, ObjectNode json) {
        testimony.attestations().ifPresent(all -> {
            ArrayNode attested = json.putArray(ATTESTED);
            all.forEach(one -> attested.addObject()
                    .put("location", one.location().toString())
                    .put("quality", one.quality().name())
                    .put("by", one.attestedBy())
                    .put("until", one.until().toString()));
        });
        testimony
                .approvals()
                .ifPresent(all ->
                        json.putObject(APPROVED).put("count", all.count()).put("digest", all.digest()));
    }

    static Testimony read(JsonNode json) {
        return new Testimony(
                Optional.ofNullable(json.get(ATTESTED)).map(TestimonyForm::attestations),
                Optional.ofNullable(json.get(APPROVED))
                        .map(all -> new Testimony.Approved(
                                all.path("count").asInt(), all.path("digest").asText())));
    }

    private static List<StorageAttestation> attestations(JsonNode json) {
        List<StorageAttestation> found = new ArrayList<>();
        json.forEach(one -> found.add(new StorageAttestation(
                new TableLocation(URI.create(one.path("location").asText())),
                StorageAttestation.Quality.valueOf(one.path("quality").asText()),
                one.path("by").asText(),
                Instant.parse(one.path("until").asText()))));
        return found;
    }
}
