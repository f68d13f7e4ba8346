package io.meshsdk.benchmarks.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.whatif.WhatIf;
import io.meshsdk.core.governance.whatif.WhatIfReport;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.cel.CelPolicies;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Asks five policies in CEL, and the policies that are built in, about contracts of thirty columns; and asks what a policy would
 * change for 10,000 products in a catalog. Prints medians over rounds, after rounds that warm up.
 */
public final class PolicyBenchmark {
    private static final int WARM_UP = 25;
    private static final int CONTRACTS = 1_000;
    private static final int CATALOGUED = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String POLICIES = """
            policies:
              - id: personal-masked
                rules:
                  - code: pii-clear
                    each: field
                    when: has(field.pii)
                    require: field.masked && field.classification >= CONFIDENTIAL
                    message: Field '${field.name}' holds personal data in the clear
                    remedy: .masked(Mask.redacted())
              - id: named-well
                rules:
                  - code: field-name
                    each: field
                    require: field.name.matches('^_?[a-z][a-z0-9]*(_[a-z0-9]+)*$')
              - id: described
                rules:
                  - code: field-silent
                    each: field
                    require: has(field.description) && size(field.description) >= 10
              - id: kept-and-fresh
                rules:
                  - code: kept-too-long
                    each: port
                    require: has(contract.retention.maximumDays) && contract.retention.maximumDays <= 1095
                  - code: stale
                    each: port
                    require: has(contract.freshness) && contract.freshness <= duration('24h') && contract.completeness >= 0.95
              - id: keyed-and-owned
                rules:
                  - code: key-missing
                    each: port
                    require: contract.fields.exists(f, f.primaryKey) && contract.fields.all(f, !f.primaryKey || f.required)
                  - code: steward-missing
                    require: has(product.team.dataSteward) && product.owner.contains('@')
            """;

    private PolicyBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments rounds (9)
     * @throws Exception if something cannot be measured
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        List<Policy> cel = CelPolicies.read("policies.yaml", POLICIES);
        List<DataProduct> products =
                IntStream.range(1, 10).mapToObj(GovernedCatalog::product).toList();
        PolicySet five = PolicySet.empty().and(cel);
        Rounds turns = new Rounds(WARM_UP, rounds);
        List<Rounds.Seconds> taken =
                turns.inTurns(List.of(() -> judge(five, products), () -> judge(PolicySet.builtIn(), products)));
        print("5 CEL policies (P12)", taken.get(0));
        print("built-in policies", taken.get(1));
        whatIf(cel.subList(0, 1), new Rounds(1, Math.min(rounds, 5)));
    }

    private static void whatIf(List<Policy> added, Rounds turns) throws Exception {
        InMemoryCatalog catalog = GovernedCatalog.of(CATALOGUED);
        WhatIf.Asked asked = new WhatIf.Asked(catalog, NOW, product -> true, unread -> true, inquiry -> inquiry);
        PolicySet current = PolicySet.builtIn();
        Rounds.Seconds ofCel = turns.of(() -> require(
                WhatIf.of(asked, current).with(added.toArray(Policy[]::new)).report()));
        PolicySet lenient = PolicySet.empty()
                .and(current.policies().stream()
                        .filter(policy -> !policy.id().equals("pii-protected"))
                        .toList());
        Rounds.Seconds ofBuiltIn = turns.of(
                () -> require(WhatIf.of(asked, lenient).candidate(current).report()));
        print("one more in CEL", ofCel);
        print("one more with edits", ofBuiltIn);
    }

    private static void print(String what, Rounds.Seconds taken) {
        boolean judged = what.contains("policies");
        String figure = judged
                ? String.format(Locale.ROOT, "%,8.0f contracts per CPU second", CONTRACTS / taken.cpu())
                : String.format(
                        Locale.ROOT,
                        "%8.2f s for %,d products, %.2f CPU seconds",
                        taken.wall(),
                        CATALOGUED,
                        taken.cpu());
        System.out.printf("%-20s %s%n", what, figure);
    }

    private static void require(WhatIfReport report) {
        if (report.judged() != CATALOGUED || report.effects().size() != CATALOGUED / 10) {
            throw new IllegalStateException("Cannot measure: %d of %d products are affected"
                    .formatted(report.effects().size(), report.judged()));
        }
    }

    private static void judge(PolicySet policies, List<DataProduct> products) {
        for (int i = 0; i < CONTRACTS; i++) {
            DataProduct product = products.get(i % products.size());
            if (!policies.judge(Inquiry.of(product, EnforcementPoint.BEFORE_PUBLISH, NOW))
                    .violations()
                    .isEmpty()) {
                throw new IllegalStateException("Cannot measure: %s breaks a policy".formatted(product));
            }
        }
    }
}
