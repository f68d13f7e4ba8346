package io.meshsdk.policy;

import static io.meshsdk.policy.StorageAttestation.Quality.ENCRYPTED_AT_REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.spi.storage.TableLocation;
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
        "file:/lake, file:///lake/sales, true"
    })
    void covers_aFolder_whereItIsTheOneOrBelowIt(String location, String folder, boolean covered) {
        assertThat(attest(location).covers(at(folder), UNTIL.minusSeconds(1))).isEqualTo(covered);
    }

    @Test
    void covers_fromItsEndOn_nothing() {
        assertThat(attest("s3a://lake").covers(at("s3a://lake"), UNTIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void create_withoutWhoVouches_isRefused(String nobody) {
        assertThatThrownBy(() -> new StorageAttestation(at("s3a://lake"), ENCRYPTED_AT_REST, nobody, UNTIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("s3a://lake", "who vouches");
    }

    private static StorageAttestation attest(String location) {
        return new StorageAttestation(at(location), ENCRYPTED_AT_REST, "platform-team", UNTIL);
    }

    private static TableLocation at(String location) {
        return new TableLocation(URI.create(location));
    }
}
