package io.meshsdk.core.governance.laundering;

import io.meshsdk.access.Mask;
import io.meshsdk.core.governance.laundering.Lineage.Origin;
import io.meshsdk.core.governance.laundering.Propagation.Asked;
import io.meshsdk.core.governance.laundering.Propagation.Demand;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds a field to what those ask that it is made of. */
record LaunderedField(PortFields field, Asked asked) {

    /** Returns what is wrong, with the edit that mends it. */
    List<Violation> violations() {
        FieldProtection own = field.protection();
        FieldProtection wanted = asked.protection();
        List<Violation> found = new ArrayList<>();
        if (!own.coversLevel(wanted)) {
            found.add(ofLevel(own, wanted));
        }
        if (!own.coversCategory(wanted)) {
            found.add(ofCategory(own, wanted));
        }
        if (!own.coversMask(wanted)) {
            found.add(ofMask(own, wanted));
        }
        return found;
    }

    private Violation ofLevel(FieldProtection own, FieldProtection wanted) {
        return broken(
                Laundering.CLASSIFICATION,
                demand -> !own.coversLevel(demand.protection()),
                "which is " + word(wanted.level().orElseThrow()),
                "and is classified " + own.level().map(LaunderedField::word).orElse("nowhere"),
                new FieldEdit.Classify(field.element(), wanted.level().get()));
    }

    private Violation ofCategory(FieldProtection own, FieldProtection wanted) {
        String category = wanted.category().orElseThrow();
        return broken(
                Laundering.PERSONAL,
                demand -> !own.coversCategory(demand.protection()),
                "which holds personal data (%s)".formatted(category),
                "and is not marked",
                new FieldEdit.MarkPersonal(field.element(), category));
    }

    private Violation ofMask(FieldProtection own, FieldProtection wanted) {
        return broken(
                Laundering.MASK,
                demand -> !own.coversMask(demand.protection()),
                "which consumers see masked",
                own.masks().isEmpty() ? "and they see it in the clear" : "and its mask may show what the other hides",
                new FieldEdit.Mask(field.element(), mask(wanted.strictestMask().orElseThrow())));
    }

    /** A mask that is made for another type hides nothing of this one as it should. */
    private Mask mask(Mask wanted) {
        boolean sameType = asked.by().stream()
                .allMatch(demand -> demand.origin()
                        .field()
                        .field()
                        .type()
                        .equals(field.field().type()));
        return sameType ? wanted : Mask.nullified();
    }

    private Violation broken(String code, Predicate<Demand> breaks, String which, String but, FieldEdit edit) {
        List<Demand> demands = asked.by().stream().filter(breaks).toList();
        String sources = demands.stream().map(Demand::words).distinct().collect(Collectors.joining("', '", "'", "'"));
        Violation violation = Violation.broken(code, field.element())
                .because("Field '%s' is made of %s, %s, %s".formatted(field.path(), sources, which, but))
                .edit(edit);
        return violation.remedy(
                "%s, or ask %s to declassify it, each its own field: mesh.declassifications().request(...)"
                        .formatted(violation.remedy(), domains(demands)));
    }

    private static String domains(List<Demand> demands) {
        Set<String> shown = demands.stream()
                .map(Demand::origin)
                .filter(Origin::isShown)
                .map(origin -> origin.product().id().domain())
                .collect(Collectors.toCollection(TreeSet::new));
        String names = String.join("', '", shown);
        return switch (shown.size()) {
            case 0 -> "its domain";
            case 1 -> "domain '%s'".formatted(names);
            default -> "domains '%s'".formatted(names);
        };
    }

    private static String word(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
