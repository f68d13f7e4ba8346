package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WhatChangedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Field ID = Field.int64("id");
    private static final DataProduct PUBLISHED = product("1.0.0", ID, Field.date("day"));
    private static final DataProduct NEXT = product("2.0.0", ID);

    @Test
    void toPeople_isAnEntryOfAChangelog() {
        assertThat(WhatChanged.toPeople(PUBLISHED, NEXT, DAY))
                .startsWith("## 2.0.0 - 2026-11-20")
                .contains("Readers have to act (major)", "Field 'day' is gone");
    }

    @Test
    void toTools_isADifferenceOfTheContract() {
        assertThat(WhatChanged.toTools(PUBLISHED, NEXT, DAY))
                .contains("sourceKind: DataContract", "suggestedVersion: 2.0.0", "impactLevel: MAJOR");
    }

    @Test
    void ofProduct_isADifferenceOfItsPorts() {
        assertThat(WhatChanged.ofProduct(PUBLISHED, NEXT, DAY))
                .contains("DataProduct", "/outputPorts[name=daily,version=2.0.0]");
    }

    private static DataProduct product(String version, Field... fields) {
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales")
                .schema(Schema.of(fields))
                .output(OutputPort.delta("daily"))
                .build();
    }
}
