package io.meshsdk.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldSourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"sales.orders#email", "sales.orders/daily#customer.email", "sales.orders#a#b", "s.o#first name"})
    void parse_isTheInverseOfToString(String text) {
        assertThat(FieldSource.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orders", "sales.orders", "sales.orders#", "#email", "Sales.Orders#email", "a.b/#c", "a.b# c"})
    void find_otherTexts_isEmpty(String text) {
        assertThat(FieldSource.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> {
            FieldSource unused = FieldSource.parse(text);
        });
    }

    @Test
    void derivedFrom_twice_keepsEachOnceBesideWhatElseIsWritten() {
        Field field = Field.string("contact")
                .derived(new Derivation(List.of("crm.accounts"), Optional.of("lower(email)"), Optional.empty()))
                .derivedFrom("sales.orders", "email", "phone")
                .derivedFrom("sales.orders", "email");

        assertThat(field.derivation().sourceObjects())
                .containsExactly("crm.accounts", "sales.orders#email", "sales.orders#phone");
        assertThat(field.derivation().fieldSources())
                .extracting(FieldSource::field)
                .containsExactly("email", "phone");
        assertThat(field.derivation().logic()).contains("lower(email)");
    }
}
