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
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** A port promises the service levels that all promise, and at least as much as they have to. */
final class LevelsPromised implements Rule {
    private final List<String> required;
    private final Map<String, Double> least = new TreeMap<>();

    LevelsPromised(PolicySettings settings) {
        required = settings.texts("required");
        for (String level : List.of("completeness", "accuracy", "availability")) {
            if (settings.has(level)) {
                least.put(level, settings.ratio(level));
            }
        }
    }

    @Override
    public List<Limit> limits() {
        return least.entrySet().stream()
                .map(entry -> Limit.atLeast(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream().flatMap(port -> judge(port).stream()).toList();
    }

    private List<Violation> judge(OutputPort port) {
        Set<String> wanted = new LinkedHashSet<>(required);
        wanted.addAll(least.keySet());
        List<Violation> found = new ArrayList<>();
        for (String level : wanted) {
            String path = FieldPaths.of(port) + ".sla." + level;
            List<ServiceLevel> promised = WholePromises.of(port, level);
            if (promised.isEmpty()) {
                found.add(Violation.broken("service-level-missing", path)
                        .because("Port '%s' promises no %s of all its data".formatted(port.name(), level))
                        .remedy(".sla(...) with the %s that consumers can rely on".formatted(level)));
            } else if (least.containsKey(level)) {
                low(path, port, level, promised).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Violation> low(String path, OutputPort port, String level, List<ServiceLevel> promised) {
        double wanted = least.getOrDefault(level, 0.0);
        OptionalDouble most =
                promised.stream().flatMapToDouble(one -> share(one).stream()).max();
        if (most.isEmpty()) {
            return Optional.of(unread(path, port, level, wanted));
        }
        return most.getAsDouble() >= wanted
                ? Optional.empty()
                : Optional.of(Violation.broken("service-level-too-low", path)
                        .because("Port '%s' promises %s of %s, and %s is the least"
                                .formatted(port.name(), level, most.getAsDouble(), wanted))
                        .edit(new ContractEdit.Promise(path, level(level, wanted)))
                        .remedy(".sla(%s(%s)), and checks that hold it".formatted(level, wanted)));
    }

    private static Violation unread(String path, OutputPort port, String level, double wanted) {
        return Violation.notEvaluated("service-level-unreadable", path)
                .because("Port '%s' promises %s in words that are no share, and %s is the least"
                        .formatted(port.name(), level, wanted))
                .remedy("Promise it as a number: .sla(%s(...)), in a document value: 99.9 with unit: percent"
                        .formatted(level));
    }

    private static OptionalDouble share(ServiceLevel level) {
        if (level instanceof ServiceLevel.Completeness completeness) {
            return OptionalDouble.of(completeness.threshold());
        }
        if (level instanceof ServiceLevel.Accuracy accuracy) {
            return OptionalDouble.of(accuracy.threshold());
        }
        return level instanceof ServiceLevel.Availability availability
                ? OptionalDouble.of(availability.share())
                : OptionalDouble.empty();
    }

    private static ServiceLevel level(String property, double share) {
        return switch (property) {
            case "completeness" -> ServiceLevels.completeness(share);
            case "accuracy" -> ServiceLevels.accuracy(share);
            default -> ServiceLevels.availability(share);
        };
    }
}
