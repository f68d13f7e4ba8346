package io.meshsdk.delta.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FolderNamesTest {
    @Test
    void of_severalValues_nestsInOrder() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("year", "2026");
        values.put("country", null);

        assertThat(FolderNames.of(values)).isEqualTo("year=2026/country=__HIVE_DEFAULT_PARTITION__");
        assertThat(FolderNames.of(Map.of())).isEmpty();
    }

    @Test
    void of_specialLetters_escapesThem() {
        assertThat(FolderNames.of(Map.of("c", "../a b:é%"))).isEqualTo("c=..%2Fa%20b%3A%C3%A9%25");
    }

    @Test
    void of_longValue_staysShortAndDistinct() {
        String one = FolderNames.of(Map.of("c", "é".repeat(500)));
        String other = FolderNames.of(Map.of("c", "é".repeat(501)));

        assertThat(one).hasSizeLessThan(160).isNotEqualTo(other).matches("c=(%[0-9A-F]{2})+-[0-9a-f]+");
    }

    @Property
    void toUri_decodedAgain_isThePath(@ForAll String value) {
        String path = FolderNames.of(Map.of("c", value)) + "/part.parquet";

        assertThat(URI.create(FolderNames.toUri(path)).getPath()).isEqualTo(path);
        assertThat(URI.create(FolderNames.toUri(path)).isAbsolute()).isFalse();
    }
}
