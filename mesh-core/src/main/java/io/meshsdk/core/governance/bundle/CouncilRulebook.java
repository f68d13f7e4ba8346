package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.LastCommit;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies of the newest bundle in the catalog, and beside them those of the mesh itself, which can add to them and take
 * nothing away: of the built-in ones the bundle may set others in their place. Where the bundle cannot be relied on, what is
 * wrong with it blocks. A mesh that knows no council has its own policies only, as long as nobody put others in force.
 * Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CouncilRulebook implements Rulebook {
    private static final Comparator<BundleMark> BY_VERSION = Comparator.comparingLong(BundleMark::version);

    private final BundleJournal journal;
    private final PolicySet builtIn;
    private final List<BroughtPolicy> brought;
    private final PolicySet own;
    private final Kinds kinds;
    private final AtomicReference<@Nullable BundleMark> seen = new AtomicReference<>();
    private volatile @Nullable Resolved resolved;

    /**
     * Creates the rulebook of a mesh.
     *
     * @param journal the bundles of its catalog
     * @param builtIn the policies that are active unless a bundle sets others in their place
     * @param brought the policies that providers bring and the host registers
     * @throws IllegalStateException if two policies have one id
     */
    public CouncilRulebook(BundleJournal journal, PolicySet builtIn, List<Policy> brought) {
        this(journal, builtIn, brought, KnownKinds.builtIn());
    }

    /**
     * Creates the rulebook of a mesh that knows more kinds of policies than those that are built in.
     *
     * @param journal the bundles of its catalog
     * @param builtIn the policies that are active unless a bundle sets others in their place
     * @param brought the policies that providers bring and the host registers
     * @param kinds the kinds that a bundle may name
     * @throws IllegalStateException if two policies have one id
     */
    public CouncilRulebook(BundleJournal journal, PolicySet builtIn, List<Policy> brought, KnownKinds kinds) {
        this(journal, builtIn, brought, (Kinds)
                (kind, id, settings) -> kinds.create(kind, id, PolicySettings.of(settings)));
    }

    CouncilRulebook(BundleJournal journal, PolicySet builtIn, List<Policy> brought, Kinds kinds) {
        this.journal = journal;
        this.builtIn = builtIn;
        this.own = builtIn.and(brought);
        this.brought = brought.stream().map(BroughtPolicy::new).toList();
        this.kinds = kinds;
    }

    @Override
    public PolicySet inForce(Optional<LastCommit> last) {
        try {
            Optional<BundleMark> before = Stream.concat(
                            last.flatMap(LastCommit::bundle).stream(), Stream.ofNullable(seen.get()))
                    .max(BY_VERSION);
            return journal.keys().isEmpty()
                    ? withoutCouncil(before)
                    : ofCouncil(last.flatMap(LastCommit::bundle), before);
        } catch (BundleFault fault) {
            // No policy that a pipeline brings takes its place.
            return own.without(Set.of(PolicySet.UNRELIABLE)).and(List.of(new FaultyBundle(fault)));
        }
    }

    /**
     * Returns the newest bundle; empty where there is none.
     *
     * @throws io.meshsdk.error.PolicyBundleException if it cannot be relied on
     * @throws StorageException if the catalog cannot be read
     */
    public Optional<SignedBundle> newest() {
        try {
            return journal.newest();
        } catch (BundleFault fault) {
            throw fault.toException();
        }
    }

    /**
     * Starts the next version of the bundle.
     *
     * @throws io.meshsdk.error.PolicyBundleException if the newest one cannot be relied on
     * @throws StorageException if the catalog cannot be read
     */
    public BundleBuilder next(Instant now) {
        return new BundleBuilder(newest().map(SignedBundle::bundle), now, kinds);
    }

    /** Returns the bundles of the catalog. */
    public BundleJournal journal() {
        return journal;
    }

    private PolicySet withoutCouncil(Optional<BundleMark> before) throws BundleFault {
        if (before.isPresent() || isSomethingInForce()) {
            throw BundleFault.unverified();
        }
        return own;
    }

    /** A mesh that was told of no council goes on without its catalog; what its tables say still counts. */
    private boolean isSomethingInForce() {
        try {
            return journal.size() > 0;
        } catch (StorageException e) {
            return false;
        }
    }

    private PolicySet ofCouncil(Optional<BundleMark> ofTable, Optional<BundleMark> before) throws BundleFault {
        SignedBundle signed = journal.newest().orElse(null);
        if (signed == null) {
            throw BundleFault.missing(before);
        }
        BundleMark mark = signed.mark();
        requireNotBehind(mark, before);
        requireNotBehind(mark, ofTable);
        seen.accumulateAndGet(
                mark, (one, other) -> one != null && other != null && one.version() > other.version() ? one : other);
        return resolved(signed.bundle(), mark);
    }

    private static void requireNotBehind(BundleMark mark, Optional<BundleMark> before) throws BundleFault {
        if (before.isPresent() && mark.version() < before.get().version()) {
            throw BundleFault.older(mark.version(), before.get());
        }
        if (before.isPresent() && mark.version() == before.get().version() && !mark.equals(before.get())) {
            throw BundleFault.replaced(mark.version());
        }
    }

    private PolicySet resolved(PolicyBundle bundle, BundleMark mark) throws BundleFault {
        Resolved last = resolved;
        if (last != null && last.mark.equals(mark)) {
            return last.policies;
        }
        PolicySet policies = resolve(bundle, mark);
        resolved = new Resolved(mark, policies);
        return policies;
    }

    private PolicySet resolve(PolicyBundle bundle, BundleMark mark) throws BundleFault {
        List<Policy> ofBundle = new ArrayList<>();
        List<PolicySet.Owned> owners = new ArrayList<>();
        for (BundledPolicy named : bundle.policies()) {
            Policy policy = policy(named);
            ofBundle.add(policy);
            owners.add(new PolicySet.Owned(policy, named.owner()));
        }
        Set<String> ids = ofBundle.stream()
                .filter(policy -> policy.scope() instanceof PolicyScope.Global)
                .map(Policy::id)
                .collect(Collectors.toSet());
        List<Policy> more = brought.stream()
                .map(BroughtPolicy::policy)
                .filter(policy -> ofBundle.stream().noneMatch(named -> named == policy))
                .toList();
        try {
            return builtIn.without(ids).and(ofBundle).and(more).of(mark, owners);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw BundleFault.conflict(String.valueOf(e.getMessage()));
        }
    }

    private Policy policy(BundledPolicy named) throws BundleFault {
        return named instanceof BundledPolicy.OfKind ofKind ? made(ofKind) : found((BundledPolicy.OfClass) named);
    }

    private Policy made(BundledPolicy.OfKind named) throws BundleFault {
        Policy made;
        try {
            made = kinds.create(named.kind(), named.id(), named.settings());
        } catch (IllegalArgumentException e) {
            throw BundleFault.unknown(
                    named.id(), "it cannot be made of kind '%s': %s".formatted(named.kind(), e.getMessage()));
        }
        requireSame(named.id(), "version " + named.version(), "version " + made.version());
        requireSame(named, new BroughtPolicy(made));
        return made;
    }

    /** What a provider makes here is what the council's provider made, whichever of its kind is registered. */
    private static void requireSame(BundledPolicy.OfKind named, BroughtPolicy here) throws BundleFault {
        if (named.made().isPresent()) {
            BundledPolicy.Made expected = named.made().get();
            requireSame(named.id(), BroughtPolicy.whole(expected.origin()), here.origin());
            requireSame(named.id(), expected.terms(), here.terms());
        } else if (PolicyKinds.find(named.kind()).isEmpty()) {
            throw BundleFault.changed(named.id(), "one of kind '%s', built in".formatted(named.kind()), here.origin());
        }
    }

    private Policy found(BundledPolicy.OfClass named) throws BundleFault {
        List<BroughtPolicy> ofId = brought.stream()
                .filter(one -> one.policy().id().equals(named.id()))
                .sorted(Comparator.comparing(one -> !one.isOf(named.origin().className())))
                .toList();
        BroughtPolicy here = ofId.stream()
                .filter(one -> one.isOf(named.origin().className()) && one.says(named.terms()))
                .findFirst()
                .or(() -> ofId.stream().findFirst())
                .orElseThrow(() -> BundleFault.unknown(
                        named.id(),
                        "nobody here brings it: its class is %s"
                                .formatted(named.origin().className())));
        requireSame(
                named.id(),
                "version %s of %s".formatted(named.version(), BroughtPolicy.whole(named.origin())),
                "version %s of %s".formatted(here.policy().version(), here.origin()));
        requireSame(named.id(), named.terms(), here.terms());
        return here.policy();
    }

    private static void requireSame(String id, PolicyTerms expected, Optional<PolicyTerms> found) throws BundleFault {
        PolicyTerms here = found.orElseThrow(
                () -> BundleFault.changed(id, expected.toString(), "one that cannot say what it wants"));
        requireSame(id, String.join(", ", expected.beside(here)), String.join(", ", here.beside(expected)));
    }

    private static void requireSame(String id, String expected, String found) throws BundleFault {
        if (!expected.equals(found)) {
            throw BundleFault.changed(id, expected, found);
        }
    }

    private record Resolved(BundleMark mark, PolicySet policies) {}
}
