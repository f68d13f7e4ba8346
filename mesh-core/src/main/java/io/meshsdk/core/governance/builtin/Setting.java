package io.meshsdk.core.governance.builtin;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a kind of policy knows. Immutable; each refinement returns a copy.
 *
 * @param name the name, in camel case: {@code effectiveFrom}
 * @param type what its value may be
 * @param order which of two values asks more
 * @param usual the value where none is given; null where there is none
 * @param allowed the words it may hold; empty where any will do
 * @param meaning what it says, in a sentence
 * @since 0.1.0
 */
@CheckReturnValue
public record Setting(
        String name,
        SettingType type,
        Strictness order,
        @Nullable Value usual,
        List<String> allowed,
        String meaning) {
    /** Copies the list. */
    public Setting {
        allowed = List.copyOf(allowed);
    }

    /** Returns a setting without a usual value, of which any value will do. */
    public static Setting of(String name, SettingType type, Strictness order, String meaning) {
        return new Setting(name, type, order, null, List.of(), meaning);
    }

    /** Returns a copy with a value that holds where none is given. */
    public Setting usually(String value) {
        return new Setting(name, type, order, Value.of(value), allowed, meaning);
    }

    /** Returns a copy with several values that hold where none is given. */
    public Setting usually(List<String> values) {
        return new Setting(
                name, type, order, Value.of(values.stream().map(Value::of).toList()), allowed, meaning);
    }

    /** Returns a copy that may hold these words only. */
    public Setting among(String... words) {
        return new Setting(name, type, order, usual, List.of(words), meaning);
    }

    /** Returns what is expected of the value, in words. */
    public String expected() {
        String operator = isThreshold() ? ", also after '%s'".formatted(operator()) : "";
        return (allowed.isEmpty() ? type.expected() : "of " + String.join(", ", allowed)) + operator;
    }

    /** Returns the value as its type has it; empty where it is of another. */
    Optional<Object> read(Value value) {
        return type.read(withoutOperator(value)).filter(this::isAllowed).filter(read -> !isEmptyChoice(read));
    }

    /** Of what is allowed there is something; of what is left out there may be nothing. */
    private boolean isEmptyChoice(Object read) {
        boolean mayBeEmpty = usual instanceof Value.Items items && items.items().isEmpty();
        return order == Strictness.FEWER && !mayBeEmpty && List.of().equals(read);
    }

    private boolean isAllowed(Object read) {
        return allowed.isEmpty()
                || (read instanceof List<?> words ? allowed.containsAll(words) : allowed.contains(read.toString()));
    }

    /** A threshold may be written with the comparison it stands for, and with no other. */
    private Value withoutOperator(Value value) {
        if (!isThreshold() || !(value instanceof Value.Text text)) {
            return value;
        }
        String written = text.text().strip();
        return written.startsWith(operator())
                ? Value.of(written.substring(operator().length()))
                : value;
    }

    private boolean isThreshold() {
        return (type == SettingType.RATIO
                        || type == SettingType.DURATION
                        || type == SettingType.PERIOD
                        || type == SettingType.COUNT)
                && (order == Strictness.HIGHER || order == Strictness.LOWER);
    }

    private String operator() {
        return order == Strictness.HIGHER ? ">=" : "<=";
    }
}
