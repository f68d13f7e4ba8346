package io.meshsdk.core;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.access.Viewing;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.access.mask.MaskKeys;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.access.mask.ReservedKeys;
import io.meshsdk.core.access.rows.RowLanguages;
import io.meshsdk.core.access.verification.AnonymityAnalyzer;
import io.meshsdk.core.access.verification.MaskAnalyzer;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.catalog.WarehouseCatalog;
import io.meshsdk.core.governance.DiscoveredPolicies;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.PolicyThreads;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.core.governance.bundle.BundleJournal;
import io.meshsdk.core.governance.bundle.CouncilKeys;
import io.meshsdk.core.governance.bundle.CouncilRulebook;
import io.meshsdk.core.governance.waiver.WaivingRulebook;
import io.meshsdk.core.providers.AuditedCatalog;
import io.meshsdk.core.providers.DiscoveredAnalyzers;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.providers.GuardedCatalog;
import io.meshsdk.core.providers.KeyLimit;
import io.meshsdk.core.providers.Measuring;
import io.meshsdk.core.providers.SecretKeys;
import io.meshsdk.core.providers.StorageProviders;
import io.meshsdk.core.publication.PublicationListener;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.Names;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.quality.personal.PersonalDataAnalyzer;
import io.meshsdk.spi.access.IdentityProvider;
import io.meshsdk.spi.access.MaskProvider;
import io.meshsdk.spi.access.RowFilterProvider;
import io.meshsdk.spi.access.SecretProvider;
import io.meshsdk.spi.policy.PolicyKindProvider;
import io.meshsdk.spi.quality.Analyzer;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link Mesh} works with. Not thread-safe.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class MeshBuilder {
    private final List<StorageProvider> storage = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<PolicyKindProvider> kinds = new ArrayList<>();
    private final List<StorageAttestation> attestations = new ArrayList<>();
    private final List<PublicationListener> listeners = new ArrayList<>();
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final List<Analyzer> analyzers = new ArrayList<>();
    private final List<PublicKey> council = new ArrayList<>();
    private Duration policyBudget = PolicyThreads.USUAL_BUDGET;
    private Duration clockSkew = TrustedTime.USUAL_SKEW;
    private final List<MaskProvider> masks = new ArrayList<>();
    private final List<RowFilterProvider> rowFilters = new ArrayList<>();
    private final Map<String, Set<String>> tokenDomains = new LinkedHashMap<>();
    private @Nullable Principal principal;
    private @Nullable IdentityProvider identity;
    private @Nullable SecretProvider secrets;
    private @Nullable Auditing auditing;
    private Clock clock = Clock.systemUTC();
    private Executor executor = Runnable::run;
    private String environment = "default";
    private @Nullable KeyLimit keyLimit;
    private @Nullable TableLocation warehouse;
    private @Nullable Path warehouseFolder;
    private @Nullable Catalog catalog;
    private @Nullable ClassLoader classLoader;

    MeshBuilder() {}

    /** Sets the folder above all tables; required. The catalog lies in it unless another one is given. */
    public MeshBuilder warehouse(Path folder) {
        warehouse = TableLocation.of(folder);
        warehouseFolder = folder;
        return this;
    }

    /**
     * Sets the address of the folder above all tables, of a file system that the storage provider knows; needs a
     * {@link #catalog}.
     *
     * @throws IllegalArgumentException if the address is relative or holds credentials
     */
    public MeshBuilder warehouse(URI address) {
        warehouse = new TableLocation(address);
        warehouseFolder = null;
        return this;
    }

    /** Sets the environment whose locations ports are asked for; {@code default} unless said otherwise. */
    public MeshBuilder environment(String name) {
        environment = name;
        return this;
    }

    /** Sets who acts, as the host asserts it; without it nobody does, who may read public products only. */
    public MeshBuilder principal(Principal actor) {
        principal = actor;
        return this;
    }

    /**
     * Sets who says who acts, for each act anew, having checked it. Instead of {@link #principal}.
     */
    public MeshBuilder identity(IdentityProvider provider) {
        identity = provider;
        return this;
    }

    /** Sets who gives the keys of masks that make tokens, and of the audit; without it there are none. */
    public MeshBuilder secrets(SecretProvider provider) {
        secrets = provider;
        return this;
    }

    /**
     * Names the domains whose products may use a token domain; without it those of all domains may. Whoever may publish a product with
     * {@code Mask.token(..)} or {@code Mask.hashed(..)} of a token domain can have any value masked, and so tell which value a token
     * is. A read that masks a product of another domain finds no key, and neither does a masked port. Domains that are named in several
     * calls count together.
     *
     * @param tokenDomain as masks name it
     * @param productDomains one at least
     * @throws IllegalArgumentException if no domain is named, or one is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public MeshBuilder tokenDomain(String tokenDomain, String... productDomains) {
        var unused = Mask.token(tokenDomain);
        if (productDomains.length == 0) {
            throw new IllegalArgumentException(
                    "Invalid users of token domain '%s': expected one domain at least".formatted(tokenDomain));
        }
        List.of(productDomains).forEach(domain -> Names.require("domain of products", domain));
        tokenDomains.computeIfAbsent(tokenDomain, any -> new TreeSet<>()).addAll(List.of(productDomains));
        return this;
    }

    /**
     * Has an audit kept of what is published, refused, decided and read; none unless said otherwise. It needs a key for {@code
     * pseudonym} of the {@linkplain #secrets secrets}, and one for {@code audit} unless it is signed. Acts that wait to be
     * recorded are when the mesh is closed.
     */
    public MeshBuilder audit(Auditing how) {
        auditing = how;
        return this;
    }

    /** Registers masks of the host's own, which {@code Mask.custom(..)} names. */
    public MeshBuilder masks(MaskProvider... more) {
        masks.addAll(List.of(more));
        return this;
    }

    /** Registers languages in which row rules are written, beside filters. */
    public MeshBuilder rowFilters(RowFilterProvider... more) {
        rowFilters.addAll(List.of(more));
        return this;
    }

    /** Registers a storage provider, in front of those found by ServiceLoader. The host closes it. */
    public MeshBuilder storage(StorageProvider provider) {
        storage.add(provider);
        return this;
    }

    /** Sets the catalog. The host closes it. */
    public MeshBuilder catalog(Catalog other) {
        catalog = other;
        return this;
    }

    /** Adds policies to those built in and those found by ServiceLoader. */
    public MeshBuilder policies(Policy... more) {
        policies.addAll(List.of(more));
        return this;
    }

    /** Adds policies to those built in and those found by ServiceLoader. */
    public MeshBuilder policies(List<? extends Policy> more) {
        policies.addAll(more);
        return this;
    }

    /** Registers kinds of policies that a bundle of the council may name, in front of those found by ServiceLoader. */
    public MeshBuilder policyKinds(PolicyKindProvider... more) {
        kinds.addAll(List.of(more));
        return this;
    }

    /**
     * Sets the keys of the council whose policies are in force: the mesh loads the newest bundle of the catalog for each act, and
     * publishes nothing where it is missing, older than one it has seen, altered, or signed with another key. Several keys are
     * given while the council changes its key.
     *
     * @throws IllegalArgumentException if a key is no Ed25519 key
     */
    public MeshBuilder council(PublicKey... keys) {
        var unused = CouncilKeys.of(List.of(keys));
        council.addAll(List.of(keys));
        return this;
    }

    /**
     * Vouches for places where tables lie: that they are encrypted at rest, or that nobody reads there but through the SDK.
     * Policies ask for it; without it they cannot tell, and what they cannot tell they do not pass.
     */
    public MeshBuilder attest(StorageAttestation... more) {
        attestations.addAll(List.of(more));
        return this;
    }

    /**
     * Sets how long a policy may take to judge one product, by the wall clock; one that takes longer blocks, by name. Ten seconds
     * unless said otherwise.
     *
     * @throws IllegalArgumentException if the time is not above zero
     */
    public MeshBuilder policyBudget(Duration budget) {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid budget %s of a policy: expected a time above zero".formatted(budget));
        }
        policyBudget = budget;
        return this;
    }

    /**
     * Sets how far the clock may be behind what is recorded already, before nothing that expires is trusted any more: waivers,
     * grants, declassifications. Five minutes unless said otherwise.
     *
     * @throws IllegalArgumentException if the time is below zero
     */
    public MeshBuilder clockSkew(Duration allowed) {
        if (allowed.isNegative()) {
            throw new IllegalArgumentException("Invalid skew %s of clocks: expected zero or more".formatted(allowed));
        }
        clockSkew = allowed;
        return this;
    }

    /** Adds a listener to publications. */
    public MeshBuilder listener(PublicationListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Registers a dataset that checks of other products' or reference data name, for example
     * {@code references("country", "countries", "code")}. It is opened anew for each such check. Names that are not registered
     * are products, read as who acts.
     */
    public MeshBuilder dataset(String name, Dataset data) {
        datasets.put(name, data);
        return this;
    }

    /** Registers analyzers, in front of those found by ServiceLoader. */
    public MeshBuilder analyzers(Analyzer... more) {
        analyzers.addAll(List.of(more));
        return this;
    }

    /**
     * Sets how much memory the keys of checks such as {@code unique} may take, 20 bytes a row, in each publication and each
     * check by itself. The others go to a temporary file, which only its owner can read and which is deleted with the verdict.
     * Unless said otherwise all stay in memory.
     *
     * @param bytes how many bytes of keys stay in memory
     * @param folder where the file is made, which has to be there
     * @throws IllegalArgumentException if the bytes are below zero
     */
    public MeshBuilder keyMemory(long bytes, Path folder) {
        keyLimit = new KeyLimit(bytes, folder);
        return this;
    }

    /** Sets the clock; the system's unless said otherwise. */
    public MeshBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    /** Sets where partitions are worked on, beside the calling thread; nowhere else unless said otherwise. */
    public MeshBuilder executor(Executor other) {
        executor = other;
        return this;
    }

    /** Sets the class loader that providers are looked up with; the thread's context class loader unless said otherwise. */
    public MeshBuilder classLoader(ClassLoader loader) {
        classLoader = loader;
        return this;
    }

    /**
     * Returns the mesh.
     *
     * @throws IllegalStateException if the warehouse is missing, two providers or policies claim one name, or both a principal
     *     and who says who acts are given
     * @throws io.meshsdk.error.KeyNotFoundException if an audit is to be kept, and a key for it is missing
     */
    @CheckReturnValue
    public Mesh build() {
        if (warehouse == null) {
            throw new IllegalStateException("Cannot build a mesh: its warehouse is missing, call warehouse(...)");
        }
        List<AutoCloseable> owned = new ArrayList<>();
        try {
            return build(warehouse, owned);
        } catch (RuntimeException | Error e) {
            Closing.allAfter(e, owned);
            throw e;
        }
    }

    private Mesh build(TableLocation root, List<AutoCloseable> owned) {
        ClassLoader loader = loader();
        StorageProviders providers = StorageProviders.of(storage, loader);
        owned.add(providers);
        Catalog guarded = new GuardedCatalog(catalog(owned));
        SecretKeys keys = new SecretKeys(Optional.ofNullable(secrets));
        Supplier<Principal> actor = actor();
        AuditTrail trail = trail(guarded, keys, owned);
        Catalog recorded = trail.isKept() ? new AuditedCatalog(guarded, trail, actor) : guarded;
        CouncilRulebook councils = council(recorded, loader);
        RecordedClock time = new RecordedClock(clock, clockSkew, recorded, trail);
        Environment whole = new Environment(
                providers,
                recorded,
                rulebook(councils, recorded, trail, owned),
                new Environment.Place(root, environment, attestations),
                clock,
                executor,
                new Measuring(datasets, analyzers(loader, keys), Optional.ofNullable(keyLimit)),
                keys,
                viewing(keys),
                trail,
                new Grants(recorded, time));
        return new Mesh(whole, actor, new Mesh.Rules(councils, time), listeners, owned);
    }

    /** What waits to be recorded is written before the catalog is closed. */
    private AuditTrail trail(Catalog guarded, SecretKeys keys, List<AutoCloseable> owned) {
        if (auditing == null) {
            return AuditTrail.none();
        }
        AuditTrail trail = auditing.trail(guarded, keys, clock);
        owned.add(0, trail::flush);
        return trail;
    }

    private CouncilRulebook council(Catalog guarded, ClassLoader loader) {
        List<Policy> brought = new ArrayList<>(DiscoveredPolicies.load(loader));
        brought.addAll(policies);
        return new CouncilRulebook(
                new BundleJournal(guarded, CouncilKeys.of(council)),
                PolicySet.builtIn(),
                List.copyOf(brought),
                KnownKinds.of(kinds, loader));
    }

    private Rulebook rulebook(CouncilRulebook all, Catalog guarded, AuditTrail trail, List<AutoCloseable> owned) {
        PolicyThreads threads = PolicyThreads.within(policyBudget);
        owned.add(threads);
        return new WaivingRulebook(
                last -> all.inForce(last).on(threads),
                guarded,
                clockSkew,
                () -> trail.log().flatMap(AuditLog::latestTime));
    }

    /** Some are ours, unless the host has others of their keys. They count, and tell no token: no key is reserved for them. */
    private List<Analyzer> analyzers(ClassLoader loader, SecretKeys keys) {
        List<Analyzer> all = new ArrayList<>(DiscoveredAnalyzers.behind(analyzers, loader));
        Masking masking = masking(keys::require);
        List<Analyzer> ours =
                List.of(new PersonalDataAnalyzer(), new MaskAnalyzer(masking), new AnonymityAnalyzer(masking));
        for (Analyzer own : ours) {
            if (all.stream().noneMatch(other -> other.key().equals(own.key()))) {
                all.add(own);
            }
        }
        return all;
    }

    private Viewing viewing(SecretKeys keys) {
        return new Viewing(
                masking(new ReservedKeys(keys::require, tokenDomains)),
                new RowLanguages(byName(rowFilters, RowFilterProvider::language)));
    }

    private Masking masking(MaskKeys keys) {
        return new Masking(keys, byName(masks, MaskProvider::name), Map.of());
    }

    private static <P> Map<String, P> byName(List<P> providers, Function<P, String> name) {
        Map<String, P> named = new LinkedHashMap<>();
        for (P provider : providers) {
            P other = named.putIfAbsent(name.apply(provider), provider);
            if (other != null) {
                throw new IllegalStateException("Cannot build a mesh: both %s and %s are called '%s', keep one of them"
                        .formatted(
                                other.getClass().getName(), provider.getClass().getName(), name.apply(provider)));
            }
        }
        return named;
    }

    private Supplier<Principal> actor() {
        if (identity == null) {
            Principal asserted = principal == null ? Principal.anonymous() : principal;
            return () -> asserted;
        }
        if (principal != null) {
            throw new IllegalStateException(
                    "Cannot build a mesh: both principal(...) and identity(...) say who acts, keep one of them");
        }
        return new VerifiedActor(identity);
    }

    private Catalog catalog(List<AutoCloseable> owned) {
        if (catalog != null) {
            return catalog;
        }
        if (warehouseFolder == null) {
            throw new IllegalStateException(
                    "Cannot build a mesh: a warehouse that is no local folder needs a catalog, call catalog(...)");
        }
        Catalog own = WarehouseCatalog.at(warehouseFolder);
        owned.add(own);
        return own;
    }

    private ClassLoader loader() {
        if (classLoader != null) {
            return classLoader;
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Mesh.class.getClassLoader() : context;
    }
}
