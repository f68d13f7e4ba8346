package io.meshsdk.core.compatibility.promise;

import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Strictness;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What changes in how a contract may change. Less notice and fewer promises hurt whoever planned with them. */
final class VersioningChanges {
    private final Findings findings;

    VersioningChanges(Findings findings) {
        this.findings = findings;
    }

    void find(Optional<VersioningPolicy> before, Optional<VersioningPolicy> after) {
        Findings at = findings.at(".versioning");
        int size = at.size();
        long noticeBefore = days(before.flatMap(VersioningPolicy::notice));
        long noticeAfter = days(after.flatMap(VersioningPolicy::notice));
        part(
                at.at(".notice"),
                Strictness.ofGrowth(Long.compare(noticeAfter, noticeBefore)),
                "Consumers are told %d days before instead of %d".formatted(noticeAfter, noticeBefore));
        boolean kept = before.flatMap(VersioningPolicy::backwardCompatible).orElse(false);
        boolean keeps = after.flatMap(VersioningPolicy::backwardCompatible).orElse(false);
        part(
                at.at(".backwardCompatible"),
                Strictness.of(keeps || !kept, kept || !keeps),
                keeps ? "What was written stays readable" : "What was written need not stay readable any more");
        said(
                at.at(".breakingChanges"),
                "What a breaking change needs",
                before.flatMap(VersioningPolicy::breakingChanges),
                after.flatMap(VersioningPolicy::breakingChanges));
        guide(
                at.at(".migrationGuide"),
                before.flatMap(VersioningPolicy::migrationGuide),
                after.flatMap(VersioningPolicy::migrationGuide));
        at.otherwise(size, before, after);
    }

    private static void guide(Findings at, Optional<String> before, Optional<String> after) {
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            at.add(ChangeKind.REWORDED, "The migration guide is another one");
        } else {
            said(at, "The migration guide", before, after);
        }
    }

    private static void said(Findings at, String what, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            boolean come = before.isEmpty();
            part(
                    at,
                    come ? Strictness.TIGHTER : Strictness.LOOSER,
                    come ? what + " is said" : what + " is another thing, or not said any more");
        }
    }

    private static void part(Findings at, Strictness strictness, String sentence) {
        at.add(
                strictness,
                ChangeKind.VERSIONING_TIGHTENED,
                ChangeKind.VERSIONING_LOOSENED,
                ChangeKind.VERSIONING_LOOSENED,
                sentence);
    }

    private static long days(Optional<Period> notice) {
        return notice.map(period -> period.toTotalMonths() * 30 + period.get(ChronoUnit.DAYS))
                .orElse(0L);
    }
}
