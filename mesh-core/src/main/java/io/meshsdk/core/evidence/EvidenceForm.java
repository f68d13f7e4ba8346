package io.meshsdk.core.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.evidence.PublicationEvidence.Basis;
import io.meshsdk.core.evidence.PublicationEvidence.Quality;
import io.meshsdk.core.evidence.PublicationEvidence.Subject;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evidence as bytes: JSON in one form, so that what was digested can be digested again. */
final class EvidenceForm {
    private static final String FORM = "mesh-evidence 1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EvidenceForm() {}

    static byte[] write(PublicationEvidence evidence) {
        ObjectNode json = JSON.createObjectNode().put("form", FORM);
        Subject subject = evidence.subject();
        json.put("publication", subject.publication())
                .put("product", subject.product().toString());
        json.put("version", subject.version().toString())
                .put("port", subject.port().name());
        json.put("major", subject.port().major()).put("act", subject.act());
        json.put("judgedAt", evidence.judgedAt().toString());
        json.put("contract", evidence.basis().contractDigest());
        evidence.basis().previousDigest().ifPresent(previous -> json.put("previous", previous));
        json.put("policySet", evidence.basis().policyDigest());
        TestimonyForm.write(evidence.basis().testimony(), json);
        ArrayNode policies = json.putArray("policies");
        evidence.policies().judgements().forEach(judgement -> write(judgement, policies.addObject()));
        evidence.quality().ifPresent(quality -> write(quality, json.putObject("quality")));
        ArrayNode inputs = json.putArray("inputs");
        evidence.inputs()
                .sources()
                .forEach(source -> inputs.addObject()
                        .put("product", source.product().toString())
                        .put("port", source.port())
                        .put("version", source.productVersion().toString())
                        .put("tableVersion", source.tableVersion()));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write evidence as JSON", e);
        }
    }

    private static void write(PolicyReport.Judgement judgement, ObjectNode json) {
        json.put("policy", judgement.policy()).put("version", judgement.version());
        json.put("mode", judgement.mode().name());
        ArrayNode violations = json.putArray("violations");
        judgement.violations().forEach(violation -> write(violation, violations.addObject()));
        ArrayNode waived = json.putArray("waived");
        for (PolicyReport.Waived one : judgement.waived()) {
            ObjectNode node = waived.addObject();
            node.put("waiver", one.waiver()).put("until", one.until().toString());
            write(one.violation(), node.putObject("violation"));
        }
    }

    private static void write(Violation violation, ObjectNode json) {
        json.put("kind", violation.kind().name()).put("code", violation.code());
        json.put("element", violation.element())
                .put("severity", violation.severity().name());
        json.put("message", violation.message()).put("remedy", violation.remedy());
    }

    private static void write(Quality quality, ObjectNode json) {
        json.put("score", Double.toString(quality.score())).put("rows", quality.rowCount());
        ArrayNode checks = json.putArray("checks");
        quality.checks().forEach(checks::add);
    }

    /**
     * Returns what bytes say.
     *
     * @throws IllegalArgumentException if they are no evidence: the message says why
     */
    static PublicationEvidence read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            String form = json.path("form").asText();
            if (!form.equals(FORM)) {
                throw new IllegalArgumentException("its form '%s' is unknown, use a later SDK".formatted(form));
            }
            return read(json);
        } catch (IOException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    private static PublicationEvidence read(JsonNode json) {
        Subject subject = new Subject(
                json.path("publication").asText(),
                ProductId.parse(json.path("product").asText()),
                SemanticVersion.parse(json.path("version").asText()),
                new PortKey(json.path("port").asText(), json.path("major").asInt()),
                json.path("act").asText());
        Basis basis = new Basis(
                json.path("contract").asText(),
                Optional.ofNullable(json.get("previous")).map(JsonNode::asText),
                json.path("policySet").asText(),
                TestimonyForm.read(json));
        List<PolicyReport.Judgement> judgements = new ArrayList<>();
        json.path("policies").forEach(judgement -> judgements.add(judgement(judgement)));
        return new PublicationEvidence(
                subject,
                Instant.parse(json.path("judgedAt").asText()),
                basis,
                new PolicyReport(judgements),
                Optional.ofNullable(json.get("quality")).map(EvidenceForm::quality),
                inputs(json.path("inputs")));
    }

    private static PolicyReport.Judgement judgement(JsonNode json) {
        List<Violation> violations = new ArrayList<>();
        json.path("violations").forEach(violation -> violations.add(violation(violation)));
        List<PolicyReport.Waived> waived = new ArrayList<>();
        json.path("waived")
                .forEach(one -> waived.add(new PolicyReport.Waived(
                        violation(one.path("violation")),
                        one.path("waiver").asText(),
                        Instant.parse(one.path("until").asText()))));
        return new PolicyReport.Judgement(
                json.path("policy").asText(),
                json.path("version").asText(),
                PolicyMode.valueOf(json.path("mode").asText()),
                violations,
                waived);
    }

    private static Violation violation(JsonNode json) {
        String code = json.path("code").asText();
        String element = json.path("element").asText();
        Violation.Kind kind = Violation.Kind.valueOf(json.path("kind").asText());
        Violation violation =
                kind == Violation.Kind.BROKEN ? Violation.broken(code, element) : Violation.notEvaluated(code, element);
        return violation
                .severity(Severity.valueOf(json.path("severity").asText()))
                .because(json.path("message").asText())
                .remedy(json.path("remedy").asText());
    }

    private static Quality quality(JsonNode json) {
        List<String> checks = new ArrayList<>();
        json.path("checks").forEach(line -> checks.add(line.asText()));
        return new Quality(
                Double.parseDouble(json.path("score").asText()),
                json.path("rows").asLong(),
                checks);
    }

    private static Provenance inputs(JsonNode json) {
        List<Provenance.Source> sources = new ArrayList<>();
        json.forEach(input -> sources.add(new Provenance.Source(
                ProductId.parse(input.path("product").asText()),
                input.path("port").asText(),
                SemanticVersion.parse(input.path("version").asText()),
                input.path("tableVersion").asLong())));
        return new Provenance(sources);
    }
}
