package io.meshsdk.policy.cel;

import io.meshsdk.InputPort;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.cel.ContractShapes.Contract;
import io.meshsdk.policy.cel.ContractShapes.SchemaObject;
import io.meshsdk.policy.cel.ProductShapes.Port;
import io.meshsdk.quality.CheckOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that rules are asked about when one product is judged, made once for all policies that judge it. Thread-safe. */
final class Subjects {
    private final PolicyContext context;
    private final Subject product;
    private final Map<Each, List<Subject>> known = new ConcurrentHashMap<>();

    private Subjects(PolicyContext context) {
        this.context = context;
        this.product = product(context);
    }

    static Subjects of(PolicyContext context) {
        return context.derived(Subjects.class, Subjects::new);
    }

    /** Returns each of what a rule is asked about, in the order of the product. */
    List<Subject> each(Each each) {
        List<Subject> found = known.get(each);
        if (found == null) {
            found = List.copyOf(found(each));
            known.put(each, found);
        }
        return found;
    }

    private static Subject product(PolicyContext context) {
        Subject subject = Subject.of("product", "point", ProductShapes.word(context.point()))
                .with("now", context.now())
                .with("domain", ReportShapes.DOMAIN.of(context))
                .with("catalog", ReportShapes.CATALOG.of(context));
        if (context.report().isPresent()) {
            subject = subject.with(
                    "report", ReportShapes.REPORT.of(context.report().get()));
        }
        return subject.with("product", ProductShapes.PRODUCT.of(new ProductShapes.Product(context.product(), context)));
    }

    private List<Subject> found(Each each) {
        return switch (each) {
            case PRODUCT -> List.of(product);
            case INPUT -> inputs();
            case OUTCOME -> outcomes();
            case PORT -> ports();
            case SCHEMA -> within(Each.PORT, this::addSchemas);
            case FIELD -> within(Each.SCHEMA, this::addFields);
            case CHECK -> within(Each.PORT, this::addChecks);
            case LEVEL -> within(Each.PORT, this::addLevels);
        };
    }

    private List<Subject> inputs() {
        List<Subject> found = new ArrayList<>();
        for (InputPort input : context.product().inputs()) {
            found.add(product.at(() -> "inputs[%s]".formatted(input.name()), "input", ProductShapes.INPUT.of(input)));
        }
        return found;
    }

    private List<Subject> outcomes() {
        List<Subject> found = new ArrayList<>();
        String port = Port.path(context.ports().get(0));
        context.report()
                .ifPresent(report -> report.results()
                        .forEach(outcome -> found.add(
                                product.at(() -> path(port, outcome), "outcome", ReportShapes.OUTCOME.of(outcome)))));
        return found;
    }

    private static String path(String port, CheckOutcome outcome) {
        return "%s.expectations[%s]".formatted(port, outcome.expectation().name());
    }

    private List<Subject> ports() {
        List<Subject> found = new ArrayList<>();
        for (var output : context.ports()) {
            Port port = Port.of(output, context);
            found.add(product.at(port::path, "port", ProductShapes.PORT.of(port))
                    .with("contract", ContractShapes.CONTRACT.of(port.contract())));
        }
        return found;
    }

    private List<Subject> within(Each whole, Parts parts) {
        List<Subject> found = new ArrayList<>();
        for (Subject subject : each(whole)) {
            parts.add(subject, found);
        }
        return found;
    }

    private void addSchemas(Subject port, List<Subject> found) {
        for (View<SchemaObject> object : port.held("contract", Contract.class).schemas()) {
            found.add(port.at(object.present()::path, "schema", object));
        }
    }

    private void addFields(Subject schema, List<Subject> found) {
        for (View<ContractShapes.Column> column :
                schema.held("schema", SchemaObject.class).fields()) {
            found.add(schema.at(column.present()::path, "field", column));
        }
    }

    private void addChecks(Subject port, List<Subject> found) {
        port.held("contract", Contract.class)
                .promise()
                .effectiveExpectations()
                .forEach(check -> found.add(port.at(
                        () -> "%s.expectations[%s]".formatted(port.path(), check.name()),
                        "check",
                        ContractShapes.CHECK.of(check))));
    }

    private void addLevels(Subject port, List<Subject> found) {
        port.held("contract", Contract.class)
                .promise()
                .serviceLevels()
                .forEach(level -> found.add(port.at(
                        () -> "%s.sla[%s]".formatted(port.path(), level.property()),
                        "level",
                        ContractShapes.LEVEL.of(level))));
    }

    @FunctionalInterface
    private interface Parts {
        void add(Subject whole, List<Subject> found);
    }
}
