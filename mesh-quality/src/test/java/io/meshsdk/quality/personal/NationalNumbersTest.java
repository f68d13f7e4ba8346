package io.meshsdk.quality.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that the issuing authorities or their documentation publish as examples, and the same with a digit that is wrong. */
final class NationalNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "DE_TAX_ID, 86095742719",
        "DE_TAX_ID, 65 929 970 489",
        "DE_TAX_ID, 47036892816",
        "ES_DNI, 12345678Z",
        "ES_DNI, 12345678-Z",
        "ES_DNI, X1234567L",
        "FR_NIR, 255081416802538",
        "FR_NIR, 2 55 08 14 168 025 38",
        "IT_CODICE_FISCALE, RSSMRA85T10A562S",
        "IT_CODICE_FISCALE, MRTMTT25D09F205Z",
        "NL_BSN, 111222333",
        "NL_BSN, 123456782",
        "PL_PESEL, 44051401359",
        "UK_NHS, 9434765919",
        "UK_NHS, 943 476 5919",
        "US_SSN, 219-09-9999",
        "BR_CPF, 529.982.247-25",
        "BR_CPF, 11144477735",
        "IN_AADHAAR, 2341 2341 2346",
        "IN_AADHAAR, 499118665246",
        "IBAN, GB82 WEST 1234 5698 7654 32",
        "IBAN, DE89370400440532013000",
        "CREDIT_CARD, 4111 1111 1111 1111",
        "CREDIT_CARD, 378282246310005",
        "EMAIL, jane.doe@example.org",
        "PHONE, +49 30 901820",
        "PHONE, (212) 555-0143",
        "IP_ADDRESS, 192.168.10.4",
        "IP_ADDRESS, 2001:db8::8a2e:370:7334"
    })
    void of_publishedExample_looksSo(PersonalCategory category, String text) {
        assertThat(Looks.speakFor(Looks.of(text), category)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE_TAX_ID, 86095742718",
        "DE_TAX_ID, 06095742719",
        "ES_DNI, 12345678A",
        "FR_NIR, 255081416802539",
        "IT_CODICE_FISCALE, RSSMRA85T10A562T",
        "NL_BSN, 111222334",
        "NL_BSN, 000000000",
        "PL_PESEL, 44051401358",
        "PL_PESEL, 44951401359",
        "UK_NHS, 9434765918",
        "US_SSN, 219099999",
        "US_SSN, 000-12-3456",
        "US_SSN, 666-12-3456",
        "US_SSN, 912-12-3456",
        "US_SSN, 219-00-9999",
        "US_SSN, 219-09-0000",
        "BR_CPF, 529.982.247-24",
        "BR_CPF, 111.111.111-11",
        "IN_AADHAAR, 234123412347",
        "IN_AADHAAR, 134123412346",
        "IBAN, DE89370400440532013001",
        "CREDIT_CARD, 4111111111111112",
        "EMAIL, jane.doe@localhost",
        "PHONE, 2125550143",
        "IP_ADDRESS, 1.2.3.4",
        "IP_ADDRESS, 12:30:45"
    })
    void of_wrongDigitOrForm_doesNotLookSo(PersonalCategory category, String text) {
        assertThat(Looks.speakFor(Looks.of(text), category)).isFalse();
    }

    /** The share by chance, which confidence is measured from, is no guess: it is above what random digits have. */
    @Test
    void byChance_ofRandomDigits_isNotExceeded() {
        Map<PersonalCategory, Integer> lengths = Map.of(
                PersonalCategory.DE_TAX_ID, 11,
                PersonalCategory.NL_BSN, 9,
                PersonalCategory.PL_PESEL, 11,
                PersonalCategory.UK_NHS, 10,
                PersonalCategory.BR_CPF, 11,
                PersonalCategory.IN_AADHAAR, 12,
                PersonalCategory.FR_NIR, 15,
                PersonalCategory.CREDIT_CARD, 16);
        Random random = new Random(1);

        lengths.forEach((category, length) -> {
            int matching = 0;
            for (int i = 0; i < 20_000; i++) {
                StringBuilder digits = new StringBuilder();
                random.ints(length, 0, 10).forEach(digits::append);
                matching += Looks.speakFor(Looks.of(digits.toString()), category) ? 1 : 0;
            }
            assertThat(matching / 20_000.0).as(category.code()).isLessThanOrEqualTo(category.byChance());
        });
    }

    @Test
    void codes_ofAllCategories_areWordsWithHyphens() {
        assertThat(List.of(PersonalCategory.values()))
                .extracting(PersonalCategory::code)
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"))
                .contains("credit-card", "email", "nl-bsn");
    }
}
