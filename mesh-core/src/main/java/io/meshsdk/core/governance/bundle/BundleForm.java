package io.meshsdk.core.governance.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicyTerms;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The form in which bundles are signed and stored: equal bundles have equal bytes. */
final class BundleForm {
    private static final int FORM = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BundleForm() {}

    static byte[] write(PolicyBundle bundle) {
        ObjectNode json = JSON.createObjectNode()
                .put("form", FORM)
                .put("version", bundle.version())
                .put("madeAt", bundle.madeAt().toString())
                .put("previous", bundle.previous());
        ArrayNode policies = json.putArray("policies");
        bundle.policies().forEach(policy -> policies.add(write(policy)));
        return bytes(json);
    }

    static byte[] writeSigned(SignedBundle bundle) {
        Base64.Encoder base64 = Base64.getEncoder();
        return bytes(JSON.createObjectNode()
                .put("form", FORM)
                .put("key", bundle.keyId())
                .put("signature", base64.encodeToString(bundle.signature()))
                .put("document", base64.encodeToString(bundle.document())));
    }

    static SignedBundle readSigned(byte[] bytes) {
        JsonNode json = tree(bytes);
        byte[] document = Base64.getDecoder().decode(text(json, "document"));
        byte[] signature = Base64.getDecoder().decode(text(json, "signature"));
        return new SignedBundle(read(document), document, text(json, "key"), signature);
    }

    private static PolicyBundle read(byte[] document) {
        JsonNode json = tree(document);
        List<BundledPolicy> policies = new ArrayList<>();
        json.path("policies").forEach(policy -> policies.add(readPolicy(policy)));
        try {
            return new PolicyBundle(
                    json.path("version").asLong(),
                    Instant.parse(text(json, "madeAt")),
                    text(json, "previous"),
                    policies);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it does not say when it was made", e);
        }
    }

    private static ObjectNode write(BundledPolicy policy) {
        ObjectNode json = JSON.createObjectNode().put("id", policy.id()).put("version", policy.version());
        policy.owner().domain().ifPresent(domain -> json.put("ownerDomain", domain));
        json.put("ownerRole", policy.owner().role());
        if (policy instanceof BundledPolicy.OfKind kind) {
            json.put("kind", kind.kind());
            ObjectNode settings = json.putObject("settings");
            kind.settings().forEach((name, value) -> settings.set(name, ValueJson.write(value)));
            kind.made().ifPresent(made -> write(json, made));
        } else if (policy instanceof BundledPolicy.OfClass type) {
            json.put("class", type.origin().className());
            json.put("digest", type.origin().digest());
            write(json, type.terms());
        }
        return json;
    }

    private static void write(ObjectNode json, BundledPolicy.Made made) {
        json.put("madeBy", made.origin().className());
        json.put("madeFrom", made.origin().digest());
        write(json, made.terms());
    }

    private static void write(ObjectNode json, PolicyTerms said) {
        ObjectNode terms = json.putObject("terms");
        said.words().forEach(terms::put);
    }

    private static BundledPolicy readPolicy(JsonNode json) {
        String id = text(json, "id");
        String version = text(json, "version");
        PolicyOwner owner = new PolicyOwner(
                json.has("ownerDomain") ? Optional.of(text(json, "ownerDomain")) : Optional.empty(),
                text(json, "ownerRole"));
        return json.has("class")
                ? new BundledPolicy.OfClass(
                        id, version, owner, new ClassOrigin(text(json, "class"), text(json, "digest")), terms(json))
                : new BundledPolicy.OfKind(
                        id,
                        version,
                        owner,
                        text(json, "kind"),
                        ValueJson.readAll(json.path("settings")),
                        json.has("madeBy") ? Optional.of(made(json)) : Optional.empty());
    }

    private static BundledPolicy.Made made(JsonNode json) {
        return new BundledPolicy.Made(new ClassOrigin(text(json, "madeBy"), text(json, "madeFrom")), terms(json));
    }

    private static PolicyTerms terms(JsonNode json) {
        JsonNode said = json.path("terms");
        if (!said.isObject()) {
            throw new IllegalArgumentException("'terms' is missing");
        }
        SortedMap<String, String> words = new TreeMap<>();
        said.fieldNames().forEachRemaining(name -> words.put(name, text(said, name)));
        return new PolicyTerms(words);
    }

    private static JsonNode tree(byte[] bytes) {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        if (json.path("form").asInt() != FORM) {
            throw new IllegalArgumentException("its form is unknown to this version of the SDK");
        }
        return json;
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it cannot be written", e);
        }
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'%s' is missing".formatted(key));
        }
        return value.asText();
    }
}
