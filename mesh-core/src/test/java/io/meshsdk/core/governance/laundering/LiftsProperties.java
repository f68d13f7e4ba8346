package io.meshsdk.core.governance.laundering;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Approved;
import io.meshsdk.policy.Declassification.Request;
import io.meshsdk.policy.Declassification.Subject;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.FieldSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of declassification, on products of several domains that are made of each other in any way, cycles among them, held against
 * a reference that walks every way by itself.
 */
final class LiftsProperties {
    private static final List<String> DOMAINS = List.of("sales", "crm", "ops");
    private static final List<Protection> PROTECTIONS = List.of(Protection.values());

    /** That product {@code of} need not take over some protections of product {@code source}; its domain agreed. */
    private record Lift(int of, int source, Set<Protection> protections) {}

    /** A field each for a product each: of which domain it is, and of which others it is made; and what was declassified. */
    private record World(List<String> domains, List<Set<Integer>> sources, List<Lift> lifts) {
        static World random(Random random, int count) {
            List<String> domains = new ArrayList<>();
            List<Set<Integer>> sources = new ArrayList<>();
            List<Lift> lifts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                domains.add(DOMAINS.get(random.nextInt(DOMAINS.size())));
                Set<Integer> some = new TreeSet<>();
                for (int left = random.nextInt(3); left > 0; left--) {
                    some.add(random.nextInt(count));
                }
                some.remove(i);
                sources.add(some);
            }
            for (int left = random.nextInt(5); left > 0; left--) {
                lifts.add(lift(random, count));
            }
            return new World(domains, sources, lifts);
        }

        static Lift lift(Random random, int count) {
            Set<Protection> some = EnumSet.noneOf(Protection.class);
            some.add(PROTECTIONS.get(random.nextInt(PROTECTIONS.size())));
            some.add(PROTECTIONS.get(random.nextInt(PROTECTIONS.size())));
            return new Lift(random.nextInt(count), random.nextInt(count), some);
        }

        World lifting(Lift lift) {
            List<Lift> more = new ArrayList<>(lifts);
            more.add(lift);
            return new World(domains, sources, more);
        }

        ProductId id(int at) {
            return new ProductId(domains.get(at), "p" + at);
        }

        FieldSource source(int at) {
            return new FieldSource(id(at), "", "f");
        }

        DataProduct product(int at) {
            Field field = Field.string("f").pii("email").masked(Mask.redacted());
            for (int source : sources.get(at)) {
                field = field.derivedFrom(id(source).toString(), "f");
            }
            return Products.product(id(at).toString(), field).build();
        }

        /** What each of those a product is made of asks of it, by the name of the product. */
        Map<String, Set<Protection>> asked(int at) {
            Map<ProductId, DataProduct> all = new HashMap<>();
            for (int i = 0; i < domains.size(); i++) {
                all.put(id(i), product(i));
            }
            DataProduct judged = product(at);
            Lineage lineage = new Lineage(judged, id -> Optional.ofNullable(all.get(id)));
            Propagation propagation = new Propagation(lineage, new Lifts(this::declassifications, () -> Products.NOW));
            Map<String, Set<Protection>> found = new TreeMap<>();
            propagation
                    .of(judged, judged.output(), lineage.fields(judged.output()).get(0))
                    .by()
                    .forEach(demand -> found.put(demand.origin().product().id().toString(), demand.kept()));
            return found;
        }

        private List<Declassification> declassifications(String domain) {
            List<Declassification> found = new ArrayList<>();
            for (Lift lift : lifts) {
                if (domains.get(lift.source).equals(domain)) {
                    found.add(declassification(lift, found.size()));
                }
            }
            return found;
        }

        private Declassification declassification(Lift lift, int number) {
            DataProduct product = product(lift.of);
            Subject subject = new Subject(
                    product.id(),
                    StoredForm.encode(product).digest(),
                    "outputs[daily].schema.f",
                    source(lift.source),
                    lift.protections);
            return new Declassification(
                    number,
                    subject,
                    new Request(Principal.user("mia", domains.get(lift.of)), "A count", Products.NOW),
                    new Approved(Principal.user("sam", domains.get(lift.source)), Products.NOW, Optional.empty()));
        }

        /** Written apart: each protection of each product arrives if it does on some way that repeats nothing. */
        Map<String, Set<Protection>> reference(int at) {
            Map<String, Set<Protection>> found = new TreeMap<>();
            for (int origin = 0; origin < domains.size(); origin++) {
                Set<Protection> kept = EnumSet.noneOf(Protection.class);
                for (Protection protection : PROTECTIONS) {
                    if (origin != at && arrives(at, origin, protection, Set.of(at))) {
                        kept.add(protection);
                    }
                }
                if (!kept.isEmpty()) {
                    found.put(id(origin).toString(), kept);
                }
            }
            return found;
        }

        private boolean arrives(int at, int origin, Protection protection, Set<Integer> seen) {
            if (isLetGo(at, origin, origin, protection)) {
                return false;
            }
            for (int next : sources.get(at)) {
                if (isLetGo(at, next, origin, protection)) {
                    continue;
                }
                if (next == origin) {
                    return true;
                }
                if (!seen.contains(next)) {
                    Set<Integer> more = new TreeSet<>(seen);
                    more.add(next);
                    if (arrives(next, origin, protection, more)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether the domain of an origin agreed that a product need not take over from a source what the origin asks. */
        private boolean isLetGo(int at, int source, int origin, Protection protection) {
            return lifts.stream()
                    .anyMatch(lift -> lift.of == at
                            && lift.source == source
                            && lift.protections.contains(protection)
                            && domains.get(source).equals(domains.get(origin)));
        }
    }

    @Property(tries = 300)
    void asked_isWhatArrivesOnSomeWay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int count) {
        World world = World.random(new Random(seed), count);

        for (int at = 0; at < count; at++) {
            assertThat(world.asked(at)).isEqualTo(world.reference(at));
        }
    }

    @Property(tries = 200)
    void lifting_leavesWhatOtherDomainsAsk(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int count) {
        Random random = new Random(seed);
        World world = World.random(random, count);
        Lift lift = World.lift(random, count);
        World more = world.lifting(lift);
        String domain = world.domains().get(lift.source());

        for (int at = 0; at < count; at++) {
            Map<String, Set<Protection>> before = world.asked(at);
            Map<String, Set<Protection>> after = more.asked(at);
            before.forEach((product, protections) -> {
                Set<Protection> left = after.getOrDefault(product, Set.of());
                assertThat(protections).containsAll(left);
                if (!product.startsWith(domain + ".")) {
                    assertThat(left).isEqualTo(protections);
                }
            });
            assertThat(before.keySet()).containsAll(after.keySet());
        }
    }

    @Property(tries = 200)
    void lifting_twiceOrInAnyOrder_isTheSame(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int count) {
        Random random = new Random(seed);
        World world = World.random(random, count);
        Lift one = World.lift(random, count);
        Lift two = World.lift(random, count);

        for (int at = 0; at < count; at++) {
            Map<String, Set<Protection>> asked = world.lifting(one).lifting(two).asked(at);
            assertThat(world.lifting(two).lifting(one).lifting(two).asked(at)).isEqualTo(asked);
        }
    }
}
