package io.meshsdk.core.compatibility.promise;

import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Terms;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.core.compatibility.finding.Strictness;
import java.util.List;
import java.util.Set;

/**
 * What changes in service levels, those of one property and element beside each other. A promise stands as long as some
 * promise of its property is as strict.
 */
final class ServiceLevelChanges {
    private static final Set<String> ENDS = Set.of("endOfSupport", "endOfLife");

    private final Findings findings;

    ServiceLevelChanges(Findings findings) {
        this.findings = findings;
    }

    void find(List<ServiceLevel> before, List<ServiceLevel> after) {
        int size = findings.size();
        for (ServiceLevel level : before) {
            if (after.stream().noneMatch(other -> covers(other, level))) {
                gone(level, after);
            }
        }
        for (ServiceLevel level : after) {
            if (before.stream().noneMatch(other -> covers(other, level))) {
                come(level, before);
            }
        }
        Pairs<ServiceLevel> pairs = Pairs.by(level -> level.under(Terms.NONE), before, after);
        pairs.kept()
                .forEach(pair -> terms(
                        pair.before().terms(), at(pair.after()), pair.after().terms()));
        findings.otherwise(size, before, after);
    }

    private void gone(ServiceLevel level, List<ServiceLevel> after) {
        boolean end = ENDS.contains(level.property()) && after.stream().noneMatch(other -> isOfOneKind(level, other));
        if (end) {
            at(level).add(ChangeKind.END_WITHDRAWN, "It does not end as was announced");
        } else {
            at(level)
                    .add(
                            ChangeKind.SERVICE_LEVEL_LOOSENED,
                            "Service level %s is not promised any more".formatted(words(level)),
                            "Keep it or a stricter one, or raise the major version");
        }
    }

    private void come(ServiceLevel level, List<ServiceLevel> before) {
        boolean end = ENDS.contains(level.property()) && before.stream().noneMatch(other -> isOfOneKind(level, other));
        at(level)
                .add(
                        end ? ChangeKind.END_ANNOUNCED : ChangeKind.SERVICE_LEVEL_TIGHTENED,
                        end
                                ? "It is announced to end: %s".formatted(words(level))
                                : "Service level %s is promised".formatted(words(level)));
    }

    private static void terms(Terms before, Findings at, Terms after) {
        at.words("driver", before.driver(), after.driver());
        at.words("description", before.description(), after.description());
        at.words("schedule", before.schedule(), after.schedule());
        at.words("scheduler", before.scheduler(), after.scheduler());
        at.words("annotations", before.annotations(), after.annotations());
    }

    private static boolean covers(ServiceLevel strict, ServiceLevel level) {
        Strictness strictness = ServiceLevelOrder.compare(level, strict);
        return isOfOneKind(strict, level) && (strictness == Strictness.SAME || strictness == Strictness.TIGHTER);
    }

    private static boolean isOfOneKind(ServiceLevel one, ServiceLevel other) {
        return one.property().equals(other.property())
                && one.terms().element().equals(other.terms().element());
    }

    private Findings at(ServiceLevel level) {
        return findings.at("." + level.property()
                + level.terms().element().map("[%s]"::formatted).orElse(""));
    }

    private static String words(ServiceLevel level) {
        if (level instanceof Agreed agreed) {
            return "'%s' of %s%s"
                    .formatted(
                            agreed.property(),
                            agreed.value(),
                            agreed.unit().map(unit -> " " + unit).orElse(""));
        }
        return ServiceLevelOrder.words(level);
    }
}
