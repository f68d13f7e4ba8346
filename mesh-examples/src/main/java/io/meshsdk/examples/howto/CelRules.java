package io.meshsdk.examples.howto;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.trial.PolicyTrials;
import io.meshsdk.core.governance.trial.TrialOutcome;
import io.meshsdk.core.governance.whatif.Effect;
import io.meshsdk.core.governance.whatif.WhatIfReport;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.cel.CelPolicies;
import io.meshsdk.policy.cel.CelRule;
import io.meshsdk.policy.cel.Each;
import io.meshsdk.quality.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes policies in CEL, tests them, and tries them before they are in force. */
final class CelRules {
    private CelRules() {}

    static Mesh enforced(MeshBuilder builder, Path folder) {
        // snippet: enforce
        Mesh mesh = builder.policies(CelPolicies.read(folder.resolve("policies.yaml")))
                .build();
        // end
        return mesh;
    }

    static Policy inJava() {
        // snippet: java
        Policy described = CelPolicies.policy("described")
                .scope(PolicyScope.domain("sales"))
                .points(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH)
                .rules(CelRule.of("field-silent", "has(field.description)")
                        .each(Each.FIELD)
                        .when("!field.nested")
                        .severity(Severity.WARNING)
                        .because("Nobody says what '${field.name}' holds")
                        .remedy(".describedAs(\"...\")"))
                .build();
        // end
        return described;
    }

    static List<TrialOutcome> tested(Path folder) {
        // snippet: test
        PolicySet policies = PolicySet.empty().and(CelPolicies.read(folder.resolve("policies.yaml")));
        List<TrialOutcome> outcomes =
                PolicyTrials.read(folder.resolve("policy-tests.yaml")).run(policies);
        outcomes.forEach(TrialOutcome::orThrow);
        // end
        return outcomes;
    }

    static WhatIfReport tried(Mesh mesh, Policy policy) {
        // snippet: what-if
        WhatIfReport found = mesh.whatIf().with(policy).asIfEnforced().report();
        for (Effect effect : found.newlyFailing()) {
            String lines = effect.describe();
            notify(effect.product().domain(), lines);
        }
        List<String> idle = found.coverage().neverFired();
        // end
        return idle.contains(policy.id()) ? mesh.whatIf().report() : found;
    }

    static Policy announced(CelRule rule) {
        // snippet: rollout
        Policy announced = CelPolicies.policy("stewards")
                .rollout(Rollout.of(PolicyMode.ENFORCE)
                        .effectiveFrom(Instant.parse("2027-03-01T00:00:00Z"))
                        .grandfatheredUntil(Instant.parse("2027-09-01T00:00:00Z")))
                .rules(rule)
                .build();
        // end
        return announced;
    }

    static WhatIfReport onTheDay(Mesh mesh, Policy announced) {
        // snippet: on-the-day
        WhatIfReport onTheDay = mesh.whatIf()
                .with(announced)
                .on(Instant.parse("2027-03-01T00:00:00Z"))
                .report();
        // end
        return onTheDay;
    }

    private static void notify(String domain, String lines) {
        if (domain.isBlank() || lines.isBlank()) {
            throw new IllegalArgumentException("Cannot tell nobody, or nothing");
        }
    }
}
