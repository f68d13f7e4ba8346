package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelVariableResolver;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.cel.ContractShapes.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a rule is asked about: its path, and the variables that hold it and what it is part of. Immutable. */
final class Subject implements CelVariableResolver {
    private static final Map<String, Optional<Object>> CONSTANTS = constants();

    private final String path;
    private final String name;
    private final Optional<Object> value;
    private final @Nullable Subject around;

    private Subject(String path, String name, Object value, @Nullable Subject around) {
        this.path = path;
        this.name = name;
        this.value = Optional.of(value);
        this.around = around;
    }

    /** Returns the types of the variables that a rule about each of these sees, asked with data or not. */
    static Map<String, CelType> types(Each each, boolean withData) {
        Map<String, CelType> types = new LinkedHashMap<>();
        types.put("product", ProductShapes.PRODUCT.type());
        types.put("domain", ReportShapes.DOMAIN.type());
        types.put("catalog", ReportShapes.CATALOG.type());
        types.put("now", SimpleType.TIMESTAMP);
        types.put("point", SimpleType.STRING);
        if (withData) {
            types.put("report", ReportShapes.REPORT.type());
        }
        switch (each) {
            case PRODUCT -> {}
            case INPUT -> types.put("input", ProductShapes.INPUT.type());
            case OUTCOME -> types.put("outcome", ReportShapes.OUTCOME.type());
            case PORT, SCHEMA, FIELD, CHECK, LEVEL -> addOfPort(each, types);
        }
        return types;
    }

    private static void addOfPort(Each each, Map<String, CelType> types) {
        types.put("port", ProductShapes.PORT.type());
        types.put("contract", ContractShapes.CONTRACT.type());
        if (each == Each.SCHEMA || each == Each.FIELD) {
            types.put("schema", ContractShapes.SCHEMA.type());
        }
        if (each == Each.FIELD) {
            types.put("field", ContractShapes.FIELD.type());
        }
        if (each == Each.CHECK) {
            types.put("check", ContractShapes.CHECK.type());
        }
        if (each == Each.LEVEL) {
            types.put("level", ContractShapes.LEVEL.type());
        }
    }

    /** Returns the product as a whole, with what is known around it. */
    static Subject of(PolicyContext context) {
        Subject subject = new Subject("product", "point", ProductShapes.word(context.point()), null)
                .with("now", context.now())
                .with("domain", ReportShapes.DOMAIN.of(context))
                .with("catalog", ReportShapes.CATALOG.of(context));
        if (context.report().isPresent()) {
            subject = subject.with(
                    "report", ReportShapes.REPORT.of(context.report().get()));
        }
        return subject.with("product", ProductShapes.PRODUCT.of(new ProductShapes.Product(context.product(), context)));
    }

    /** Returns each of what a rule is asked about, in the order of the product. */
    List<Subject> each(Each each, PolicyContext context) {
        return switch (each) {
            case PRODUCT -> List.of(this);
            case INPUT ->
                context.product().inputs().stream()
                        .map(input -> at("inputs[%s]".formatted(input.name()), "input", ProductShapes.INPUT.of(input)))
                        .toList();
            case OUTCOME ->
                context.report().stream()
                        .flatMap(report -> report.results().stream())
                        .map(outcome -> at(
                                "%s.expectations[%s]"
                                        .formatted(
                                                new ProductShapes.Port(
                                                                context.ports().get(0), null)
                                                        .path(),
                                                outcome.expectation().name()),
                                "outcome",
                                ReportShapes.OUTCOME.of(outcome)))
                        .toList();
            case PORT, SCHEMA, FIELD, CHECK, LEVEL -> ofPorts(each, context);
        };
    }

    String path() {
        return path;
    }

    @Override
    public Optional<Object> find(String wanted) {
        for (Subject subject = this; subject != null; subject = subject.around) {
            if (subject.name.equals(wanted)) {
                return subject.value;
            }
        }
        return CONSTANTS.getOrDefault(wanted, Optional.empty());
    }

    private List<Subject> ofPorts(Each each, PolicyContext context) {
        List<Subject> found = new ArrayList<>();
        for (var port : context.ports()) {
            ProductShapes.Port seen = new ProductShapes.Port(port, context);
            Contract contract = Contract.of(port);
            Subject subject = at(seen.path(), "port", ProductShapes.PORT.of(seen))
                    .with("contract", ContractShapes.CONTRACT.of(contract));
            subject.addOfContract(each, contract, found);
        }
        return found;
    }

    private void addOfContract(Each each, Contract contract, List<Subject> found) {
        if (each == Each.PORT) {
            found.add(this);
        } else if (each == Each.CHECK) {
            contract.promise()
                    .effectiveExpectations()
                    .forEach(check -> found.add(at(
                            "%s.expectations[%s]".formatted(path, check.name()),
                            "check",
                            ContractShapes.CHECK.of(check))));
        } else if (each == Each.LEVEL) {
            contract.promise()
                    .serviceLevels()
                    .forEach(level -> found.add(at(
                            "%s.sla[%s]".formatted(path, level.property()), "level", ContractShapes.LEVEL.of(level))));
        } else {
            contract.schemas().forEach(object -> addOfSchema(each, object, found));
        }
    }

    private void addOfSchema(Each each, ContractShapes.SchemaObject object, List<Subject> found) {
        Subject schema = at(object.path(), "schema", ContractShapes.SCHEMA.of(object));
        if (each == Each.SCHEMA) {
            found.add(schema);
            return;
        }
        for (ContractShapes.Column column : object.fields()) {
            found.add(schema.at(column.path(), "field", ContractShapes.FIELD.of(column)));
        }
    }

    private Subject with(String variable, Object held) {
        return new Subject(path, variable, held, this);
    }

    private Subject at(String elsewhere, String variable, Object held) {
        return new Subject(elsewhere, variable, held, this);
    }

    private static Map<String, Optional<Object>> constants() {
        Map<String, Optional<Object>> found = new LinkedHashMap<>();
        Ranks.constants().forEach((word, number) -> found.put(word, Optional.of(number)));
        return found;
    }
}
