package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What reading costs.
 *
 * @param priceAmount the amount for each unit, if said
 * @param priceCurrency the currency, if said
 * @param priceUnit what is counted, for example {@code megabyte}, if said
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Price(
        Optional<BigDecimal> priceAmount,
        Optional<String> priceCurrency,
        Optional<String> priceUnit,
        Annotations annotations) {}
