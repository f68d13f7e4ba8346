package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.OutputPort;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.ContractEdit;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A port promises to be published again within the time that holds for all. */
final class FreshEnough implements Rule {
    private final Duration most;

    FreshEnough(PolicySettings settings) {
        most = settings.duration("most");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Limit.atMost("freshness-hours", most.toMillis() / 3_600_000.0));
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream().flatMap(port -> judge(port).stream()).toList();
    }

    private Optional<Violation> judge(OutputPort port) {
        String path = FieldPaths.of(port) + ".sla.freshness";
        List<ServiceLevel> promises = WholePromises.of(port, "freshness");
        Optional<Duration> promised = promises.stream()
                .filter(ServiceLevel.Freshness.class::isInstance)
                .map(level -> ((ServiceLevel.Freshness) level).maximumAge())
                .min(Duration::compareTo);
        if (promised.isEmpty() && !promises.isEmpty()) {
            return Optional.of(Violation.notEvaluated("freshness-unreadable", path)
                    .because("Port '%s' promises a freshness that is no duration, and %s is the most"
                            .formatted(port.name(), most))
                    .remedy("Promise it as a duration: .sla(freshness(\"%s\")), in a document a number with its unit"
                            .formatted(most)));
        }
        if (promised.isEmpty()) {
            return Optional.of(Violation.broken("freshness-unpromised", path)
                    .because("Port '%s' does not promise how old all its data may become".formatted(port.name()))
                    .edit(edit(path)));
        }
        return promised.filter(age -> age.compareTo(most) > 0)
                .map(age -> Violation.broken("freshness-too-slow", path)
                        .because("Port '%s' promises to be published within %s, and %s is the most"
                                .formatted(port.name(), age, most))
                        .edit(edit(path))
                        .remedy(".sla(freshness(\"%s\")), and a schedule that keeps it".formatted(most)));
    }

    private ProductEdit edit(String path) {
        return new ContractEdit.Promise(path, ServiceLevels.freshness(most));
    }
}
