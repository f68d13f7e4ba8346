package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.Policy;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kinds of policies that documents and bundles may name: those that are built in, those that the host registers, and those that
 * providers on the class path bring. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class KnownKinds {
    private static final Logger LOG = LoggerFactory.getLogger(KnownKinds.class);

    private final SortedMap<String, PolicyKind> kinds;

    private KnownKinds(SortedMap<String, PolicyKind> kinds) {
        this.kinds = Collections.unmodifiableSortedMap(kinds);
    }

    /** Returns the kinds that are built in. */
    public static KnownKinds builtIn() {
        return new KnownKinds(builtInByName());
    }

    /**
     * Returns the kinds that are built in, and those that the thread's context class loader sees providers of.
     *
     * @throws IllegalStateException if a provider cannot be loaded or asked, or two kinds have one name
     */
    public static KnownKinds visible() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return of(List.of(), context == null ? KnownKinds.class.getClassLoader() : context);
    }

    /**
     * Returns the kinds that are built in, and those of providers: a registered one goes before one of its kind that is found.
     *
     * @param registered the providers that the host registers
     * @param loader the class loader that sees others, by ServiceLoader
     * @throws IllegalStateException if a provider cannot be loaded or asked, or two kinds have one name
     */
    public static KnownKinds of(List<? extends PolicyKindProvider> registered, ClassLoader loader) {
        SortedMap<String, PolicyKind> all = builtInByName();
        Map<String, PolicyKindProvider> explicit = new LinkedHashMap<>();
        registered.forEach(provider -> add(provider, explicit, all));
        Map<String, PolicyKindProvider> found = new LinkedHashMap<>();
        for (PolicyKindProvider provider : discovered(loader)) {
            if (!explicit.containsKey(PolicyKind.of(provider).name())) {
                add(provider, found, all);
            }
        }
        return new KnownKinds(all);
    }

    private static void add(
            PolicyKindProvider provider, Map<String, PolicyKindProvider> providers, SortedMap<String, PolicyKind> all) {
        PolicyKind kind = PolicyKind.of(provider);
        PolicyKindProvider other = providers.putIfAbsent(kind.name(), provider);
        if (other != null) {
            throw new IllegalStateException(
                    "Both %s and %s make policies of kind '%s'. Register the one to use explicitly."
                            .formatted(
                                    other.getClass().getName(),
                                    provider.getClass().getName(),
                                    kind));
        }
        if (all.putIfAbsent(kind.name(), kind) != null) {
            throw new IllegalStateException(
                    "%s makes policies of kind '%s', which is built in. Give its kind another name."
                            .formatted(provider.getClass().getName(), kind));
        }
    }

    private static List<PolicyKindProvider> discovered(ClassLoader loader) {
        List<PolicyKindProvider> found = new ArrayList<>();
        try {
            ServiceLoader.load(PolicyKindProvider.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "Cannot load the providers of kinds of policies: %s. Mend the provider or take its module off the class path."
                            .formatted(e.getMessage()),
                    e);
        }
        found.forEach(provider -> LOG.debug(
                "Policy kind provider {} is on the class path",
                provider.getClass().getName()));
        return found;
    }

    private static SortedMap<String, PolicyKind> builtInByName() {
        SortedMap<String, PolicyKind> all = new TreeMap<>();
        PolicyKinds.all().forEach(kind -> all.put(kind.name(), kind));
        return all;
    }

    /** Returns all kinds, sorted by name. */
    public List<PolicyKind> all() {
        return List.copyOf(kinds.values());
    }

    /** Returns the kind of a name. */
    public Optional<PolicyKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /**
     * Returns a policy of a kind.
     *
     * @throws IllegalArgumentException if there is no such kind, a setting is unknown to it, or a value is of no use
     */
    public Policy create(String kind, String id, PolicySettings settings) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot make policy '%s': there is no kind '%s' (kinds: %s). Mend the name, or add the module that brings it to the class path%s."
                                .formatted(id, kind, String.join(", ", kinds.keySet()), module(kind))))
                .create(id, settings);
    }

    /** Returns which module brings a kind that is not here, in words; blank where nobody knows. */
    public static String module(String kind) {
        return kind.equals("cel") ? ", 'io.meshsdk:mesh-policy-cel'" : "";
    }
}
