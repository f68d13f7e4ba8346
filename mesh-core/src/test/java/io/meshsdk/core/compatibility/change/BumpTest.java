package io.meshsdk.core.compatibility.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.identity.SemanticVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BumpTest {
    @ParameterizedTest
    @CsvSource({
        "NONE, 1.2.3, 1.2.3",
        "PATCH, 1.2.3, 1.2.4",
        "MINOR, 1.2.3, 1.3.0",
        "MAJOR, 1.2.3, 2.0.0",
        "MAJOR, 0.2.3, 0.3.0",
        "MINOR, 0.2.3, 0.2.4",
        "MAJOR, 2.0.0-rc.1, 2.0.0",
        "MAJOR, 0.9.9, 0.10.0"
    })
    void from_aVersion_isTheLowestReleaseThatSaysSo(Bump bump, String version, String next) {
        assertThat(bump.from(SemanticVersion.parse(version))).hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 1.2.3, 1.2.3, true",
        "NONE, 1.2.3, 1.2.2, false",
        "PATCH, 1.2.3, 1.2.3, false",
        "PATCH, 1.2.3, 1.2.3+build, false",
        "MINOR, 1.2.3, 1.3.0-rc.1, true",
        "MAJOR, 1.2.3, 1.9.9, false",
        "MAJOR, 1.2.3, 3.0.0, true",
        "MAJOR, 2.0.0-rc.1, 2.0.0-rc.2, true",
        "MAJOR, 2.0.0-rc.2, 2.0.0-rc.1, false",
        "MAJOR, 0.2.3, 0.2.4, false",
        "MAJOR, 0.2.3, 1.0.0, true"
    })
    void isMetBy_aStep_isAtLeastTheBump(Bump bump, String from, String to, boolean met) {
        assertThat(bump.isMetBy(SemanticVersion.parse(from), SemanticVersion.parse(to)))
                .isEqualTo(met);
    }
}
