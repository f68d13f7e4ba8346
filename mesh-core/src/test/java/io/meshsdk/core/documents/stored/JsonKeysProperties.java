package io.meshsdk.core.documents.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.documents.ProductArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class JsonKeysProperties {
    @Property
    void read_isTheInverseOfWrite(@ForAll("keys") String key) {
        String written = JsonKeys.write(key);

        assertThat(JsonKeys.read(written)).isEqualTo(key);
        assertThat(written.chars()).noneMatch(letter -> Character.isSurrogate((char) letter.intValue()));
    }

    @Example
    void write_ordinaryKeys_areAsTheyAre() {
        assertThat(JsonKeys.write("customProperties")).isEqualTo("customProperties");
        assertThat(JsonKeys.write("x~\uD83D")).isEqualTo("x~007e~d83d");
    }

    @Example
    void read_whatWriteDoesNotWrite_isRefused() {
        for (String written : List.of("~", "~12", "~0041", "~D83D", "~zzzz", "a\uD83D")) {
            assertThatThrownBy(() -> JsonKeys.read(written)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> keys() {
        Arbitrary<String> marks = Arbitraries.of("~", "~~", "~007e", "\uD83D", "\uDE00", "\uD83D\uDE00", "0", "e", "");
        return Arbitraries.oneOf(
                ProductArbitraries.texts(), marks.list().ofMaxSize(5).map(all -> String.join("", all)));
    }
}
