package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.schema.Field;
import io.meshsdk.spi.quality.Analyzer;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscoveredAnalyzersTest {
    @TempDir
    private Path folder;

    @Test
    void behind_analyzersOfOtherKeys_areAllOfThem() throws IOException {
        Analyzer registered = new Named("benford");

        assertThat(DiscoveredAnalyzers.behind(List.of(registered), finding(First.class)))
                .hasSize(2)
                .startsWith(registered)
                .hasAtLeastOneElementOfType(First.class);
    }

    @Test
    void behind_twoFoundOfOneKey_areRefused() throws IOException {
        ClassLoader loader = finding(First.class, Second.class);

        assertThatThrownBy(() -> DiscoveredAnalyzers.behind(List.of(new Named("benford")), loader))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(First.class.getName(), Second.class.getName(), "analyzers(...)");
    }

    @Test
    void behind_twoFoundOfAKeyThatIsRegistered_areLeftOut() throws IOException {
        Analyzer registered = new Named("entropy");

        assertThat(DiscoveredAnalyzers.behind(List.of(registered), finding(First.class, Second.class)))
                .containsExactly(registered);
    }

    @Test
    void behind_twoRegisteredOfOneKey_areRefused() throws IOException {
        ClassLoader loader = finding();

        assertThatThrownBy(
                        () -> DiscoveredAnalyzers.behind(List.of(new Named("entropy"), new Named("entropy")), loader))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'entropy'");
    }

    private ClassLoader finding(Class<?>... analyzers) throws IOException {
        Path services = Files.writeString(
                folder.resolve("services"),
                Arrays.stream(analyzers).map(Class::getName).collect(Collectors.joining("\n")));
        return new Finding(services.toUri().toURL());
    }

    /** One that a class path has. */
    public static final class First extends Keyed {
        public First() {
            super("entropy");
        }
    }

    /** Another one, of the same key. */
    public static final class Second extends Keyed {
        public Second() {
            super("entropy");
        }
    }

    private static final class Named extends Keyed {
        Named(String key) {
            super(key);
        }
    }

    private abstract static class Keyed implements Analyzer {
        private final String key;

        Keyed(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Accumulator start(List<Field> columns, Map<String, String> arguments) {
            throw new UnsupportedOperationException(key);
        }

        @Override
        public byte[] merge(byte[] left, byte[] right) {
            throw new UnsupportedOperationException(key);
        }

        @Override
        public OptionalDouble measure(byte[] state) {
            return OptionalDouble.empty();
        }
    }

    /** Finds analyzers, and no other service. */
    private static final class Finding extends ClassLoader {
        private final URL analyzers;

        Finding(URL analyzers) {
            super(DiscoveredAnalyzersTest.class.getClassLoader());
            this.analyzers = analyzers;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/services/" + Analyzer.class.getName())
                    ? Collections.enumeration(List.of(analyzers))
                    : super.getResources(name);
        }
    }
}
