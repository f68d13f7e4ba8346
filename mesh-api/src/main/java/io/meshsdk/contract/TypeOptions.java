package io.meshsdk.contract;

import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Literal;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.ValueFormat;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a type, by the names of the Open Data Contract Standard, as expectations. */
final class TypeOptions {
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

    static Optional<Literal> literal(Value.Numeric value, DataType type) {
        if (!type.isNumeric()) {
            return Optional.empty();
        }
        return Optional.of(
                type.isFloating() ? new Literal.Floating(value.number().doubleValue()) : exact(value.number()));
    }

    static Optional<Literal> literal(Value.Text value, DataType type) {
        if (type instanceof StringType) {
            return Optional.of(new Literal.Text(value.text()));
        }
        try {
            if (type instanceof DateType) {
                return Optional.of(new Literal.Day(LocalDate.parse(value.text())));
            }
            return type instanceof TimestampType
                    ? Optional.of(new Literal.Moment(Instant.parse(value.text())))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Literal exact(BigDecimal number) {
        return new Literal.Exact(number);
    }

    private void bounds() {
        Optional<Literal> low =
                bound("minimum").or(() -> bound("exclusiveMinimum").flatMap(this::above));
        Optional<Literal> high =
                bound("maximum").or(() -> bound("exclusiveMaximum").flatMap(this::below));
        if (low.isPresent() || high.isPresent()) {
            try {
                implied.add(Expectation.of(new Check.Range(field.name(), low, high)));
            } catch (IllegalArgumentException e) {
                written("minimum");
            }
        }
        for (String key : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            if (field.options().containsKey(key) && bound(key).isEmpty()) {
                written(key);
            }
        }
    }

    private Optional<Literal> bound(String key) {
        Value value = field.options().get(key);
        if (value instanceof Value.Numeric number) {
            return literal(number, field.type());
        }
        return value instanceof Value.Text text && !(field.type() instanceof StringType)
                ? literal(text, field.type())
                : Optional.empty();
    }

    private Optional<Literal> above(Literal bound) {
        return next(bound, 1);
    }

    private Optional<Literal> below(Literal bound) {
        return next(bound, -1);
    }

    /** Returns the next value that the type of the field can hold, above (1) or below (-1) a bound. */
    private Optional<Literal> next(Literal bound, int direction) {
        if (bound instanceof Literal.Floating floating) {
            double value = direction > 0 ? Math.nextUp(floating.value()) : Math.nextDown(floating.value());
            return Optional.of(new Literal.Floating(value));
        }
        if (bound instanceof Literal.Exact number) {
            int scale = field.type() instanceof DecimalType decimal ? decimal.scale() : 0;
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            java.math.RoundingMode inwards =
                    direction > 0 ? java.math.RoundingMode.FLOOR : java.math.RoundingMode.CEILING;
            BigDecimal on = number.value().setScale(scale, inwards);
            return Optional.of(exact(direction > 0 ? on.add(step) : on.subtract(step)));
        }
        if (bound instanceof Literal.Day day) {
            return Optional.of(new Literal.Day(day.value().plusDays(direction)));
        }
        return bound instanceof Literal.Moment moment
                ? Optional.of(new Literal.Moment(moment.value().plusNanos(direction * 1000L)))
                : Optional.empty();
    }

    private void lengths() {
        Optional<Integer> least = length("minLength");
        Optional<Integer> most = length("maxLength");
        if (field.type() instanceof StringType && (least.isPresent() || most.isPresent())) {
            String pattern = "(?s).{%d,%s}"
                    .formatted(least.orElse(0), most.map(Object::toString).orElse(""));
            try {
                implied.add(Expectation.of(new Check.Matches(field.name(), pattern)));
            } catch (IllegalArgumentException e) {
                written("minLength");
            }
        }
    }

    private Optional<Integer> length(String key) {
        return field.options().get(key) instanceof Value.Numeric number
                        && number.number().signum() >= 0
                        && number.number().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? Optional.of(number.number().intValue())
                : Optional.empty();
    }

    private void single(String key, Value value) {
        switch (key) {
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength" -> {}
            case "pattern" -> pattern(value);
            case "format" -> format(value);
            default -> {
                if (!FORMS.contains(key)) {
                    written(key);
                }
            }
        }
    }

    /** The standard's patterns are searched for; ours match the whole text. */
    private void pattern(Value value) {
        try {
            implied.add(Expectation.of(new Check.Matches(field.name(), "(?s).*(?:%s).*".formatted(value))));
        } catch (IllegalArgumentException e) {
            written("pattern");
        }
    }

    private void format(Value value) {
        if (!(field.type() instanceof StringType)) {
            return;
        }
        try {
            implied.add(Expectation.of(new Check.HasFormat(field.name(), ValueFormat.parse(value.toString()))));
        } catch (IllegalArgumentException e) {
            written("format");
        }
    }

    private void written(String key) {
        Value value = field.options().getOrDefault(key, Value.nothing());
        implied.add(Expectation.of(new Check.Written(
                        Check.Written.Kind.LIBRARY,
                        List.of(field.name()),
                        Map.of("option", Value.of(key), "value", value)))
                .named("%s(%s)".formatted(key, field.name()))
                .severity(Severity.INFO));
    }
}
