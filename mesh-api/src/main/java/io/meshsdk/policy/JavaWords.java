package io.meshsdk.policy;

import io.meshsdk.access.Mask;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as they are written in Java, as far as edits use them; what is rarer is called by its name. */
final class JavaWords {
    private static final Map<Mask, String> MASKS = Map.of(
            Mask.nullified(), "Mask.nullified()",
            Mask.redacted(), "Mask.redacted()",
            Mask.email(), "Mask.email()",
            Mask.partial(), "Mask.partial()");

    private JavaWords() {}

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    static String of(Mask mask) {
        String known = MASKS.get(mask);
        if (known != null) {
            return known;
        }
        return mask instanceof Mask.Partial partial
                ? "Mask.partial(%d, %d)".formatted(partial.first(), partial.last())
                : mask.toString();
    }

    static String of(Retention retention) {
        return retention
                .minimum()
                .map(least -> retention
                        .maximum()
                        .map(most ->
                                "new Retention(Optional.of(Period.parse(\"%s\")), Optional.of(Period.parse(\"%s\")))"
                                        .formatted(least, most))
                        .orElse("Retention.atLeast(\"%s\")".formatted(least)))
                .or(() -> retention.maximum().map("Retention.atMost(\"%s\")"::formatted))
                .orElse("...");
    }

    static String of(VersioningPolicy policy) {
        boolean noticeOnly = policy.notice()
                .map(VersioningPolicy::notice)
                .filter(policy::equals)
                .isPresent();
        return noticeOnly
                ? "VersioningPolicy.notice(Period.parse(\"%s\"))"
                        .formatted(policy.notice().orElseThrow())
                : policy.toString();
    }

    static String of(ServiceLevel level) {
        if (level instanceof ServiceLevel.Freshness freshness) {
            return "freshness(\"%s\")".formatted(freshness.maximumAge());
        }
        if (level instanceof ServiceLevel.Completeness completeness) {
            return "completeness(%s)".formatted(completeness.threshold());
        }
        if (level instanceof ServiceLevel.Accuracy accuracy) {
            return "accuracy(%s)".formatted(accuracy.threshold());
        }
        if (level instanceof ServiceLevel.Availability availability) {
            return "availability(%s)".formatted(availability.share());
        }
        return level instanceof ServiceLevel.Latency latency
                ? "latency(%s, \"%s\")".formatted(latency.percentile(), latency.maximum())
                : "agreed(%s, ...)".formatted(quoted(level.property()));
    }

    static String of(Expectation expectation) {
        Check check = expectation.check();
        if (check instanceof NullCheck.NotNull rule) {
            return "notNull(%s)".formatted(quoted(rule.column()));
        }
        if (check instanceof NullCheck.Completeness rule) {
            return "completeness(%s, %s)".formatted(quoted(rule.column()), rule.threshold());
        }
        if (check instanceof KeyCheck.Unique rule) {
            return "unique(%s)".formatted(quoted(rule.columns()));
        }
        if (check instanceof TimeCheck.Freshness rule) {
            return "freshness(%s, \"%s\")".formatted(quoted(rule.column()), rule.maximumAge());
        }
        return check instanceof ShapeCheck.RowCount rule && rule.maximum().isEmpty()
                ? "rowCount(%d)".formatted(rule.minimum())
                : expectation.name();
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(JavaWords::quoted).collect(Collectors.joining(", "));
    }
}
