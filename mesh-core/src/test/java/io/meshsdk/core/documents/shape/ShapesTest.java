package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapesTest {
    @Test
    void of_standard_listsItsVersionsTheOldestFirst() {
        assertThat(Shapes.of(Standard.ODCS))
                .extracting(Shape::version)
                .containsExactly("2.2.0", "2.2.1", "2.2.2", "3.0.0", "3.0.1", "3.0.2", "3.1.0", "3.2.0");
        assertThat(Shapes.of(Standard.DCS))
                .extracting(Shape::version)
                .containsExactly("0.9.0", "0.9.1", "0.9.2", "0.9.3", "1.1.0", "1.2.0", "1.2.1");
        assertThat(Shapes.newest(Standard.ODPS)).hasToString("ODPS 1.1.0");
    }

    @Test
    void of_unknownVersion_namesThoseThatAreKnown() {
        assertThatThrownBy(() -> Shapes.of(Standard.ODPS, "2.0.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No version '2.0.0' of ODPS. Known are [0.9.0, 1.0.0, 1.1.0].");
    }

    @ParameterizedTest
    @CsvSource({"v3.0.2, ODCS 3.0.2", "2.2.1, ODCS 2.2.1"})
    void declared_knownVersion_isThatOfTheDocument(String version, String expected) {
        assertThat(Shapes.declared(Standard.ODCS, Trees.read("", "apiVersion: " + version)))
                .hasValueSatisfying(shape -> assertThat(shape).hasToString(expected));
    }

    @Test
    void declared_specification_isThatOfItsOwnKey() {
        assertThat(Shapes.declared(Standard.DCS, Trees.read("", "dataContractSpecification: 1.2.1")))
                .hasValueSatisfying(shape -> assertThat(shape).hasToString("DCS 1.2.1"));
        assertThat(Shapes.declared(Standard.DCS, Trees.read("", "apiVersion: 1.2.1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"apiVersion: v9.9.9", "apiVersion: []", "kind: DataContract"})
    void declared_unknownVersion_isEmpty(String yaml) {
        assertThat(Shapes.declared(Standard.ODCS, Trees.read("", yaml))).isEmpty();
    }
}
