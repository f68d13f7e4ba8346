package io.meshsdk.testkit.rows;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the values that keep all that is promised of a column. */
final class ValueSpaces {
    private static final BigInteger LARGEST = BigInteger.TWO.pow(61);
    private static final long MANY = 1L << 40;

    private ValueSpaces() {}

    static ValueSpace of(ColumnPromises promises) {
        if (!promises.lists().isEmpty()) {
            return listed(promises);
        }
        Set<Object> forbidden = new LinkedHashSet<>();
        promises.forbidden().stream()
                .filter(literal -> isHeld(promises, literal))
                .forEach(literal -> forbidden.add(value(promises, literal)));
        return any(promises)
                .without(forbidden)
                .orElseThrow(() -> promises.unsatisfiable("all values are forbidden that could be"));
    }

    private static ValueSpace any(ColumnPromises promises) {
        Optional<Ordinals> ordinals = Ordinals.of(promises.type());
        if (ordinals.isPresent()) {
            return counted(promises, ordinals.get());
        }
        if (promises.type() instanceof DataType.StringType) {
            return TextSpaces.of(promises);
        }
        if (promises.type().isFloating()) {
            if (!promises.steps().isEmpty()) {
                throw promises.unsatisfiable("a multiple of floating point numbers is beyond the generator");
            }
            return FloatingSpaces.of(promises);
        }
        if (promises.type() instanceof DataType.BinaryType
                && !promises.lengths().isAny()) {
            return ofLength(promises.lengths().usual(promises));
        }
        return plain(promises.type());
    }

    /** Returns whether a value keeps the bounds of a column. */
    static boolean isWithin(ColumnPromises promises, Literal literal) {
        Optional<Ordinals> ordinals = Ordinals.of(promises.type());
        if (ordinals.isPresent()) {
            BigDecimal number = number(promises, ordinals.get(), literal);
            return promises.lows().stream()
                            .allMatch(
                                    low -> number(promises, ordinals.get(), low).compareTo(number) <= 0)
                    && promises.highs().stream()
                            .allMatch(high ->
                                    number(promises, ordinals.get(), high).compareTo(number) >= 0);
        }
        if (promises.type() instanceof DataType.StringType) {
            return TextSpaces.isWithin(promises, literal.text());
        }
        return FloatingSpaces.isWithin(promises, literal);
    }

    private static ValueSpace counted(ColumnPromises promises, Ordinals ordinals) {
        Optional<BigInteger> low = promises.lows().stream()
                .map(literal -> number(promises, ordinals, literal)
                        .setScale(0, RoundingMode.CEILING)
                        .toBigInteger())
                .max(BigInteger::compareTo);
        Optional<BigInteger> high = promises.highs().stream()
                .map(literal -> number(promises, ordinals, literal)
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigInteger())
                .min(BigInteger::compareTo);
        BigInteger width = ordinals.usualMost().subtract(ordinals.usualLeast());
        BigInteger least = low.orElseGet(
                        () -> high.map(most -> most.subtract(width)).orElse(ordinals.usualLeast()))
                .max(ordinals.least());
        BigInteger most = high.orElse(low.isPresent() ? least.add(width) : ordinals.usualMost())
                .min(ordinals.most());
        BigInteger step = step(promises, ordinals);
        BigInteger first = least.add(least.negate().mod(step));
        if (first.compareTo(most) > 0) {
            throw promises.unsatisfiable("no value lies between the bounds");
        }
        long size = most.subtract(first)
                .divide(step)
                .add(BigInteger.ONE)
                .min(LARGEST)
                .longValueExact();
        return new ValueSpace(
                size, number -> ordinals.value().apply(first.add(step.multiply(BigInteger.valueOf(number)))));
    }

    /** Returns the smallest number that all steps measure, in the units of a column. */
    private static BigInteger step(ColumnPromises promises, Ordinals ordinals) {
        BigInteger all = BigInteger.ONE;
        for (BigDecimal step : promises.steps()) {
            BigDecimal units =
                    number(promises, ordinals, new Literal.Exact(step)).stripTrailingZeros();
            int digits = Math.max(0, units.scale());
            BigInteger one = units.movePointRight(digits).toBigIntegerExact();
            BigInteger whole = one.divide(one.gcd(BigInteger.TEN.pow(digits)));
            all = all.multiply(whole).divide(all.gcd(whole));
        }
        return all;
    }

