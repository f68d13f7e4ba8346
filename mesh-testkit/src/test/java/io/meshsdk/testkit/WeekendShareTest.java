package io.meshsdk.testkit;

import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class WeekendShareTest extends AnalyzerContract {
    @Override
    protected Analyzer analyzer() {
        return new WeekendShare();
    }

    @Override
    protected Schema columns() {
        return Schema.of(Field.date("day"));
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("from", "FRIDAY");
    }

    @Override
    protected List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(Collections.singletonMap("day", i % 9 == 0 ? null : LocalDate.ofEpochDay(i * 3L % 31)));
        }
        return rows;
    }
}
