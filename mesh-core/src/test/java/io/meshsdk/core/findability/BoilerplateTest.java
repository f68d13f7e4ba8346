package io.meshsdk.core.findability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoilerplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "TODO",
                "todo: describe",
                "Segment (TODO ask finance)",
                "tbd",
                "n/a",
                "N/A",
                "-",
                "...",
                "???",
                "Customer Name",
                "customer_name",
                "customerName",
                "The customer name",
                "<description>",
                "description"
            })
    void is_aTextThatFillsAPlace_true(String text) {
        assertThat(Boilerplate.is(text, "customer_name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Full name as given on the invoice",
                "Test results of the laboratory",
                "Description of the goods",
                "None of the above applies to resellers",
                "Kundenname",
                "顧客の名前",
                "42"
            })
    void is_aTextThatSaysSomething_false(String text) {
        assertThat(Boilerplate.is(text, "customer_name")).isFalse();
    }
}
