package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ExtensionsProperties {
    @Property
    void apply_whatIsBetweenTwoTrees_saysTheWhole(@ForAll("trees") Mapping whole, @ForAll("trees") Mapping said) {
        Mapping applied = Extensions.apply(said, Extensions.between(whole, said));

        assertThat(applied.says(whole)).as("%s says %s", applied, whole).isTrue();
        assertThat(Extensions.between(applied, whole)).isEmpty();
    }

    @Property
    void of_whatWasAddedToADocument_isThatAndIsRemoved(@ForAll("trees") Mapping whole, @ForAll("trees") Mapping said) {
        Map<String, Node> extensions = Extensions.between(whole, said);
        Mapping plain = Mapping.of(Map.of("id", Scalar.text("a")));

        Mapping extended = Extensions.addTo(plain, extensions);

        assertThat(Extensions.of(extended)).isEqualTo(extensions);
        assertThat(Extensions.removeFrom(extended).says(plain)).isTrue();
    }

    @Example
    void between_keysOfPointerLetters_areEscaped() {
        Mapping whole = Mapping.of(Map.of("a/b", Mapping.of(Map.of("~1", Scalar.text("x")))));
        Mapping said = Mapping.of(Map.of("a/b", Mapping.of(Map.of("-", Scalar.text("y")))));

        assertThat(Extensions.between(whole, said)).containsOnlyKeys("/a~1b/~01", "-/a~1b/-");
        assertThat(Extensions.apply(said, Extensions.between(whole, said)).says(whole))
                .isTrue();
    }

    @Provide
    Arbitrary<Mapping> trees() {
        return mappings(3);
    }

    private static Arbitrary<Mapping> mappings(int depth) {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "", "-", "/", "~", "~1", "0", "1");
        return Arbitraries.maps(keys, nodes(depth)).ofMaxSize(3).map(Mapping::of);
    }

    private static Arbitrary<Node> nodes(int depth) {
        Arbitrary<Node> scalars =
                Arbitraries.of(Scalar.text("1"), Scalar.number(BigDecimal.ONE), Scalar.flag(true), Scalar.nothing());
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Node> sequences = nodes(depth - 1).list().ofMaxSize(3).map(Sequence::of);
        return Arbitraries.oneOf(scalars, sequences, mappings(depth - 1).map(Node.class::cast));
    }
}
