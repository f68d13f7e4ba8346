package io.meshsdk.core.compatibility;

import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Accuracy;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Availability;
import io.meshsdk.contract.ServiceLevel.Completeness;
import io.meshsdk.contract.ServiceLevel.Freshness;
import io.meshsdk.contract.ServiceLevel.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changes in service levels. A promise stands as long as some promise of its kind is as strict. */
final class ServiceLevelChanges {
    private final String path;

    ServiceLevelChanges(String path) {
        this.path = path;
    }

    List<Change> between(List<ServiceLevel> before, List<ServiceLevel> after) {
        List<Change> changes = new ArrayList<>();
        for (ServiceLevel level : before) {
            if (after.stream().noneMatch(other -> covers(other, level))) {
                changes.add(new Change(
                        path + "." + name(level),
                        ChangeKind.SERVICE_LEVEL_LOOSENED,
                        Bump.MAJOR,
                        "Service level %s is not promised any more".formatted(level),
                        "Keep it or a stricter one, or raise the major version"));
            }
        }
        for (ServiceLevel level : after) {
            if (before.stream().noneMatch(other -> covers(other, level))) {
                changes.add(new Change(
                        path + "." + name(level),
                        ChangeKind.SERVICE_LEVEL_TIGHTENED,
                        Bump.MINOR,
                        "Service level %s is promised".formatted(level),
                        "Raise the minor version"));
            }
        }
        return changes;
    }

    private static boolean covers(ServiceLevel strict, ServiceLevel level) {
        if (strict instanceof Freshness left && level instanceof Freshness right) {
            return left.maximumAge().compareTo(right.maximumAge()) <= 0;
        }
        if (strict instanceof Completeness left && level instanceof Completeness right) {
            return left.threshold() >= right.threshold();
        }
        if (strict instanceof Accuracy left && level instanceof Accuracy right) {
            return left.threshold() >= right.threshold();
        }
        if (strict instanceof Availability left && level instanceof Availability right) {
            return left.share() >= right.share();
        }
        if (strict instanceof Agreed) {
            return strict.equals(level);
        }
        return strict instanceof Latency left
                && level instanceof Latency right
                && left.percentile() >= right.percentile()
                && left.maximum().compareTo(right.maximum()) <= 0;
    }

    private static String name(ServiceLevel level) {
        return level.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
