package io.meshsdk.contract;

import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The options of a type, by the names of the Open Data Contract Standard, as expectations. What cannot be measured is an
 * expectation too, so that it is reported as not evaluated.
 */
final class TypeOptions {
    private static final Set<String> BOUNDS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final Set<String> LENGTHS = Set.of("minLength", "maxLength");

    /** Options that say how values are written, not which there may be. */
    private static final Set<String> FORMS = Set.of("timezone", "defaultTimezone", "dimensions");

    private final Field field;
    private final List<Expectation> implied = new ArrayList<>();

    private TypeOptions(Field field) {
        this.field = field;
    }

    static List<Expectation> expectations(Field field) {
        TypeOptions options = new TypeOptions(field);
        options.bounds();
        options.lengths();
        field.options().forEach(options::single);
        return options.implied;
    }

    /** Returns whether an option of a field says how values are written, and nothing about which there may be. */
    static boolean isForm(Field field, String key) {
        return FORMS.contains(key) || (key.equals("format") && !(field.type() instanceof StringType));
    }

    private void bounds() {
        List<Literal> lows = literals("minimum", "exclusiveMinimum");
        List<Literal> highs = literals("maximum", "exclusiveMaximum");
        for (int i = 0; i < Math.max(lows.size(), highs.size()); i++) {
            try {
                implied.add(Expectation.of(new ValueCheck.Range(field.name(), at(i, lows), at(i, highs))));
            } catch (IllegalArgumentException e) {
                field.options().keySet().stream().filter(BOUNDS::contains).forEach(this::written);
                return;
            }
        }
    }

    private List<Literal> literals(String... keys) {
        List<Literal> literals = new ArrayList<>();
        for (String key : keys) {
            Value value = field.options().get(key);
            if (value != null) {
                bound(key, value).ifPresentOrElse(literals::add, () -> written(key));
            }
        }
        return literals;
    }

    private Optional<Literal> bound(String key, Value value) {
        if (field.type() instanceof StringType) {
            return Optional.empty();
        }
        return switch (key) {
            case "exclusiveMinimum" -> Literals.above(value, field.type());
            case "exclusiveMaximum" -> Literals.below(value, field.type());
            default -> Literals.of(value, field.type());
        };
    }

    private static Optional<Literal> at(int index, List<Literal> literals) {
        return index < literals.size() ? Optional.of(literals.get(index)) : Optional.empty();
    }

    private void lengths() {
        Optional<Integer> least = length("minLength");
        Optional<Integer> most = length("maxLength");
        if (least.isEmpty() && most.isEmpty()) {
            return;
        }
        try {
            OptionalInt maximum = most.isPresent() ? OptionalInt.of(most.get()) : OptionalInt.empty();
            implied.add(Expectation.of(new ValueCheck.Length(field.name(), least.orElse(0), maximum)));
        } catch (IllegalArgumentException e) {
            field.options().keySet().stream().filter(LENGTHS::contains).forEach(this::written);
        }
    }

    private Optional<Integer> length(String key) {
        Value value = field.options().get(key);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Integer> length = field.type() instanceof StringType && value instanceof Value.Numeric number
                ? count(number.number())
                : Optional.empty();
        if (length.isEmpty()) {
            written(key);
        }
        return length;
    }

    private static Optional<Integer> count(BigDecimal number) {
        boolean inBounds = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        boolean whole = inBounds && number.stripTrailingZeros().scale() <= 0;
        return whole ? Optional.of(number.intValue()) : Optional.empty();
    }

    private void single(String key, Value value) {
        if (BOUNDS.contains(key) || LENGTHS.contains(key) || isForm(field, key)) {
            return;
        }
        boolean measured = switch (key) {
            case "pattern" -> pattern(value);
            case "format" -> format(value);
            case "multipleOf" -> multipleOf(value);
            default -> false;
        };
        if (!measured) {
            written(key);
        }
    }

    /** The standard's patterns are searched for; ours match the whole text. A pattern that needs the frame is none. */
    private boolean pattern(Value value) {
        return value instanceof Value.Text text
                && isPattern(text.text())
                && matches("(?s:.*)(?:%s)(?s:.*)".formatted(text.text()));
    }

    /** A step that a floating point number cannot hold is met by hardly any of them. */
    private boolean multipleOf(Value value) {
        boolean exact = value instanceof Value.Numeric step
                && field.type().isNumeric()
                && (!field.type().isFloating() || isFloating(step.number()));
        try {
            return exact
                    && implied.add(Expectation.of(new ValueCheck.MultipleOf(
                            field.name(), new Literal.Exact(((Value.Numeric) value).number()))));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isFloating(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(number) == 0;
    }

    private boolean isPattern(String text) {
        try {
            return new ValueCheck.Matches(field.name(), text).pattern().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean matches(String pattern) {
        if (!(field.type() instanceof StringType) || !isPattern(pattern)) {
            return false;
        }
        return implied.add(Expectation.of(new ValueCheck.Matches(field.name(), pattern)));
    }

    private boolean format(Value value) {
        try {
            return implied.add(
                    Expectation.of(new ValueCheck.HasFormat(field.name(), ValueFormat.parse(value.toString()))));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void written(String key) {
        Value value = field.options().getOrDefault(key, Value.nothing());
        implied.add(ImpliedExpectations.written(key, field.name(), value));
    }
}
