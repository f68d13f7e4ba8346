package io.meshsdk.core.documents.odcs;

import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Accuracy;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Availability;
import io.meshsdk.contract.ServiceLevel.Completeness;
import io.meshsdk.contract.ServiceLevel.Freshness;
import io.meshsdk.contract.ServiceLevel.Latency;
import io.meshsdk.contract.ServiceLevel.Terms;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.TimeUnits;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node.Mapping;
import java.math.BigDecimal;
import java.time.Duration;

/** Writes service levels as properties. */
final class ServiceLevelWriter {
    private ServiceLevelWriter() {}

    static Mapping write(ServiceLevel level) {
        Entries entries = new Entries();
        if (level instanceof Freshness freshness) {
            time("latency", freshness.maximumAge(), entries);
        } else if (level instanceof Completeness completeness) {
            share("completeness", completeness.threshold(), entries);
        } else if (level instanceof Accuracy accuracy) {
            share("accuracy", accuracy.threshold(), entries);
        } else if (level instanceof Availability availability) {
            share("availability", availability.share(), entries);
        } else if (level instanceof Latency latency) {
            time("readLatency", latency.maximum(), entries);
            entries.number("valueExt", BigDecimal.valueOf(latency.percentile()));
        } else if (level instanceof Agreed agreed) {
            entries.text("property", agreed.property()).node("value", Values.node(agreed.value()));
            entries.node("valueExt", agreed.valueExt().map(Values::node)).text("unit", agreed.unit());
        }
        return terms(level.terms(), entries);
    }

    private static void time(String property, Duration duration, Entries entries) {
        TimeUnits.Amount amount = TimeUnits.amount(duration);
        entries.text("property", property).number("value", amount.number()).text("unit", amount.unit());
    }

    private static void share(String property, double share, Entries entries) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        entries.text("property", property)
                .number("value", percent.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(percent.toPlainString()))
                .text("unit", "percent");
    }

    private static Mapping terms(Terms terms, Entries entries) {
        entries.text("element", terms.element())
                .text("driver", terms.driver())
                .text("description", terms.description())
                .text("schedule", terms.schedule())
                .text("scheduler", terms.scheduler());
        return AnnotationKeys.write(terms.annotations(), entries).node();
    }
}
