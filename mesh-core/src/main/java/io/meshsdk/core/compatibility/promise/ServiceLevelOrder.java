package io.meshsdk.core.compatibility.promise;

import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Accuracy;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Availability;
import io.meshsdk.contract.ServiceLevel.Completeness;
import io.meshsdk.contract.ServiceLevel.Freshness;
import io.meshsdk.contract.ServiceLevel.Latency;
import io.meshsdk.core.compatibility.finding.Strictness;

/** Which service levels promise more than others of their property. */
final class ServiceLevelOrder {
    private ServiceLevelOrder() {}

    static Strictness compare(ServiceLevel before, ServiceLevel after) {
        if (before instanceof Freshness one && after instanceof Freshness next) {
            return Strictness.ofGrowth(one.maximumAge().compareTo(next.maximumAge()));
        }
        if (before instanceof Completeness one && after instanceof Completeness next) {
            return growth(one.threshold(), next.threshold());
        }
        if (before instanceof Accuracy one && after instanceof Accuracy next) {
            return growth(one.threshold(), next.threshold());
        }
        if (before instanceof Availability one && after instanceof Availability next) {
            return growth(one.share(), next.share());
        }
        if (before instanceof Latency one && after instanceof Latency next) {
            return growth(one.percentile(), next.percentile())
                    .and(Strictness.ofGrowth(one.maximum().compareTo(next.maximum())));
        }
        return before instanceof Agreed one && after instanceof Agreed next
                ? AgreedOrder.compare(one, next)
                : Strictness.OTHER;
    }

    static String words(ServiceLevel level) {
        if (level instanceof Freshness freshness) {
            return "'freshness' of at most %s".formatted(freshness.maximumAge());
        }
        if (level instanceof Completeness completeness) {
            return "'completeness' of at least %s".formatted(completeness.threshold());
        }
        if (level instanceof Accuracy accuracy) {
            return "'accuracy' of at least %s".formatted(accuracy.threshold());
        }
        if (level instanceof Availability availability) {
            return "'availability' of at least %s".formatted(availability.share());
        }
        return level instanceof Latency latency
                ? "'latency' of at most %s for %s percent of reads".formatted(latency.maximum(), latency.percentile())
                : level.toString();
    }

    private static Strictness growth(double before, double after) {
        return Strictness.ofGrowth(Double.compare(after + 0.0, before + 0.0));
    }
}
