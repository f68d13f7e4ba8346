package io.meshsdk.testkit;

import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class LeadingDigitsTest extends AnalyzerContract {
    @Override
    protected Analyzer analyzer() {
        return new LeadingDigits();
    }

    @Override
    protected Schema columns() {
        return Schema.of(Field.int64("amount"));
    }

    @Override
    protected List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (long i = -10; i < 50; i++) {
            rows.add(Collections.singletonMap("amount", i % 5 == 0 ? null : Long.valueOf(i * i * i)));
        }
        return rows;
    }
}
