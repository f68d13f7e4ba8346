package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Place;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a governance document: its list of policies, and the sections of the first form. For one thread. */
final class GovernanceReader {
    private static final List<String> KEYS = List.of("apiVersion", "kind", "metadata", "policies", "governance");

    private final Document document;
    private final KnownKinds kinds;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    GovernanceReader(Document document, KnownKinds kinds) {
        this.document = document;
        this.kinds = kinds;
        this.findings = new Findings(document);
    }

    List<Diagnostic> found() {
        return findings.found();
    }

    GovernanceDocument read() {
        Mapping root = document.root();
        List<PolicyStatement> statements = new ArrayList<>();
        if (root.find("policies").isEmpty() && root.find("governance").isEmpty()) {
            findings.error(
                    "unknown-dialect",
                    root.place(),
                    "",
                    "The document has no policies.",
                    "Begin it with 'policies:', a list, or with 'governance:'.");
            return new GovernanceDocument(statements);
        }
        findings.unknownKeys(root, "", KEYS);
        root.find("policies")
                .ifPresent(policies ->
                        new PolicyList(findings, kinds).read(policies).forEach(statements::add));
        root.find("governance")
                .ifPresent(policies -> new FirstForm(findings).read(policies).forEach(statements::add));
        statements.forEach(this::noteRepeated);
        if (found().isEmpty()) {
            judgeTogether(statements, root.place());
        }
        return new GovernanceDocument(statements);
    }

    private void noteRepeated(PolicyStatement statement) {
        String scope = statement.policy(kinds).scope().toString();
        if (!seen.add(statement.id() + " " + scope)) {
            findings.error(
                    "duplicate-policy",
                    document.root().place(),
                    "policies",
                    "Two policies have the id '%s' (%s).".formatted(statement.id(), scope),
                    "Give one of them another id, or another scope.");
        }
    }

    /** That a domain loosens what holds for all, or that nobody could keep two of them, is told before a mesh is built. */
    private void judgeTogether(List<PolicyStatement> statements, Place place) {
        try {
            PolicySet unused = PolicySet.empty().and(new GovernanceDocument(statements).policies(kinds));
        } catch (IllegalStateException e) {
            findings.error(
                    "policies-conflict", place, "policies", String.valueOf(e.getMessage()), "Change one of the two.");
        }
    }
}
