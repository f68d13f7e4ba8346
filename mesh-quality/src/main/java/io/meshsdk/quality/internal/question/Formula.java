package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.SlotState;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How a number follows from the state of one probe.
 *
 * @param probe the probe
 * @param value the number; empty where there is none
 * @param evaluated of how many values
 */
record Formula(Probe probe, Function<SlotState, Optional<BigDecimal>> value, ToLongFunction<SlotState> evaluated) {
    @SuppressWarnings("unchecked")
    static <S extends SlotState> Formula of(
            Probe probe, Function<S, Optional<BigDecimal>> value, ToLongFunction<S> evaluated) {
        return new Formula(
                probe, (Function<SlotState, Optional<BigDecimal>>) (Function<?, ?>) value, (ToLongFunction<SlotState>)
                        (ToLongFunction<?>) evaluated);
    }

    static <S extends SlotState> Formula ofReal(
            Probe probe, Function<S, OptionalDouble> value, ToLongFunction<S> evaluated) {
        return of(probe, state -> exact(value.apply(state)), evaluated);
    }

    /** Returns the decimal of a number, where it is finite. */
    static Optional<BigDecimal> exact(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble())
                ? Optional.of(BigDecimal.valueOf(number.getAsDouble()))
                : Optional.empty();
    }
}
