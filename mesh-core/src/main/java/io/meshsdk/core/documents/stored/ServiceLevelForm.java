package io.meshsdk.core.documents.stored;

import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Accuracy;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Availability;
import io.meshsdk.contract.ServiceLevel.Completeness;
import io.meshsdk.contract.ServiceLevel.Freshness;
import io.meshsdk.contract.ServiceLevel.Latency;
import io.meshsdk.contract.ServiceLevel.Terms;
import java.time.Duration;

/** The form of a service level: its kind, what it promises, and what else is said of it. */
final class ServiceLevelForm {
    private static final String[] LEVELS = {"freshness", "completeness", "accuracy", "availability", "latency", "agreed"
    };

    private ServiceLevelForm() {}

    static FormWriter write(ServiceLevel level) {
        return promise(level).record("terms", level.terms());
    }

    static ServiceLevel read(FormReader form) {
        return readPromise(form).under(form.record("terms", Terms.NONE));
    }

    private static FormWriter promise(ServiceLevel level) {
        if (level instanceof Freshness freshness) {
            return kind("freshness").text("maximum", freshness.maximumAge().toString());
        }
        if (level instanceof Completeness completeness) {
            return kind("completeness").real("threshold", completeness.threshold());
        }
        if (level instanceof Accuracy accuracy) {
            return kind("accuracy").real("threshold", accuracy.threshold());
        }
        if (level instanceof Availability availability) {
            return kind("availability").real("threshold", availability.share());
        }
        if (level instanceof Latency latency) {
            return kind("latency")
                    .real("percentile", latency.percentile())
                    .text("maximum", latency.maximum().toString());
        }
        return agreed((Agreed) level);
    }

    private static FormWriter agreed(Agreed level) {
        FormWriter form = kind("agreed").text("property", level.property()).value("value", level.value());
        level.valueExt().ifPresent(second -> form.value("valueExt", second));
        return form.text("unit", level.unit());
    }

    private static ServiceLevel readPromise(FormReader form) {
        String kind = form.text("level");
        return switch (kind) {
            case "freshness" -> new Freshness(form.parsed("maximum", Duration::parse));
            case "completeness" -> new Completeness(form.real("threshold"));
            case "accuracy" -> new Accuracy(form.real("threshold"));
            case "availability" -> new Availability(form.real("threshold"));
            case "latency" -> new Latency(form.real("percentile"), form.parsed("maximum", Duration::parse));
            case "agreed" ->
                new Agreed(
                        form.text("property"),
                        form.value("value"),
                        form.findValue("valueExt"),
                        form.findText("unit"),
                        Terms.NONE);
            default -> throw form.unknown("level", kind, LEVELS);
        };
    }

    private static FormWriter kind(String name) {
        return new FormWriter().text("level", name);
    }
}
