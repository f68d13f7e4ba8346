package io.meshsdk.examples.howto;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.history.AlertCondition;
import io.meshsdk.quality.history.AlertVerdict;
import io.meshsdk.quality.profile.ColumnProfile;
import io.meshsdk.quality.profile.Profile;
import io.meshsdk.quality.profile.ProfileComparison;
import io.meshsdk.quality.profile.RuleSuggestion;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at data before there is a contract, and again when it comes. */
final class Profiling {
    // snippet: schema
    static final Schema PAYMENTS = Schema.of(
            Field.int64("payment_id"),
            Field.int64("customer_id"),
            Field.int32("staff_id"),
            Field.int64("rental_id"),
            Field.decimal("amount", 5, 2),
            Field.string("payment_date"));
    // end

    static final Schema PURCHASES = Schema.of(
            Field.string("customer_id"),
            Field.date("date"),
            Field.int32("number_of_cds"),
            Field.decimal("dollar_value", 8, 2));

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private Profiling() {}

    static Profile ofPayments(Path file) {
        // snippet: profile
        Profile january = Profile.of(Datasets.csv(file, PAYMENTS));
        System.out.println(january);
        // end
        return january;
    }

    static double median(Profile january) {
        // snippet: column
        ColumnProfile amount = january.column("amount");
        double median = amount.numbers().orElseThrow().median().orElseThrow();
        // end
        return median;
    }

    static List<RuleSuggestion> rules(Profile january) {
        // snippet: rules
        List<RuleSuggestion> rules = january.suggestions();
        rules.stream()
                .filter(rule -> rule.confidence() > 0.99)
                .forEach(rule -> System.out.println(rule.expectation() + ", because " + rule.because()));
        // end
        return rules;
    }

    static ProfileComparison drift(byte[] stored, Dataset february) {
        // snippet: drift
        ProfileComparison drift = Profile.of(february).since(Profile.decode(stored));
        drift.schemaChanges().forEach(System.out::println);
        drift.columns().forEach(System.out::println);
        // end
        return drift;
    }

    static List<AlertVerdict> alerts(ProfileComparison drift) {
        // snippet: alerts
        List<AlertVerdict> verdicts = drift.alerts(
                List.of(AlertCondition.parse("row_count_change > 50%"), AlertCondition.parse("psi(amount) > 0.25")));
        // end
        return verdicts;
    }

    /** Returns the purchases of CDNOW's customers in one month; the file has columns of spaces. */
    static Dataset purchases(Path file, String month) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            List<Map<String, Object>> rows = lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].startsWith(month))
                    .map(Profiling::purchase)
                    .toList();
            return Datasets.rows(PURCHASES, rows);
        }
    }

    private static Map<String, Object> purchase(String[] columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("customer_id", columns[0]);
        row.put("date", LocalDate.parse(columns[1], DAY));
        row.put("number_of_cds", Integer.valueOf(columns[2]));
        row.put("dollar_value", new java.math.BigDecimal(columns[3]));
        return row;
    }
}
