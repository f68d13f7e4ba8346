package io.meshsdk.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.policy.Policy;
import io.meshsdk.spi.policy.PolicyProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscoveredPoliciesTest {
    @TempDir
    Path folder;

    @Test
    void load_aLoaderWithoutProviders_findsNothing() {
        assertThat(DiscoveredPolicies.load(getClass().getClassLoader())).isEmpty();
    }

    @Test
    void load_aLoaderThatSeesAProvider_bringsItsPolicies() throws IOException {
        try (URLClassLoader loader = providing(CouncilPolicies.class.getName())) {
            assertThat(DiscoveredPolicies.load(loader)).extracting(Policy::id).containsExactly("council");
        }
    }

    @Test
    void load_aProviderThatThrows_isNamed() throws IOException {
        try (URLClassLoader loader = providing(FailingPolicies.class.getName())) {
            assertThatThrownBy(() -> DiscoveredPolicies.load(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("Cannot ask the policy provider", FailingPolicies.class.getName());
        }
    }

    @Test
    void load_aProviderThatIsNotThere_isAnErrorAndNotPassedOver() throws IOException {
        try (URLClassLoader loader = providing("com.example.Nobody")) {
            assertThatThrownBy(() -> DiscoveredPolicies.load(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("Cannot load the policy providers", "com.example.Nobody");
        }
    }

    private URLClassLoader providing(String provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(PolicyProvider.class.getName()), provider);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    /** Brings one policy. */
    public static final class CouncilPolicies implements PolicyProvider {
        @Override
        public List<Policy> policies() {
            return List.of(GovernedProducts.policy("council", List::of));
        }
    }

    /** Brings nothing but trouble. */
    public static final class FailingPolicies implements PolicyProvider {
        @Override
        public List<Policy> policies() {
            throw new IllegalStateException("no network");
        }
    }
}
