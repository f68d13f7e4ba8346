package io.meshsdk.testkit;

import io.meshsdk.quality.personal.PersonalDataAnalyzer;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class PersonalDataAnalyzerTest extends AnalyzerContract {
    @Override
    protected Analyzer analyzer() {
        return new PersonalDataAnalyzer();
    }

    @Override
    protected Schema columns() {
        return Schema.of(Field.string("contact"));
    }

    @Override
    protected List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(Collections.singletonMap("contact", i % 5 == 0 ? null : "p%d@example.org".formatted(i % 23)));
        }
        return rows;
    }
}
