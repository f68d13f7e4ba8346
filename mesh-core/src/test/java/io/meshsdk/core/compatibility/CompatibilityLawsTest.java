package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.compatibility.change.Affected;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.documents.ProductArbitraries;
import io.meshsdk.identity.SemanticVersion;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CompatibilityLawsTest {
    @Property(tries = 60)
    void between_aProductAndItself_findsNothing(@ForAll("products") DataProduct product) {
        for (OutputPort port : product.outputs()) {
            CompatibilityReport report = Compatibility.between(product, product, port.name());

            assertThat(report.changes()).isEmpty();
            assertThat(report.isAllowed()).isTrue();
        }
    }

    @Property(tries = 60)
    void between_differentContracts_findsAChange(
            @ForAll("products") DataProduct one, @ForAll("products") DataProduct other) {
        OutputPort published = one.outputs().get(0);
        OutputPort next = other.outputs().get(0);
        SemanticVersion version = SemanticVersion.of(1, 0, 0);
        boolean same =
                published.contract().version(version).equals(next.contract().version(version))
                        && published.format().equals(next.format())
                        && published.partitionColumns().equals(next.partitionColumns())
                        && published.locations().equals(next.locations())
                        && published.status() == next.status()
                        && published.contractId().equals(next.contractId())
                        && published.details().equals(next.details());

        CompatibilityReport report = Compatibility.between(published, next);

        assertThat(report.changes().isEmpty()).isEqualTo(same);
    }

    @Property
    void requiredBump_withAnotherChange_neverFalls(
            @ForAll("changes") List<Change> changes,
            @ForAll("change") Change more,
            @ForAll("versions") SemanticVersion from) {
        CompatibilityReport report = new CompatibilityReport(from, from, changes);
        List<Change> all = new ArrayList<>(changes);
        all.add(more);
        CompatibilityReport larger = new CompatibilityReport(from, from, all);

        assertThat(larger.requiredBump()).isGreaterThanOrEqualTo(report.requiredBump());
        assertThat(larger.allowedNext(from)).isGreaterThanOrEqualTo(report.allowedNext(from));
    }

    @Property
    void isMetBy_aGreaterBump_allowsNoMore(
            @ForAll Bump one,
            @ForAll Bump other,
            @ForAll("versions") SemanticVersion from,
            @ForAll("versions") SemanticVersion to) {
        Bump greater = one.or(other);

        assertThat(one.isMetBy(from, to) || !greater.isMetBy(from, to)).isTrue();
    }

    @Property
    void isMetBy_theVersionABumpLeadsTo_andEachAboveIt(
            @ForAll Bump bump, @ForAll("versions") SemanticVersion from, @ForAll("versions") SemanticVersion to) {
        SemanticVersion next = bump.from(from);

        assertThat(bump.isMetBy(from, next)).isTrue();
        assertThat(to.compareTo(next) < 0 || bump.isMetBy(from, to)).isTrue();
    }

    @Property
    void isMetBy_aStepBackwards_never(
            @ForAll Bump bump, @ForAll("versions") SemanticVersion from, @ForAll("versions") SemanticVersion to) {
        assertThat(to.compareTo(from) < 0 && bump.isMetBy(from, to)).isFalse();
    }

    @Property
    void isMetBy_aBreakingChangeUnderOneMajor_neverFromARelease(
            @ForAll("versions") SemanticVersion from, @ForAll("versions") SemanticVersion to) {
        boolean promised = from.major() > 0 && !from.isPreRelease();

        assertThat(promised && from.major() == to.major() && Bump.MAJOR.isMetBy(from, to))
                .isFalse();
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return ProductArbitraries.products();
    }

    @Provide
    Arbitrary<SemanticVersion> versions() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 2);
        return Combinators.combine(number, number, number, Arbitraries.of("", "", "rc.1", "rc.2"))
                .as((major, minor, patch, pre) -> new SemanticVersion(major, minor, patch, pre, ""));
    }

    @Provide
    Arbitrary<Change> change() {
        return Arbitraries.of(Bump.class)
                .map(bump -> new Change("p", ChangeKind.REWORDED, Affected.NOBODY, bump, "s", "r"));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return change().list().ofMaxSize(4);
    }
}
