package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StoredPort;
import io.meshsdk.policy.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether the masked form of a port stands for it: it was published, is as new as is allowed, and lies apart; and nobody but the
 * product's own domain is let to the raw one. Before the raw port is published for the first time there is nothing to protect.
 */
final class MaskedCopies {
    private final PolicyContext context;
    private final Classification least;
    private final Duration behind;

    MaskedCopies(PolicyContext context, Classification least, Duration behind) {
        this.context = context;
        this.least = least;
        this.behind = behind;
    }

    /** Returns what is wrong; nothing where one of the masked forms does. */
    Optional<Violation> judge(OutputPort raw) {
        if (isOpen(raw.contract())) {
            return Optional.of(Violation.broken("raw-port-open", FieldPaths.of(raw) + ".access")
                    .because(
                            "Port '%s' is protected by a masked port, and has consumers or roles itself: they may be let to raw values"
                                    .formatted(raw.name()))
                    .remedy(".access(AccessPolicy.ownersOnly()) without roles(...), and the consumers in"
                            + " MaskedForm.access(...) of the masked port"));
        }
        Optional<Violation> found = Optional.empty();
        for (OutputPort masked : formsOf(raw)) {
            found = judge(raw, masked);
            if (found.isEmpty()) {
                return found;
            }
        }
        return found.or(() -> Optional.of(missing(raw, "it has none")));
    }

    private List<OutputPort> formsOf(OutputPort raw) {
        return context.product().outputs().stream()
                .filter(port -> port.version().major() == raw.version().major()
                        && port.maskedForm()
                                .filter(form -> form.port().equals(raw.name()))
                                .isPresent())
                .toList();
    }

    private Optional<Violation> judge(OutputPort raw, OutputPort masked) {
        if (!masked.contract().access().rowRules().isEmpty()) {
            return Optional.of(Violation.broken("masked-port-rows", FieldPaths.of(masked) + ".access")
                    .because("Masked port '%s' has row rules, and its files hold all rows".formatted(masked.name()))
                    .remedy("MaskedForm.access(...) without rows(...), or a place that is attested to be isolated"));
        }
        List<String> shown = FieldPaths.in(masked).entrySet().stream()
                .filter(field -> field.getValue()
                        .classification()
                        .filter(own -> own.isAtLeast(least))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (!shown.isEmpty()) {
            return Optional.of(Violation.broken("masked-port-raw", shown.get(0))
                    .because("Masked port '%s' shows fields without a mask, %d of them of class %s or above"
                            .formatted(masked.name(), shown.size(), least.name().toLowerCase(Locale.ROOT)))
                    .remedy(".masked(...) on these fields of port '%s'".formatted(raw.name())));
        }
        Optional<StoredPort> rawTable = context.stored(raw);
        Optional<StoredPort> maskedTable = context.stored(masked);
        if (rawTable.isEmpty() || maskedTable.isEmpty()) {
            return Optional.of(Violation.notEvaluated("masked-port-unknown", FieldPaths.of(raw))
                    .because(
                            "Nobody can tell here where the tables of port '%s' and its masked port '%s' lie, and how new they are"
                                    .formatted(raw.name(), masked.name()))
                    .remedy("Ask where the warehouse can be read: by mesh.govern(...), or when it is published"));
        }
        return judge(raw, masked, rawTable.get(), maskedTable.get());
    }

    private Optional<Violation> judge(OutputPort raw, OutputPort masked, StoredPort rawTable, StoredPort maskedTable) {
        if (rawTable.location().contains(maskedTable.location())
                || maskedTable.location().contains(rawTable.location())) {
            return Optional.of(Violation.broken("masked-port-nested", FieldPaths.of(masked) + ".locations")
                    .because(
                            "Masked port '%s' lies at or around the raw table of '%s': who is let to one is let to both"
                                    .formatted(masked.name(), raw.name()))
                    .remedy(".at(...) with a location of its own"));
        }
        return rawTable.newest().flatMap(newest -> judge(raw, masked, newest, maskedTable.newest()));
    }

    private Optional<Violation> judge(
            OutputPort raw, OutputPort masked, StoredPort.Newest rawNewest, Optional<StoredPort.Newest> maskedNewest) {
        OptionalLong madeOf = maskedNewest.map(newest -> madeOf(raw, newest)).orElse(OptionalLong.empty());
        if (madeOf.isEmpty()) {
            return Optional.of(missing(raw, "'%s' was not published from it".formatted(masked.name())));
        }
        boolean isNewEnough = madeOf.getAsLong() >= rawNewest.version()
                || maskedNewest
                        .map(newest -> newest.publishedAt().plus(behind))
                        .filter(context.trustedNow()::isAfter)
                        .isEmpty();
        return isNewEnough
                ? Optional.empty()
                : Optional.of(Violation.broken("masked-port-old", FieldPaths.of(masked))
                        .because(
                                "Masked port '%s' was made of version %d of '%s', which is at version %d, longer than %s ago"
                                        .formatted(
                                                masked.name(),
                                                madeOf.getAsLong(),
                                                raw.name(),
                                                rawNewest.version(),
                                                behind))
                        .remedy(publish(masked.name())));
    }

    private OptionalLong madeOf(OutputPort raw, StoredPort.Newest masked) {
        return masked.inputs().sources().stream()
                .filter(source -> source.product().equals(context.product().id())
                        && source.port().equals(raw.name()))
                .mapToLong(source -> source.tableVersion())
                .max();
    }

    private static Violation missing(OutputPort raw, String why) {
        return Violation.broken("masked-port-missing", FieldPaths.of(raw))
                .because("Port '%s' is protected by a masked port, and %s".formatted(raw.name(), why))
                .remedy(publish("<masked port>"));
    }

    private static String publish(String masked) {
        return "mesh.publication(product).output(\"%s\").publish()".formatted(masked);
    }

    private static boolean isOpen(DataContract contract) {
        return !contract.access().consumerDomains().isEmpty()
                || !contract.access().consumerRoles().isEmpty()
                || !contract.roles().isEmpty()
                || contract.classification() == Classification.PUBLIC;
    }
}
