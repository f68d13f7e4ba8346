package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.ContractEdit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A port says its class: one that is allowed, and as closed as is asked for. */
final class Classified implements Rule {
    private final List<String> allowed;
    private final Optional<Classification> least;

    Classified(PolicySettings settings) {
        allowed = settings.texts("allowed");
        least = settings.has("least") ? Optional.of(settings.classification("least")) : Optional.empty();
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream().flatMap(port -> judge(port).stream()).toList();
    }

    private List<Violation> judge(OutputPort port) {
        String path = FieldPaths.of(port) + ".classification";
        Optional<Classification> declared = port.contract().declaredClassification();
        if (declared.isEmpty()) {
            return List.of(Violation.broken("classification-missing", path)
                    .because("Port '%s' does not say how far its data may travel".formatted(port.name()))
                    .edit(new ContractEdit.Classify(path, least.orElse(Classification.INTERNAL))));
        }
        List<Violation> found = new ArrayList<>();
        Classification own = declared.get();
        if (!allowed.contains(word(own))) {
            found.add(Violation.broken("classification-not-allowed", path)
                    .because("Class %s is none of %s".formatted(word(own), String.join(", ", allowed)))
                    .remedy(".classified(...) with one of them"));
        }
        least.filter(level -> !own.isAtLeast(level))
                .map(level -> Violation.broken("classification-too-open", path)
                        .because("Class %s is more open than %s, which is the least here"
                                .formatted(word(own), word(level)))
                        .edit(new ContractEdit.Classify(path, level)))
                .ifPresent(found::add);
        return found;
    }

    private static String word(Classification level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
