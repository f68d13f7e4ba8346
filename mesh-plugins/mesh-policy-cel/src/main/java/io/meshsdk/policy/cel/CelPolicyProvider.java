package io.meshsdk.policy.cel;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.policy.Policy;
import io.meshsdk.spi.policy.PolicyProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Brings the policies of all resources {@value #RESOURCE} on the class path, so that a jar with nothing but such a resource
 * holds every pipeline to them. Found by ServiceLoader; thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CelPolicyProvider implements PolicyProvider {
    /** The name of the resources. */
    public static final String RESOURCE = "META-INF/mesh/policies.yaml";

    /** Creates the provider, as ServiceLoader does. */
    public CelPolicyProvider() {}

    /** Returns the policies that the class loader of this class sees. */
    @Override
    public List<Policy> policies() {
        ClassLoader own = CelPolicyProvider.class.getClassLoader();
        return policies(own == null ? ClassLoader.getSystemClassLoader() : own);
    }

    /**
     * Returns the policies that a class loader sees, in the order of the addresses of their resources.
     *
     * @throws io.meshsdk.error.InvalidProductException if a resource is no document of policies; has all problems of it
     * @throws DataSourceException if a resource cannot be read
     */
    @Override
    public List<Policy> policies(ClassLoader loader) {
        List<Policy> found = new ArrayList<>();
        try {
            List<URL> resources = Collections.list(loader.getResources(RESOURCE));
            resources.sort(Comparator.comparing(URL::toString));
            for (URL resource : resources) {
                found.addAll(CelPolicies.read(resource.toString(), text(resource)));
            }
        } catch (IOException e) {
            throw new DataSourceException(
                    "Cannot read the policies in %s: mend the jar that holds them".formatted(RESOURCE), e);
        }
        return List.copyOf(found);
    }

    /** Reads without the cache of the platform, which would keep the jar open. */
    private static String text(URL resource) throws IOException {
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
