package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.core.governance.laundering.Ancestry.Unknown;
import io.meshsdk.core.governance.laundering.Propagation.Asked;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A field is protected as those are which it is made of, over all products between them: its class is as high, personal data is
 * marked, its mask hides as much, and nobody reads it who may not read them. What the domain of a source declassified of it is left
 * out. Of sources that are not in the catalog, or are written so that nobody can read them, nobody can tell. What is hidden from those
 * whom the judgement is told is not named; for a description that is the first to name it, it is not there.
 */
final class Laundering implements Rule {
    static final String CLASSIFICATION = "laundered-classification";
    static final String PERSONAL = "laundered-pii";
    static final String MASK = "laundered-mask";
    static final String ROWS = "laundered-rows";
    static final String CONSUMERS = "laundered-consumers";
    static final String APPROVAL = "laundered-approval";
    static final String UNKNOWN = "source-unknown";
    static final String UNREAD = "source-unreadable";

    @Override
    public List<Violation> judge(PolicyContext context) {
        CatalogView catalog = context.catalog();
        Lineage lineage = Lineage.of(context);
        Propagation propagation = new Propagation(lineage, new Lifts(catalog::declassifications, context::trustedNow));
        List<Violation> found = new ArrayList<>(inputs(context.product(), lineage));
        for (OutputPort port : context.ports()) {
            found.addAll(ofPort(context, port, lineage, propagation));
        }
        return found;
    }

    private static List<Violation> inputs(DataProduct product, Lineage lineage) {
        return Lineage.inputs(product)
                .map(ProductInput::product)
                .distinct()
                .filter(input -> lineage.named(product, input).isEmpty())
                .map(input -> unknown("inputs[%s]".formatted(input), "The product reads '%s'".formatted(input)))
                .toList();
    }

    private static List<Violation> ofPort(
            PolicyContext context, OutputPort port, Lineage lineage, Propagation propagation) {
        List<Violation> found = new ArrayList<>();
        LaunderedPort whole = new LaunderedPort(context, port, lineage);
        for (PortFields field : lineage.fields(port)) {
            Asked asked = propagation.of(context.product(), port, field);
            asked.unknown().forEach(some -> found.add(unknown(field, some)));
            List<Violation> broken = new LaunderedField(field, asked).violations();
            broken.forEach(violation -> found.add(withFaults(violation, context, asked)));
            whole.add(field, asked);
        }
        found.addAll(whole.violations());
        return found;
    }

    /** An approval that counts for nothing is named where somebody might have relied on it. */
    private static Violation withFaults(Violation violation, PolicyContext context, Asked asked) {
        Set<String> domains = new TreeSet<>();
        asked.by().forEach(demand -> domains.add(demand.origin().product().id().domain()));
        List<String> faults = domains.stream()
                .flatMap(domain -> context.catalog().declassificationFaults(domain).stream())
                .filter(fault -> fault.isAbout(context.product().id(), violation.element()))
                .map(Object::toString)
                .toList();
        return faults.isEmpty() ? violation : violation.because(violation.message() + ". " + String.join(". ", faults));
    }

    private static Violation unknown(PortFields field, Unknown source) {
        String of = "Field '%s' is made of ".formatted(field.path())
                + (source.of().isEmpty() ? "" : "'%s', which is made of ".formatted(source.of()));
        return source.isField()
                ? unknown(field.element(), of + "'%s'".formatted(source.text()))
                : Violation.notEvaluated(UNREAD, field.element())
                        .because(of
                                + "'%s', which names no field of a product and no input: nobody can tell what protects it"
                                        .formatted(source.text()))
                        .remedy(
                                "Write it as 'domain.product#field', or describe the source system as an input of that name");
    }

    private static Violation unknown(String element, String what) {
        return Violation.notEvaluated(UNKNOWN, element)
                .because(
                        what
                                + ", which the catalog does not know, or does not show to you: nobody can tell what protects it")
                .remedy("Mend the name, publish the source first, or ask its owner for access");
    }
}
