package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuessTest {
    private static final List<String> WORDS =
            List.of("required", "primaryKey", "id", "name", "logicalType", "physicalType");

    @ParameterizedTest
    @CsvSource({
        "requierd, required",
        "Required, required",
        "require, required",
        "primary_key, primaryKey",
        "logicaltype, logicalType",
        "nmae, name",
        "phisycalTipe, physicalType"
    })
    void of_nearWord_isTheOneThatWasMeant(String word, String meant) {
        assertThat(Guess.of(word, WORDS)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x-vendor", "''", "requirements_of_the_business"})
    void of_farWord_isNone(String word) {
        assertThat(Guess.of(word, WORDS)).isEmpty();
    }

    @Test
    void of_hugeWord_isNone() {
        assertThat(Guess.of("x".repeat(8_000_000), WORDS)).isEmpty();
    }
}
