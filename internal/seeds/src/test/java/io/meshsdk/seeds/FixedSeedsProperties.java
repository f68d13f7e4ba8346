package io.meshsdk.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

final class FixedSeedsProperties {
    private static final List<Integer> TRIED = new ArrayList<>();

    @Property(tries = 5)
    void withoutSeed_sameValuesAreTriedInEachBuild(@ForAll("numbers") int number) {
        TRIED.add(number);
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 1_000_000).withoutEdgeCases();
    }

    @AfterContainer
    static void valuesOfTheUsualSeed() {
        assumeThat(System.getProperty(FixedSeeds.SEED)).isNull();
        assertThat(TRIED).containsExactly(475892, 9068, 157393, 69, 3);
    }
}