    private static ValueSpace ofLength(int length) {
        long size = length >= Long.BYTES ? LARGEST.longValueExact() : 1L << (Byte.SIZE * length);
        return new ValueSpace(size, number -> {
            byte[] bytes = new byte[length];
            for (int i = 0; i < Math.min(length, Long.BYTES); i++) {
                bytes[length - 1 - i] = (byte) (number >> (Byte.SIZE * i));
            }
            return bytes;
        });
    }

    private static ValueSpace listed(ColumnPromises promises) {
        List<Literal> accepted = promises.lists().get(0).values().stream()
                .filter(literal ->
                        promises.lists().stream().map(ValueCheck.OneOf::values).allMatch(all -> all.contains(literal)))
                .filter(literal -> isHeld(promises, literal) && isWithin(promises, literal))
                .filter(literal -> promises.patterns().stream().allMatch(literal.text()::matches))
                .filter(literal -> !promises.forbidden().contains(literal)
                        && promises.lengths().fit(literal.text()))
                .toList();
        if (accepted.isEmpty()
                || !promises.formats().isEmpty()
                || !promises.steps().isEmpty()) {
            throw promises.unsatisfiable(
                    "no accepted value keeps the other expectations, or they ask for a format or a multiple");
        }
        return ValueSpace.of(accepted.stream()
                .map(literal -> value(promises, literal))
                .distinct()
                .toList());
    }

    /** Returns the value of a literal that a column can hold. */
    static Object value(ColumnPromises promises, Literal literal) {
        if (promises.type() instanceof DataType.StringType) {
            return literal.text();
        }
        if (promises.type().isFloating()) {
            return FloatingSpaces.value(promises, literal);
        }
        Ordinals ordinals =
                Ordinals.of(promises.type()).orElseThrow(() -> promises.unsatisfiable("a list of accepted values"));
        return ordinals.value().apply(number(promises, ordinals, literal).toBigIntegerExact());
    }

    /** Returns whether a column can hold exactly a literal: others are accepted of no value. */
    static boolean isHeld(ColumnPromises promises, Literal literal) {
        Optional<Ordinals> ordinals = Ordinals.of(promises.type());
        if (ordinals.isPresent()) {
            return ordinals.get().holds(number(promises, ordinals.get(), literal));
        }
        return !promises.type().isFloating() || FloatingSpaces.isHeld(promises, literal);
    }

    private static BigDecimal number(ColumnPromises promises, Ordinals ordinals, Literal literal) {
        return ordinals.number()
                .apply(literal)
                .orElseThrow(() -> promises.unsatisfiable("an expectation whose value is of another kind"));
    }

    private static ValueSpace plain(DataType type) {
        if (type instanceof DataType.BooleanType) {
            return ValueSpace.of(List.of(false, true));
        }
        if (type instanceof DataType.BinaryType) {
            return new ValueSpace(
                    MANY, number -> ByteBuffer.allocate(8).putLong(number).array());
        }
        return nested(type);
    }

    private static ValueSpace nested(DataType type) {
        if (type instanceof DataType.ListType list) {
            ValueSpace elements = ofType(list.element());
            return new ValueSpace(elements.size(), number -> List.of(elements.at(number), elements.at(number + 1)));
        }
        if (type instanceof DataType.MapType map) {
            ValueSpace keys = ofType(map.key());
            ValueSpace values = ofType(map.value());
            return new ValueSpace(keys.size(), number -> Map.of(keys.at(number), values.at(number)));
        }
        Map<String, ValueSpace> parts = new LinkedHashMap<>();
        ((DataType.StructType) type).fields().forEach(field -> parts.put(field.name(), ofType(field.type())));
        long size = parts.values().stream().mapToLong(ValueSpace::size).max().orElse(1);
        return new ValueSpace(size, number -> {
            Map<String, Object> struct = new LinkedHashMap<>();
            parts.forEach((name, space) -> struct.put(name, space.at(number)));
            return struct;
        });
    }

    private static ValueSpace ofType(DataType type) {
        return of(ColumnPromises.of(
                DataContract.of(Schema.of(Field.of("value", type))), Field.of("value", type), Optional.empty()));
    }
}
