package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.rule.ShortForm;
import java.util.List;

/** What changes in expectations: those of one name beside each other, then those of one check. */
final class QualityChanges {
    private final Findings findings;

    QualityChanges(Findings findings) {
        this.findings = findings;
    }

    void find(List<Expectation> before, List<Expectation> after) {
        Pairs<Expectation> pairs = Pairs.by(Expectation::name, before, after).thenBy(Expectation::check);
        pairs.kept().forEach(pair -> kept(pair.before(), pair.after()));
        pairs.gone().forEach(this::gone);
        pairs.come().forEach(this::come);
    }

    private void gone(Expectation expectation) {
        at(expectation)
                .add(
                        ChangeKind.EXPECTATION_REMOVED,
                        "Data is not held to %s any more".formatted(expectation),
                        "Keep %s; a stricter expectation may stand beside it".formatted(expectation));
    }

    private void come(Expectation expectation) {
        at(expectation).add(ChangeKind.EXPECTATION_ADDED, "Data is held to %s, too".formatted(expectation));
    }

    private void kept(Expectation before, Expectation after) {
        if (!CheckOrder.isOfOneKind(before.check(), after.check())) {
            gone(before);
            come(after);
            return;
        }
        Findings at = at(after);
        int size = at.size();
        threshold(at, before, after);
        warning(at, before, after);
        rows(at, before, after);
        severity(at, before, after);
        scope(at, before.scope(), after.scope());
        if (!before.object().equals(after.object())) {
            at.at(".object").add(ChangeKind.EXPECTATION_CHANGED, "%s speaks of another schema object".formatted(after));
        }
        at.words("name", before.name(), after.name());
        at.words("dimension", before.dimension(), after.dimension());
        at.words("weight", before.weight(), after.weight());
        at.words("details", before.details(), after.details());
        at.otherwise(size, before, after);
    }

    private static void threshold(Findings at, Expectation before, Expectation after) {
        Strictness check = CheckOrder.compare(before.check(), after.check());
        Strictness condition = before.condition().equals(after.condition())
                ? Strictness.SAME
                : asksNothingAlone(before.check())
                        ? ConditionOrder.compareWritten(before.condition(), after.condition())
                        : ConditionOrder.compare(before.condition(), after.condition());
        at.add(
                check.and(condition),
                ChangeKind.THRESHOLD_TIGHTENED,
                ChangeKind.THRESHOLD_LOOSENED,
                ChangeKind.EXPECTATION_CHANGED,
                "Data is held to %s%s instead of %s%s"
                        .formatted(words(after.check()), allowed(after), words(before.check()), allowed(before)));
    }

    /** Returns whether only a condition makes a check ask for something. */
    private static boolean asksNothingAlone(Check check) {
        return check instanceof ShapeCheck.RowCount || check instanceof Check.Written || check instanceof MetricCheck;
    }

    private static void warning(Findings at, Expectation before, Expectation after) {
        at.at(".warning")
                .add(
                        ConditionOrder.compareWritten(before.warningCondition(), after.warningCondition()),
                        ChangeKind.THRESHOLD_TIGHTENED,
                        ChangeKind.THRESHOLD_LOOSENED,
                        ChangeKind.EXPECTATION_CHANGED,
                        "%s warns %s instead of %s".formatted(after, warns(after), warns(before)));
    }

    private static String warns(Expectation expectation) {
        return expectation
                .warningCondition()
                .map(condition -> "unless it is " + condition.describe())
                .orElse("where it fails");
    }

    private static void rows(Findings at, Expectation before, Expectation after) {
        at.at(".where")
                .add(
                        FilterOrder.compare(before, after),
                        ChangeKind.THRESHOLD_TIGHTENED,
                        ChangeKind.THRESHOLD_LOOSENED,
                        ChangeKind.EXPECTATION_CHANGED,
                        "%s speaks of %s instead of %s".formatted(after, rows(after), rows(before)));
    }

    private static String rows(Expectation expectation) {
        return expectation
                .filter()
                .map(filter -> "rows where %s".formatted(filter.text()))
                .orElse("all rows");
    }

    private static String words(Check check) {
        return check instanceof Check.Written ? "a written rule" : "'%s'".formatted(ShortForm.of(check));
    }

    private static String allowed(Expectation expectation) {
        return expectation.condition().map(some -> ", " + some.describe()).orElse("");
    }

    private static void severity(Findings at, Expectation before, Expectation after) {
        at.at(".severity")
                .add(
                        Strictness.ofGrowth(after.severity().compareTo(before.severity())),
                        ChangeKind.SEVERITY_RAISED,
                        ChangeKind.SEVERITY_LOWERED,
                        ChangeKind.EXPECTATION_CHANGED,
                        "Where data breaks %s it is %s instead of %s"
                                .formatted(after, after.severity(), before.severity()));
    }

    private static void scope(Findings at, Scope before, Scope after) {
        if (before != after) {
            at.at(".scope")
                    .add(
                            after == Scope.TABLE ? ChangeKind.SCOPE_WIDENED : ChangeKind.SCOPE_NARROWED,
                            after == Scope.TABLE
                                    ? "All rows of the table are held to it"
                                    : "Only the rows of a publication are held to it");
        }
    }

    private Findings at(Expectation expectation) {
        return findings.at("." + expectation.name());
    }
}
