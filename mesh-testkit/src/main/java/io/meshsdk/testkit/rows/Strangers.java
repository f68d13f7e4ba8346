package io.meshsdk.testkit.rows;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.DataType;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a column's type that its promises may not allow: those next to what they name first. */
final class Strangers {
    private Strangers() {}

    static List<Object> of(ColumnPromises promises, @Nullable Object present) {
        Optional<Ordinals> ordinals = Ordinals.of(promises.type());
        List<Object> found = new ArrayList<>();
        promises.forbidden().stream()
                .filter(literal -> ValueSpaces.isHeld(promises, literal))
                .forEach(literal -> found.add(ValueSpaces.value(promises, literal)));
        found.addAll(near(promises, ordinals, present));
        return found;
    }

    private static List<Object> near(ColumnPromises promises, Optional<Ordinals> ordinals, @Nullable Object present) {
        if (ordinals.isPresent()) {
            return numbers(promises, ordinals.get());
        }
        if (promises.type().isFloating()) {
            return floating(promises);
        }
        if (promises.type() instanceof DataType.BinaryType) {
            return promises.lengths().broken().stream().<Object>map(byte[]::new).toList();
        }
        return promises.type() instanceof DataType.StringType
                ? texts(promises, present instanceof String text ? text : "")
                : List.of(true, false);
    }

    private static Stream<Literal> named(ColumnPromises promises) {
        return Stream.of(
                        promises.lows().stream(),
                        promises.highs().stream(),
                        promises.lists().stream().flatMap(list -> list.values().stream()),
                        promises.forbidden().stream())
                .flatMap(some -> some);
    }

    private static List<Object> numbers(ColumnPromises promises, Ordinals ordinals) {
        List<BigInteger> near = new ArrayList<>();
        named(promises)
                .flatMap(literal -> ordinals.number().apply(literal).stream())
                .forEach(number -> {
                    near.add(number.setScale(0, RoundingMode.CEILING)
                            .toBigInteger()
                            .subtract(BigInteger.ONE));
                    near.add(number.setScale(0, RoundingMode.FLOOR)
                            .toBigInteger()
                            .add(BigInteger.ONE));
                });
        if (!promises.steps().isEmpty()) {
            near.addAll(List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(3)));
            near.addAll(betweenMultiples(promises, ordinals));
        }
        return near.stream()
                .filter(number -> number.compareTo(ordinals.least()) >= 0 && number.compareTo(ordinals.most()) <= 0)
                .map(ordinals.value())
                .toList();
    }

    private static List<BigInteger> betweenMultiples(ColumnPromises promises, Ordinals ordinals) {
        return promises.lows().stream()
                .flatMap(low -> ordinals.number().apply(low).stream())
                .map(low -> low.setScale(0, RoundingMode.CEILING).toBigInteger())
                .flatMap(low -> Stream.of(low, low.add(BigInteger.ONE), low.add(BigInteger.TWO)))
                .toList();
    }

    private static List<Object> floating(ColumnPromises promises) {
        boolean single = promises.type() instanceof DataType.FloatType;
        List<Object> near = new ArrayList<>();
        named(promises).forEach(literal -> {
            double number = ((Number) FloatingSpaces.value(promises, literal)).doubleValue();
            near.add(single ? (Object) Math.nextDown((float) number) : (Object) Math.nextDown(number));
            near.add(single ? (Object) Math.nextUp((float) number) : (Object) Math.nextUp(number));
        });
        return near;
    }

    private static List<Object> texts(ColumnPromises promises, String present) {
        List<Object> near = new ArrayList<>();
        named(promises).map(Literal::text).forEach(text -> {
            near.add(text + "!");
            near.add(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
        });
        promises.lengths().broken().forEach(length -> near.add("x".repeat(length)));
        near.add(present + "!");
        near.add(present.isEmpty() ? "" : present.substring(0, present.length() - 1));
        near.add("");
        near.add("not what was promised \uFFFD");
        return near;
    }
}
