package io.meshsdk.policy;

import static io.meshsdk.policy.StorageAttestation.Quality.ENCRYPTED_AT_REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageAttestationTest {
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "s3a://lake/sales, s3a://lake/sales, true",
        "s3a://lake/sales/, s3a://lake/sales/orders/v1, true",
        "s3a://lake/sales, s3a://lake/sales_archive, false",
        "s3a://lake/sales, s3a://lake/sales/../finance, false",
        "s3a://lake/sales, s3a://other/sales, false",
        "s3a://lake/sales, s3://lake/sales, false",
        "s3a://lake, s3a://lake/sales, true",
        "file:/lake, file:///lake/sales, true",
        "file:///, file:/lake, true"
    })
    void covers_aFolder_whereItIsTheOneOrBelowIt(String location, String folder, boolean covered) {
        assertThat(attest(location).covers(URI.create(folder), UNTIL.minusSeconds(1)))
                .isEqualTo(covered);
    }

    @Test
    void covers_fromItsEndOn_nothing() {
        assertThat(attest("s3a://lake").covers(URI.create("s3a://lake"), UNTIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lake/sales",
                "mailto:a@b.c",
                "s3a://user:pw@lake/x",
                "s3a://lake/x?a=b",
                "s3a://lake/x#y",
                "file:/../x"
            })
    void create_anotherLocation_isRefusedWithoutRepeatingIt(String location) {
        assertThatThrownBy(() -> attest(location))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absolute address")
                .hasMessageNotContaining("pw");
    }

    @Test
    void create_withoutWhoVouches_isRefused() {
        assertThatThrownBy(() -> new StorageAttestation(URI.create("s3a://lake"), ENCRYPTED_AT_REST, " ", UNTIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who vouches");
    }

    private static StorageAttestation attest(String location) {
        return new StorageAttestation(URI.create(location), ENCRYPTED_AT_REST, "platform-team", UNTIL);
    }
}
