package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.MeshException;
import io.meshsdk.policy.Policy;
import io.meshsdk.spi.policy.PolicyProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies that {@link PolicyProvider}s bring, found by ServiceLoader. A provider that cannot be asked is an error:
 * a rule of the organisation is never left out in silence.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DiscoveredPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(DiscoveredPolicies.class);

    private DiscoveredPolicies() {}

    /**
     * Returns the policies of all providers that a class loader sees.
     *
     * @throws IllegalStateException if a provider cannot be loaded or asked
     * @throws MeshException if what a provider reads is wrong, and says so itself
     */
    public static List<Policy> load(ClassLoader loader) {
        List<Policy> found = new ArrayList<>();
        try {
            for (PolicyProvider provider : ServiceLoader.load(PolicyProvider.class, loader)) {
                found.addAll(policiesOf(provider, loader));
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "Cannot load the policy providers: %s. Mend the provider or take its module off the class path."
                            .formatted(e.getMessage()),
                    e);
        }
        return List.copyOf(found);
    }

    private static List<Policy> policiesOf(PolicyProvider provider, ClassLoader loader) {
        try {
            List<Policy> policies = List.copyOf(provider.policies(loader));
            LOG.debug(
                    "Policy provider {} brings {} policies", provider.getClass().getName(), policies.size());
            return policies;
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Cannot ask the policy provider %s for its policies. Mend it or take its module off the class path."
                            .formatted(provider.getClass().getName()),
                    e);
        }
    }
}
