package io.meshsdk.delta.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TablePropertiesTest {
    @Test
    void over_presentOnes_dropsOursAndKeepsWhatOthersSet() {
        Map<String, String> present = Map.of(
                "product.composed_from", "sales.orders",
                "mesh.contract.digest", "00",
                "product.owner", "sales",
                "delta.appendOnly", "true",
                "catalog.ticket", "4711");

        assertThat(TableProperties.over(present, Map.of("product.owner", "finance")))
                .isEqualTo(Map.of(
                        "product.owner", "finance",
                        "delta.appendOnly", "true",
                        "catalog.ticket", "4711"));
    }

    @ParameterizedTest
    @CsvSource({
        "delta.appendOnly, true",
        "delta.checkpointInterval, 25",
        "delta.checkpointPolicy, v2",
        "delta.dataSkippingNumIndexedCols, -1",
        "delta.dataSkippingStatsColumns, a",
        "delta.deletedFileRetentionDuration, interval 2 weeks",
        "delta.logRetentionDuration, interval 12 hours",
        "delta.targetFileSize, 128mb",
        "delta.feature.timestampNtz, supported",
        "catalog.ticket, anything"
    })
    void require_valueOfItsForm_isTaken(String key, String value) {
        assertThatCode(() -> TableProperties.require(Map.of(key, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "delta.appendOnly, yes, one of true",
        "delta.checkpointInterval, 0, a whole number",
        "delta.checkpointPolicy, v3, one of classic",
        "delta.dataSkippingNumIndexedCols, -2, -1 or more",
        "delta.deletedFileRetentionDuration, interval 2 months, interval 30 days",
        "delta.logRetentionDuration, 12 hours, interval 30 days",
        "delta.feature.timestampNtz, enabled, one of supported",
        "delta.feature.catalogManaged, supported, only the features",
        "delta.columnMapping.mode, name, Delta on Spark",
        "delta.minReaderVersion, 2, delta.feature",
        "delta.setTransactionRetentionDuration, interval 1 day, happen once",
        "delta.chekpointInterval, 10, only [delta.appendOnly"
    })
    void require_anotherValue_namesTheKeyAndWhatIsExpected(String key, String value, String expected) {
        assertThatThrownBy(() -> TableProperties.require(Map.of(key, value)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll(key, expected);
    }
}
