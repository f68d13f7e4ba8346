package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.core.governance.laundering.Propagation.Asked;
import io.meshsdk.core.governance.laundering.Propagation.Demand;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Protection;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.FieldSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A field is protected as those are which it is made of, over all products between them: its class is as high, personal data is
 * marked, its mask hides as much, and nobody reads it who may not read them. What those who own the sources declassified is left
 * out. Of sources that are not in the catalog nobody can tell.
 */
final class Laundering implements Rule {
    static final String CLASSIFICATION = "laundered-classification";
    static final String PERSONAL = "laundered-pii";
    static final String MASK = "laundered-mask";
    static final String ROWS = "laundered-rows";
    static final String CONSUMERS = "laundered-consumers";
    static final String UNKNOWN = "source-unknown";

    @Override
    public List<Violation> judge(PolicyContext context) {
        Lineage lineage = new Lineage(context.product(), context.catalog()::find);
        Propagation propagation = new Propagation(lineage, context.catalog()::declassifications, context.now());
        List<Violation> found = new ArrayList<>(inputs(context.product(), lineage));
        for (OutputPort port : context.ports()) {
            found.addAll(ofPort(context.product(), port, lineage, propagation));
        }
        return found;
    }

    private static List<Violation> inputs(DataProduct product, Lineage lineage) {
        return Lineage.inputs(product)
                .map(ProductInput::product)
                .distinct()
                .filter(input -> lineage.product(input).isEmpty())
                .map(input -> unknown("inputs[%s]".formatted(input), "The product reads '%s'".formatted(input)))
                .toList();
    }

    private static List<Violation> ofPort(
            DataProduct product, OutputPort port, Lineage lineage, Propagation propagation) {
        List<Violation> found = new ArrayList<>();
        Map<String, Set<String>> outsiders = new LinkedHashMap<>();
        Set<String> filtered = new LinkedHashSet<>();
        for (PortFields field : lineage.fields(port)) {
            Asked asked = propagation.of(product, field);
            for (FieldSource source : asked.unknown()) {
                found.add(unknown(field.element(), "Field '%s' is made of '%s'".formatted(field.path(), source)));
            }
            found.addAll(ofField(field, asked));
            asked.by().stream()
                    .filter(demand -> demand.kept().contains(Protection.ROWS) && showsMore(port, demand))
                    .forEach(demand -> filtered.add(demand.words()));
            asked.by().stream()
                    .filter(demand -> demand.kept().contains(Protection.CONSUMERS))
                    .forEach(demand -> outside(product, port, demand)
                            .forEach(who -> outsiders
                                    .computeIfAbsent(who, some -> new LinkedHashSet<>())
                                    .add(demand.words())));
        }
        if (!filtered.isEmpty()) {
            found.add(rows(port, filtered));
        }
        outsiders.forEach((who, sources) -> found.add(consumers(port, who, sources)));
        return found;
    }

    /** A consumer sees what any rule shows that speaks of it, so that fewer rules show less, but for none, which shows all. */
    private static boolean showsMore(OutputPort port, Demand demand) {
        List<RowRule> own = port.contract().access().rowRules();
        List<RowRule> wanted = demand.origin().port().contract().access().rowRules();
        return !wanted.isEmpty() && (own.isEmpty() || !wanted.containsAll(own));
    }

    private static List<String> outside(DataProduct product, OutputPort port, Demand demand) {
        DataProduct owner = demand.origin().product();
        return Consumers.of(port).outside(product, Consumers.of(demand.origin().port()), owner);
    }

    private static List<Violation> ofField(PortFields field, Asked asked) {
        FieldProtection own = field.protection();
        FieldProtection wanted = asked.protection();
        List<Violation> found = new ArrayList<>();
        if (!own.coversLevel(wanted)) {
            String level = word(wanted.level().orElseThrow());
            found.add(broken(
                            CLASSIFICATION,
                            field,
                            asked,
                            demand -> !own.coversLevel(demand.protection()),
                            "which is " + level,
                            "and is classified "
                                    + own.level().map(Laundering::word).orElse("nowhere"))
                    .edit(new FieldEdit.Classify(field.element(), wanted.level().get())));
        }
        if (!own.coversCategory(wanted)) {
            found.add(broken(
                            PERSONAL,
                            field,
                            asked,
                            demand -> !own.coversCategory(demand.protection()),
                            "which holds personal data (%s)"
                                    .formatted(wanted.category().orElseThrow()),
                            "and is not marked")
                    .edit(new FieldEdit.MarkPersonal(
                            field.element(), wanted.category().get())));
        }
        if (!own.coversMask(wanted)) {
            found.add(broken(
                            MASK,
                            field,
                            asked,
                            demand -> !own.coversMask(demand.protection()),
                            "which consumers see masked",
                            !own.masks().isEmpty()
                                    ? "and its mask may show what the other hides"
                                    : "and they see it in the clear")
                    .edit(new FieldEdit.Mask(
                            field.element(),
                            mask(field, asked, wanted.strictestMask().orElseThrow()))));
        }
        return found.stream()
                .map(violation -> violation.remedy(violation.remedy()
                        + ", or ask the domain of the source to declassify it: mesh.declassifications().request(...)"))
                .toList();
    }

    /** A mask that is made for another type hides nothing of this one as it should. */
    private static Mask mask(PortFields field, Asked asked, Mask wanted) {
        boolean sameType = asked.by().stream()
                .allMatch(demand -> demand.origin()
                        .field()
                        .field()
                        .type()
                        .equals(field.field().type()));
        return sameType ? wanted : Mask.nullified();
    }

    private static Violation broken(
            String code, PortFields field, Asked asked, Predicate<Demand> breaks, String which, String but) {
        String sources = asked.by().stream()
                .filter(breaks)
                .map(Demand::words)
                .distinct()
                .collect(Collectors.joining("', '", "'", "'"));
        return Violation.broken(code, field.element())
                .because("Field '%s' is made of %s, %s, %s".formatted(field.path(), sources, which, but));
    }

    private static Violation rows(OutputPort port, Set<String> sources) {
        return Violation.broken(ROWS, FieldPaths.of(port) + ".access.rows")
                .because("Consumers of port '%s' see rows by other rules than those of what it is made of: '%s'"
                        .formatted(port.key(), String.join("', '", sources)))
                .remedy(
                        "Give .access(...) the same .rows(...) as the source has, or ask its domain to declassify the fields:"
                                + " mesh.declassifications().request(...)");
    }

    private static Violation consumers(OutputPort port, String who, Set<String> sources) {
        return Violation.broken(
                        CONSUMERS,
                        FieldPaths.of(port) + ".access."
                                + who.replace(" '", ".").replace("'", ""))
                .because("Port '%s' is read by %s, who may not read what it is made of: '%s'"
                        .formatted(port.key(), who, String.join("', '", sources)))
                .remedy(
                        "Take %s from the consumers, have the domain of the source name them in its access policy, or ask"
                                        .formatted(who)
                                + " it to declassify the fields: mesh.declassifications().request(...)");
    }

    private static Violation unknown(String element, String what) {
        return Violation.notEvaluated(UNKNOWN, element)
                .because(what + ", which the catalog does not know: nobody can tell what protects it")
                .remedy("Mend the name, or publish the source first");
    }

    private static String word(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
