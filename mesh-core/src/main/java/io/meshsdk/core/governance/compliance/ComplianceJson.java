package io.meshsdk.core.governance.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;

/** Reports as JSON. */
final class ComplianceJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ComplianceJson() {}

    static String write(ComplianceReport report) {
        ObjectNode json = JSON.createObjectNode()
                .put("subject", report.subject())
                .put("at", report.review().at().toString());
        report.review().bundle().ifPresent(bundle -> write(bundle, json.putObject("bundle")));
        json.put("passed", report.isPassed());
        write(report.counts(), json);
        ArrayNode products = json.putArray("products");
        report.review().products().forEach(product -> write(product, products.addObject()));
        ArrayNode unread = json.putArray("unread");
        report.review().unread().forEach(product -> unread.add(product.toString()));
        ArrayNode trend = json.putArray("trend");
        for (ComplianceReport.Point point : report.trend()) {
            write(point.counts(), trend.addObject().put("at", point.at().toString()));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the report of '%s'".formatted(report.subject()), e);
        }
    }

    private static void write(BundleMark bundle, ObjectNode json) {
        json.put("version", bundle.version()).put("digest", bundle.digest());
    }

    private static void write(ComplianceCounts counts, ObjectNode json) {
        json.put("productCount", counts.products())
                .put("passedProducts", counts.passed())
                .put("total", counts.total())
                .put("critical", counts.found().critical())
                .put("errors", counts.found().errors())
                .put("warnings", counts.found().warnings())
                .put("notes", counts.found().notes())
                .put("waived", counts.waived());
    }

    private static void write(Reviewed product, ObjectNode json) {
        json.put("product", product.product().toString())
                .put("passed", product.report().passes());
        write(product.counts(), json);
        ArrayNode violations = json.putArray("violations");
        ArrayNode waivers = json.putArray("waivers");
        for (PolicyReport.Judgement judgement : product.report().judgements()) {
            judgement.violations().forEach(found -> write(judgement, found, violations.addObject()));
            for (PolicyReport.Waived waived : judgement.waived()) {
                ObjectNode waiver = waivers.addObject()
                        .put("waiver", waived.waiver())
                        .put("until", waived.until().toString());
                write(judgement, waived.violation(), waiver);
            }
        }
        ArrayNode outdated = json.putArray("outdated");
        product.outdated().forEach(one -> write(one, outdated.addObject()));
    }

    private static void write(PolicyReport.Judgement judgement, Violation found, ObjectNode json) {
        json.put("policy", judgement.policy())
                .put("policyVersion", judgement.version())
                .put("mode", judgement.mode().name())
                .put("severity", found.severity().name())
                .put("code", found.code())
                .put("element", found.element())
                .put("evaluated", found.kind() == Violation.Kind.BROKEN)
                .put("message", found.message())
                .put("remedy", found.remedy());
    }

    private static void write(Reviewed.Outdated outdated, ObjectNode json) {
        json.put("port", outdated.port().toString()).put("tableVersion", outdated.tableVersion());
        outdated.bundle().ifPresent(bundle -> write(bundle, json.putObject("bundle")));
    }
}
