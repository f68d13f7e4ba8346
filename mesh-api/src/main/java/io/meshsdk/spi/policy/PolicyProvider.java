package io.meshsdk.spi.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.Policy;
import java.util.List;

/**
 * Brings policies that every mesh on the class path enforces. Found by ServiceLoader: public no-argument constructor,
 * thread-safe; asked once per mesh.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface PolicyProvider {
    /** Returns the policies, each with an id that no other policy of the mesh has. */
    List<Policy> policies();

    /**
     * Returns the policies that a class loader makes known, of providers that look for more than themselves: documents on the class
     * path, for example. Those of {@link #policies()} unless said otherwise.
     *
     * @param loader the class loader that the mesh looks up providers with
     */
    default List<Policy> policies(ClassLoader loader) {
        return policies();
    }
}
