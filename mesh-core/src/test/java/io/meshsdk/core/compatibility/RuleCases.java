package io.meshsdk.core.compatibility;

import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Metrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Differences of rules in their short forms, of what they speak of, and of what makes them warn. */
final class RuleCases {
    private static final String MORE = "THRESHOLD_TIGHTENED WRITERS MINOR";
    private static final String LESS = "THRESHOLD_LOOSENED READERS MAJOR";

    private final List<RuleCase> cases = new ArrayList<>();

    private RuleCases() {}

    static List<RuleCase> all() {
        RuleCases all = new RuleCases();
        all.values();
        all.several();
        all.wholes();
        all.metrics();
        all.columns();
        all.filters();
        all.conditions();
        return List.copyOf(all.cases);
    }

    private void values() {
        rule("Compared.value", "compare:>:1", "compare:>:2", Judgement.MORE);
        rule("Compared.value", "compare:<=:1", "compare:<=:2", Judgement.LESS);
        rule("Compared.value", "compare:=:1", "compare:=:2", Judgement.OTHER);
        rule("Compared.value", "compare:=:'a'", "compare:>:1", Judgement.OTHER);
        rule("Compared.comparison", "compare:>=:1", "compare:>:1", Judgement.MORE);
        rule("Compared.comparison", "compare:!=:1", "compare:<:1", Judgement.MORE);
        rule("Compared.comparison", "compare:=:1", "compare:<=:1", Judgement.LESS);
        rule("Compared.comparison", "compare:<:1", "compare:>:1", Judgement.OTHER);
        rule("NoneOf.values", "none_of:'x'", "none_of:'x':'y'", Judgement.MORE);
        rule("MatchesNot.pattern", "not_matches:x", "not_matches:y", Judgement.OTHER);
        rule("WritesDate.pattern", "writes_date:'uuuu'", "writes_date:'HH'", Judgement.OTHER);
        rule("Length.minimum", "length:1:9", "length:2:9", Judgement.MORE);
        rule("Length.maximum", "length:1:9", "length:1:", Judgement.LESS);
        rule("Length.maximum", "length:1:9", "length:2:10", Judgement.OTHER);
        rule("MultipleOf.step", "multiple_of:5", "multiple_of:10", Judgement.MORE);
        rule("MultipleOf.step", "multiple_of:0.5", "multiple_of:2", Judgement.MORE);
        rule("MultipleOf.step", "multiple_of:5", "multiple_of:7", Judgement.OTHER);
        rule("NotInFuture.skew", "not_in_future:PT5M", "not_in_future:PT0S", Judgement.MORE);
        rule("Retained.retention", "retained:P30D", "retained:P31D", Judgement.LESS);
        rule("NotMissing.tokens", "not_missing:''", "not_missing:'':'N/A'", Judgement.MORE);
    }

