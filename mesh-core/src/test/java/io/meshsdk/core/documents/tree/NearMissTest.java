package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearMissTest {
    private static final List<String> KEYS = List.of("required", "unique", "name", "id", "logicalType", "physicalType");

    @ParameterizedTest
    @CsvSource({
        "requierd,required",
        "Required,required",
        "requird,required",
        "nmae,name",
        "names,name",
        "ID,id",
        "logicaltype,logicalType",
        "logical_type,logicalType",
        "physical-type,physicalType",
        "phisycalTipe,physicalType",
        "uniqe,unique",
        "fysicalType,physicalType"
    })
    void of_misspeltWord_isGuessed(String word, String expected) {
        assertThat(NearMiss.of(word, KEYS)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ix", "nickname", "primaryKey", "required"})
    void of_wordFarFromAll_isNotGuessed(String word) {
        assertThat(NearMiss.of(word, Set.of("required", "id", "name"))).isEmpty();
    }

    @Test
    void of_severalAsNear_takesTheFirstInTheAlphabet() {
        assertThat(NearMiss.of("cast", List.of("cost", "case"))).contains("case");
    }

    @Test
    void of_nearerOne_isTaken() {
        assertThat(NearMiss.of("descriptio", List.of("description", "descriptor")))
                .contains("description");
    }

    @Test
    void of_veryLongWord_isNotGuessed() {
        assertThat(NearMiss.of("x".repeat(1 << 20), List.of("x".repeat(1 << 20) + "y")))
                .isEmpty();
    }
}
