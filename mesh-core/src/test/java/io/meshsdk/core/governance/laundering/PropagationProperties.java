package io.meshsdk.core.governance.laundering;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of propagation, on products that are made of each other in any way. */
final class PropagationProperties {
    private static final List<Classification> LEVELS = List.of(Classification.values());
    private static final List<Mask> MASKS = List.of(
            Mask.email(),
            Mask.redacted(),
            Mask.nullified(),
            Mask.partial(1, 0),
            Mask.partial(2, 2),
            Mask.partial(0, 4));

    /** A field each for a product each: protections, and of which others it is made. */
    private record World(List<FieldProtection> own, List<Set<Integer>> sources) {
        static World random(Random random, int count) {
            List<FieldProtection> own = new ArrayList<>();
            List<Set<Integer>> sources = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                own.add(protection(random));
                Set<Integer> some = new HashSet<>();
                for (int left = random.nextInt(3); left > 0; left--) {
                    some.add(random.nextInt(count));
                }
                sources.add(some);
            }
            return new World(own, sources);
        }

        World deriving(int at, int from) {
            List<Set<Integer>> more = new ArrayList<>(sources);
            Set<Integer> all = new HashSet<>(more.get(at));
            all.add(from);
            more.set(at, all);
            return new World(own, more);
        }

        World protecting(int at, FieldProtection protection) {
            List<FieldProtection> more = new ArrayList<>(own);
            more.set(at, more.get(at).and(protection));
            return new World(more, sources);
        }

        DataProduct product(int at) {
            Field field = Field.string("f");
            FieldProtection wanted = own.get(at);
            field = wanted.level().map(field::classified).orElse(field);
            field = wanted.category().map(field::pii).orElse(field);
            field = wanted.strictestMask().map(field::masked).orElse(field);
            for (int source : sources.get(at)) {
                field = field.derivedFrom("d.p" + source, "f");
            }
            return Products.product("d.p" + at, field).build();
        }

        FieldProtection asked(int at) {
            DataProduct judged = product(at);
            Lineage lineage = new Lineage(
                    judged, id -> Optional.of(product(Integer.parseInt(id.name().substring(1)))));
            Propagation propagation = new Propagation(lineage, new Lifts(domain -> List.of(), () -> Products.NOW));
            PortFields field = lineage.fields(judged.output()).get(0);
            return propagation.of(judged, judged.output(), field).protection();
        }

        /** Written apart: all that can be reached but the field itself, joined. */
        FieldProtection reached(int at) {
            Set<Integer> seen = new HashSet<>();
            List<Integer> open = new ArrayList<>(sources.get(at));
            while (!open.isEmpty()) {
                int next = open.remove(open.size() - 1);
                if (seen.add(next)) {
                    open.addAll(sources.get(next));
                }
            }
            return seen.stream()
                    .filter(one -> one != at)
                    .map(one -> PortFields.of(product(one).output()).get(0).protection())
                    .reduce(FieldProtection.NONE, FieldProtection::and);
        }
    }

    private static FieldProtection protection(Random random) {
        return new FieldProtection(
                random.nextBoolean() ? Optional.of(LEVELS.get(random.nextInt(LEVELS.size()))) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of("email") : Optional.empty(),
                random.nextInt(3) == 0 ? Set.of(MASKS.get(random.nextInt(MASKS.size()))) : Set.of());
    }

    @Property(tries = 300)
    void asked_isAsStrictAsAllThatIsReached(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count) {
        World world = World.random(new Random(seed), count);

        for (int at = 0; at < count; at++) {
            FieldProtection asked = world.asked(at);
            FieldProtection reached = world.reached(at);
            assertThat(asked).isEqualTo(reached);
            for (int source : world.sources().get(at)) {
                if (source == at) {
                    continue;
                }
                assertThat(asked.covers(PortFields.of(world.product(source).output())
                                .get(0)
                                .protection()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void addingADerivation_neverWeakens(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int count) {
        Random random = new Random(seed);
        World world = World.random(random, count);
        World more = world.deriving(random.nextInt(count), random.nextInt(count));

        for (int at = 0; at < count; at++) {
            assertThat(more.asked(at).covers(world.asked(at))).isTrue();
        }
    }

    @Property(tries = 300)
    void protectingAField_neverWeakensOthers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count) {
        Random random = new Random(seed);
        World world = World.random(random, count);
        World more = world.protecting(random.nextInt(count), protection(random));

        for (int at = 0; at < count; at++) {
            assertThat(more.asked(at).covers(world.asked(at))).isTrue();
        }
    }

    @Property
    void and_isAtLeastAsStrictAsBoth(@ForAll long seed) {
        Random random = new Random(seed);
        FieldProtection one = protection(random);
        FieldProtection two = protection(random);

        assertThat(one.and(two).covers(one)).isTrue();
        assertThat(one.and(two).covers(two)).isTrue();
        assertThat(one.and(one)).isEqualTo(one);
        assertThat(one.and(FieldProtection.NONE)).isEqualTo(one);
        assertThat(FieldProtection.NONE.and(one)).isEqualTo(one);
    }
}