    private void several() {
        rule("Compared.comparison", "compare_columns:a:<=:b", "compare_columns:a:=:b", Judgement.MORE);
        rule("Compared.left", "compare_columns:a:<=:b", "compare_columns:c:<=:b", Judgement.REPLACED);
        rule("Compared.right", "compare_columns:a:<=:b", "compare_columns:a:<=:c", Judgement.REPLACED);
        rule("Present.quantity", "present:any:'a':'b'", "present:all:'a':'b'", Judgement.MORE);
        rule("Present.quantity", "present:any:'a':'b'", "present:one:'a':'b'", Judgement.MORE);
        rule("Present.quantity", "present:all_or_none:'a':'b'", "present:all:'a':'b'", Judgement.MORE);
        rule("Present.quantity", "present:all_or_none:'a':'b'", "present:any:'a':'b'", Judgement.OTHER);
        rule("Present.columns", "present:all:'a'", "present:all:'a':'b'", Judgement.MORE);
        rule("Present.columns", "present:any:'a'", "present:any:'a':'b'", Judgement.LESS);
        rule("Present.columns", "present:all_or_none:'a':'b'", "present:all_or_none:'a':'b':'c'", Judgement.MORE);
        rule("Present.columns", "present:one:'a'", "present:one:'a':'b'", Judgement.OTHER);
        rule("Present.columns", "present:all", "present:all:'a':'b'", Judgement.OTHER);
        rule("OneOfTuples.tuples", "one_of_tuples:2:'a':'b':1:2", "one_of_tuples:2:'a':'b':1:2:3:4", Judgement.LESS);
        rule("OneOfTuples.columns", "one_of_tuples:2:'a':'b':1:2", "one_of_tuples:2:'a':'c':1:2", Judgement.REPLACED);
        rule("SumsTo.tolerance", "sums_to:'t':0:'a':'b'", "sums_to:'t':0.01:'a':'b'", Judgement.LESS);
        rule("SumsTo.parts", "sums_to:'t':0:'a':'b'", "sums_to:'t':0:'a'", Judgement.REPLACED);
        rule("SumsTo.total", "sums_to:'t':0:'a'", "sums_to:'s':0:'a'", Judgement.REPLACED);
        rule("Timely.maximum", "timely:'a':'b':PT1H", "timely:'a':'b':PT2H", Judgement.LESS);
        rule("Timely.event", "timely:'a':'b':PT1H", "timely:'c':'b':PT1H", Judgement.REPLACED);
        rule("Timely.arrival", "timely:'a':'b':PT1H", "timely:'a':'c':PT1H", Judgement.REPLACED);
        rule("References.dataset", "references:'d':1:'a':'x'", "references:'e':1:'a':'x'", Judgement.OTHER);
        rule("References.referenced", "references:'d':1:'a':'x'", "references:'d':1:'a':'y'", Judgement.OTHER);
        rule("References.columns", "references:'d':1:'a':'x'", "references:'d':1:'b':'x'", Judgement.REPLACED);
        rule("Agrees.values", "agrees:'d':1:'a':'x'", "agrees:'d':1:'a':'x':'y'", Judgement.MORE);
        rule("Agrees.dataset", "agrees:'d':1:'a':'x'", "agrees:'e':1:'a':'x'", Judgement.OTHER);
        rule("Agrees.key", "agrees:'d':1:'a':'x'", "agrees:'d':1:'b':'x'", Judgement.OTHER);
    }

    private void wholes() {
        rule("Sorted.order", "sorted:ascending", "sorted:strictly_ascending", Judgement.MORE);
        rule("Sorted.order", "sorted:descending", "sorted:strictly_ascending", Judgement.OTHER);
        rule("NoGaps.window", "no_gaps:PT1H", "no_gaps:PT30M", Judgement.MORE);
        rule("NoGaps.window", "no_gaps:PT1H", "no_gaps:PT90M", Judgement.OTHER);
        rule(
                "DistinctValues.values",
                "distinct_values:contains:'x'",
                "distinct_values:contains:'x':'y'",
                Judgement.MORE);
        rule("DistinctValues.values", "distinct_values:within:'x'", "distinct_values:within:'x':'y'", Judgement.LESS);
        rule("DistinctValues.values", "distinct_values:equals:'x'", "distinct_values:equals:'x':'y'", Judgement.OTHER);
        rule("DistinctValues.relation", "distinct_values:within:'x'", "distinct_values:equals:'x'", Judgement.MORE);
        rule("DistinctValues.relation", "distinct_values:contains:'x'", "distinct_values:within:'x'", Judgement.OTHER);
        rule("NoOutliers.deviations", "no_outliers:3", "no_outliers:2", Judgement.MORE);
        rule("HasColumns.names", "has_columns:contain:'a'", "has_columns:contain:'a':'b'", Judgement.MORE);
        rule("HasColumns.names", "has_columns:equal:'a':'b'", "has_columns:equal:'b':'a'", Judgement.SAME);
        rule("HasColumns.names", "has_columns:in_order:'a':'b'", "has_columns:in_order:'b':'a'", Judgement.OTHER);
        rule("HasColumns.relation", "has_columns:contain:'a'", "has_columns:equal:'a'", Judgement.MORE);
        rule("HasColumns.relation", "has_columns:equal:'a':'b'", "has_columns:in_order:'a':'b'", Judgement.MORE);
        rule("ColumnNames.pattern", "column_names:x", "column_names:y", Judgement.OTHER);
        rule("ColumnType.type", "column_type:'a':'int'", "column_type:'a':'long'", Judgement.OTHER);
        rule("ColumnType.column", "column_type:'a':'int'", "column_type:'b':'int'", Judgement.REPLACED);
        rule("Freshness.skew", "freshness:PT1H", "freshness:PT1H:PT0S", Judgement.MORE);
    }

