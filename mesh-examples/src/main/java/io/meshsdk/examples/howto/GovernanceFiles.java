package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.documents.governance.GovernanceDocument;
import io.meshsdk.core.documents.governance.GovernanceDocuments;
import io.meshsdk.core.documents.governance.GovernanceReading;
import io.meshsdk.core.documents.governance.PolicyStatement;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.core.governance.bundle.PolicyBundle;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.policy.Policy;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;

/** Policies that stand in files. */
final class GovernanceFiles {
    private GovernanceFiles() {}

    static MeshBuilder governed(MeshBuilder builder, Path council, Path sales) {
        // snippet: read
        List<Policy> policies = GovernanceDocuments.read(council, sales).policies();
        builder.policies(policies.toArray(Policy[]::new));
        // end
        return builder;
    }

    static List<String> found(Path file) {
        // snippet: findings
        GovernanceReading reading = GovernanceDocuments.reading(file);
        List<String> found =
                reading.diagnostics().stream().map(Diagnostic::describe).toList();
        // end
        return found;
    }

    static String written() {
        // snippet: write
        GovernanceDocument governance = new GovernanceDocument(List.of(
                PolicyStatement.of("primary-key"),
                PolicyStatement.of("naming").with("mode", "warn").with("effectiveFrom", "2027-01-01")));
        String yaml = GovernanceDocuments.write(governance);
        // end
        return yaml;
    }

    static BundleMark signed(Mesh mesh, Path rules, KeyPair key) {
        // snippet: sign
        PolicyBundle next = mesh.governance()
                .nextBundle()
                .ownedBy("platform", "policy-steward")
                .policies(GovernanceDocuments.read(rules))
                .build();
        BundleMark inForce = mesh.governance().publish(next.sign(key));
        // end
        return inForce;
    }

    static DataProduct mended(Mesh mesh, DataProduct product) {
        // snippet: remediate
        Remediation done = mesh.remediate(product);
        done.edits().forEach(edit -> System.out.println(edit.element() + " " + edit.describe()));
        done.left().violations().forEach(System.out::println);
        DataProduct mended = done.product();
        // end
        return mended;
    }
}
