package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelVariableResolver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing that a rule is asked about: its path, and the variables that hold it and what it is part of. Immutable. */
final class Subject implements CelVariableResolver {
    private static final Map<String, Optional<Object>> CONSTANTS = constants();

    private final Supplier<String> path;
    private final String name;
    private final Optional<Object> value;
    private final @Nullable Subject around;

    private Subject(Supplier<String> path, String name, Object value, @Nullable Subject around) {
        this.path = path;
        this.name = name;
        this.value = Optional.of(value);
        this.around = around;
    }

    /**
     * Returns the types of the variables that a rule about each of these sees.
     *
     * @param report the type of the report; null where the rule is asked without data
     */
    static Map<String, CelType> types(Each each, @Nullable CelType report) {
        Map<String, CelType> types = new LinkedHashMap<>();
        types.put("product", ProductShapes.PRODUCT.type());
        types.put("domain", ReportShapes.DOMAIN.type());
        types.put("catalog", ReportShapes.CATALOG.type());
        types.put("now", SimpleType.TIMESTAMP);
        types.put("point", SimpleType.STRING);
        if (report != null) {
            types.put("report", report);
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

    /** Returns a subject of its own that holds one variable. */
    static Subject of(String path, String variable, Object held) {
        return new Subject(() -> path, variable, held, null);
    }

    /** Returns the same subject, with one more variable. */
    Subject with(String variable, Object held) {
        return new Subject(path, variable, held, this);
    }

    /** Returns a part of this subject. */
    Subject at(Supplier<String> elsewhere, String variable, Object held) {
        return new Subject(elsewhere, variable, held, this);
    }

    String path() {
        return path.get();
    }

    /** Returns the thing that a variable holds. */
    <T> T held(String variable, Class<T> type) {
        Object held = find(variable).orElseThrow();
        return type.cast(held instanceof View<?> view ? view.present() : held);
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

    private static Map<String, Optional<Object>> constants() {
        Map<String, Optional<Object>> found = new LinkedHashMap<>();
        Ranks.constants().forEach((word, number) -> found.put(word, Optional.of(number)));
        return found;
    }
}