    private void metrics() {
        rule("MetricCheck.metric", "metric:mean", "metric:sum", Judgement.REPLACED);
        rule("MetricCheck.against", "metric:mean", "metric:previous:mean", Judgement.OTHER);
        rule("Dataset.dataset", "metric:dataset:'d':rows", "metric:dataset:'e':rows", Judgement.OTHER);
        rule("OfColumn.statistic", "metric:minimum", "metric:maximum", Judgement.REPLACED);
        rule("OfPair.statistic", "metric:correlation:'a':'b'", "metric:ratio_of_sums:'a':'b'", Judgement.REPLACED);
        rule("OfPair.left", "metric:correlation:'a':'b'", "metric:correlation:'c':'b'", Judgement.REPLACED);
        rule("OfPair.right", "metric:correlation:'a':'b'", "metric:correlation:'a':'c'", Judgement.REPLACED);
        rule("Quantile.quantile", "metric:quantile:0.5", "metric:quantile:0.95", Judgement.OTHER);
        rule("Drift.distance", "metric:drift:chi_square:'p'", "metric:drift:kullback_leibler:'p'", Judgement.OTHER);
        rule("Drift.profile", "metric:drift:chi_square:'p'", "metric:drift:chi_square:'q'", Judgement.OTHER);
        rule("Analyzed.analyzer", "metric:analyzed:'z':1:'a'", "metric:analyzed:'y':1:'a'", Judgement.OTHER);
        rule("Analyzed.columns", "metric:analyzed:'z':1:'a'", "metric:analyzed:'z':1:'b'", Judgement.REPLACED);
        rule(
                "Analyzed.arguments",
                "metric:analyzed:'z':1:'a':'k':'v'",
                "metric:analyzed:'z':1:'a':'k':'w'",
                Judgement.OTHER);
    }

    private void columns() {
        column("Compared", "compare:>:0");
        column("NoneOf", "none_of:'x'");
        column("MatchesNot", "not_matches:x");
        column("WritesDate", "writes_date:'uuuu'");
        column("Length", "length:1:");
        column("MultipleOf", "multiple_of:5");
        column("NotInFuture", "not_in_future:PT0S");
        column("Retained", "retained:P1D");
        column("IsNull", "is_null");
        column("NotMissing", "not_missing:''");
        column("Sorted", "sorted:ascending");
        column("NoGaps", "no_gaps:PT1H");
        column("DistinctValues", "distinct_values:within:'x'");
        column("NoOutliers", "no_outliers:3");
        column("OfColumn", "metric:mean");
        column("Quantile", "metric:quantile:0.5");
        column("Drift", "metric:drift:chi_square:'p'");
    }

    private void filters() {
        filter("not_null", "not_null where done", Judgement.LESS);
        filter("not_null where done", "not_null where done and b > 0", Judgement.LESS);
        filter("not_null where done and b > 0 and c", "not_null where b > 0 and c", Judgement.MORE);
        filter("not_null where done", "not_null where c or done", Judgement.MORE);
        filter("not_null where done or c", "not_null where c or done or b = 1", Judgement.MORE);
        filter("not_null where b > 5", "not_null where b > 10", Judgement.LESS);
        filter("not_null where b > 5", "not_null where b < 10", Judgement.OTHER);
        filter("not_null where b in (1, 2)", "not_null where b in (1)", Judgement.LESS);
        filter("not_null where done", "not_null where not done", Judgement.OTHER);
        filter("not_null where done", "not_null where c", Judgement.OTHER);
        filter("unique", "unique where done", Judgement.LESS);
        filter("sorted:ascending", "sorted:ascending where done", Judgement.LESS);
        filter("distinct_values:within:'x'", "distinct_values:within:'x' where done", Judgement.LESS);
        filter("distinct_values:contains:'x'", "distinct_values:contains:'x' where done", Judgement.OTHER);
        filter("completeness:0.9", "completeness:0.9 where done", Judgement.OTHER);
        filter("row_count:1:", "row_count:1: where done", Judgement.OTHER);
        filter("metric:mean", "metric:mean where done", Judgement.OTHER);
        cases.add(new RuleCase("Expectation.filter", few(1, null), few(1, "done"), Judgement.OTHER));
    }

