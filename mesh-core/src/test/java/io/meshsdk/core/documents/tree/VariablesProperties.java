package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.error.Diagnostic.Where;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;

final class VariablesProperties {
    private static final Where WHERE = new Where("a.yaml", 1, 1, "a");

    @Property
    void resolve_textWithoutDollar_isTheSame(@ForAll String text, @ForAll Map<String, String> values) {
        String without = text.replace("$", "");

        assertThat(Variables.of(values).resolve(without, WHERE).orThrow()).isSameAs(without);
    }

    @Property
    void resolve_anyValue_isPutInAsItIs(@ForAll @AlphaChars @NotEmpty String name, @ForAll @NotEmpty String value) {
        String text = "<${" + name + "}|${" + name + ":-default}>";

        assertThat(Variables.of(Map.of(name, value)).resolve(text, WHERE).orThrow())
                .isEqualTo("<" + value + "|" + value + ">");
    }

    @Property
    void resolve_escapedText_isTheText(@ForAll String text, @ForAll Map<String, String> values) {
        String plain = text.replace("$", "");

        assertThat(Variables.of(values).resolve("$${" + plain + "}", WHERE).orThrow())
                .isEqualTo("${" + plain + "}");
    }
}
