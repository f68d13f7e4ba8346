package io.meshsdk.core.governance.pii;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.personal.PersonalFinding;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which findings are violations, and what they say.
 *
 * @param confidence from which confidence on
 * @param harmless paths of fields that hold none, whatever they look like
 */
record UnmarkedFields(double confidence, List<String> harmless) {
    static final String CODE = "pii-detected";

    UnmarkedFields {
        harmless = List.copyOf(harmless);
    }

    /** Returns the schema that is looked at: that of the table, which a port has one of. */
    static List<Schema> schemas(OutputPort port) {
        List<Schema> schemas = port.contract().effectiveSchemas();
        return schemas.size() == 1 ? schemas : List.of();
    }

    /** Returns a violation for each field that is taken for personal data, each field once. */
    List<Violation> violations(OutputPort port, List<PersonalFinding> findings) {
        String path = FieldPaths.of(port) + ".schema.";
        Set<String> seen = new LinkedHashSet<>();
        return findings.stream()
                .filter(finding -> finding.confidence() >= confidence)
                .filter(finding -> !harmless.contains(finding.field()))
                .filter(finding -> seen.add(finding.field()))
                .map(finding -> violation(path + finding.field(), finding))
                .toList();
    }

    private static Violation violation(String element, PersonalFinding finding) {
        return Violation.broken(CODE, element)
                .because(String.format(
                        java.util.Locale.ROOT,
                        "Field '%s' is not marked and looks like personal data (%s, confidence %.2f): %s",
                        finding.field(),
                        finding.category().code(),
                        finding.confidence(),
                        finding.evidence()))
                .edit(new FieldEdit.MarkPersonal(element, finding.category().code()));
    }
}
