package io.meshsdk.delta.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