    private void conditions() {
        Expectation bare = Expectations.notNull("a");
        cases.add(new RuleCase("Expectation.warningCondition", bare, bare.warningUnless(percent(1)), Judgement.MORE));
        cases.add(new RuleCase(
                "Expectation.warningCondition",
                bare.warningUnless(percent(1)),
                bare.warningUnless(percent(2)),
                Judgement.LESS));
        cases.add(new RuleCase(
                "Expectation.condition",
                Metrics.mean("a").measured(),
                Metrics.mean("a").atLeast(0),
                Judgement.MORE));
        cases.add(new RuleCase(
                "Condition.value",
                Metrics.mean("a").atLeast(-5),
                Metrics.mean("a").atLeast(-10),
                Judgement.LESS));
        cases.add(new RuleCase(
                "Condition.value",
                Metrics.mean("a").atMost(-5),
                Metrics.mean("a").atMost(-10),
                Judgement.MORE));
        cases.add(new RuleCase(
                "Condition.value",
                Metrics.mean("a").between(-5, 5),
                Metrics.mean("a").between(-4, 6),
                Judgement.OTHER));
    }

    private static Expectation few(long most, String filter) {
        Expectation expectation = Expectations.notNull("a").allowing(percent(most));
        return filter == null ? expectation : expectation.where(filter);
    }

    private static Condition percent(long most) {
        return Condition.of(Operator.AT_MOST, BigDecimal.valueOf(most), Unit.PERCENT);
    }

    private void rule(String accessor, String before, String after, Judgement judgement) {
        cases.add(new RuleCase(accessor, on("a", before), on("a", after), judgement));
    }

    private void column(String kind, String rule) {
        cases.add(new RuleCase(kind + ".column", on("a", rule), on("b", rule), Judgement.REPLACED));
    }

    private void filter(String before, String after, Judgement judgement) {
        cases.add(new RuleCase("Expectation.filter", on("a", before), on("a", after), judgement));
    }

    /** Reads a rule and, behind {@code where}, a filter. */
    private static Expectation on(String column, String rule) {
        String[] parts = rule.split(" where ", 2);
        Expectation expectation = Expectations.parse(column, parts[0]);
        return parts.length == 1 ? expectation : expectation.where(parts[1]);
    }

    /** A difference of two expectations, named by the accessor that tells it. */
    record RuleCase(String accessor, Expectation before, Expectation after, Judgement judgement) {}

    /** How a difference is judged, and the way back. */
    enum Judgement {
        MORE(RuleCases.MORE, RuleCases.LESS),
        LESS(RuleCases.LESS, RuleCases.MORE),
        OTHER("EXPECTATION_CHANGED BOTH MAJOR", "EXPECTATION_CHANGED BOTH MAJOR"),
        SAME("REWORDED NOBODY PATCH", "REWORDED NOBODY PATCH"),
        REPLACED(
                "EXPECTATION_ADDED WRITERS MINOR, EXPECTATION_REMOVED READERS MAJOR",
                "EXPECTATION_ADDED WRITERS MINOR, EXPECTATION_REMOVED READERS MAJOR");

        private final String there;
        private final String back;

        Judgement(String there, String back) {
            this.there = there;
            this.back = back;
        }

        String there() {
            return there;
        }

        String back() {
            return back;
        }
    }
}
