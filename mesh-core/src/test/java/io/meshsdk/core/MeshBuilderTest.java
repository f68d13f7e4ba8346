package io.meshsdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.providers.FailingStorage;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.spi.storage.StorageProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeshBuilderTest {
    @TempDir
    private Path folder;

    private MeshBuilder builder;

    @BeforeEach
    void provide() throws IOException {
        FailingStorage.CLOSED.set(0);
        Path services = Files.writeString(folder.resolve("services"), FailingStorage.class.getName());
        builder = Mesh.builder()
                .warehouse(folder)
                .classLoader(new Providing(services.toUri().toURL()));
    }

    @Test
    void close_closesWhatWasDiscovered() {
        builder.build().close();

        assertThat(FailingStorage.CLOSED).hasValue(1);
    }

    @Test
    void build_withTwoPoliciesOfOneName_closesWhatWasDiscovered() {
        builder.policies(new Naming());

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThat(FailingStorage.CLOSED).hasValue(1);
    }

    @Test
    void build_withoutTheCatalogItNeeds_closesWhatWasDiscovered() {
        builder.warehouse(URI.create("memory:///lake"));

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThat(FailingStorage.CLOSED).hasValue(1);
    }

    private static final class Naming implements Policy {
        @Override
        public String id() {
            return "naming";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }

    /** Finds one storage provider, and no other service. */
    private static final class Providing extends ClassLoader {
        private final URL storage;

        Providing(URL storage) {
            super(MeshBuilderTest.class.getClassLoader());
            this.storage = storage;
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return name.endsWith(StorageProvider.class.getName())
                    ? Collections.enumeration(List.of(storage))
                    : Collections.emptyEnumeration();
        }
    }
}
