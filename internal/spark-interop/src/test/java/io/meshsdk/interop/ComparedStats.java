package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;

/** The statistics of a file as we wrote them, and as Spark writes them of the same rows. */
final class ComparedStats {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> NO_NUMBERS = List.of("NaN", "Infinity", "-Infinity");
    private static final int KEPT_LETTERS = 31;

    private final JsonNode ours;
    private final JsonNode theirs;

    ComparedStats(String ours, String theirs) throws JsonProcessingException {
        this.ours = JSON.readTree(ours);
        this.theirs = JSON.readTree(theirs);
    }

    /** Checks that counts are equal, and bounds but for how they are cut short. */
    void assertAgree() {
        assertThat(ours.path("numRecords")).isEqualTo(theirs.path("numRecords"));
        assertThat(ours.path("nullCount")).isEqualTo(theirs.path("nullCount"));
        assertBounds(ours.path("minValues"), theirs.path("minValues"), false);
        assertBounds(ours.path("maxValues"), theirs.path("maxValues"), true);
    }

    private void assertBounds(JsonNode mine, JsonNode spark, boolean upper) {
        assertThat(mine.fieldNames()).toIterable().isSubsetOf(() -> spark.fieldNames());
        spark.properties().forEach(bound -> {
            String column = bound.getKey();
            if (bound.getValue().isObject()) {
                assertBounds(mine.path(column), bound.getValue(), upper);
            } else if (mine.has(column)) {
                assertThat(agree(mine.get(column), bound.getValue(), upper))
                        .as("%s: %s beside %s", column, mine.get(column), bound.getValue())
                        .isTrue();
            } else {
                assertThat(isWithoutNumber(column) || isLastMoment(bound.getValue()))
                        .as("bounds of %s", column)
                        .isTrue();
            }
        });
    }

    /** Returns whether Spark says of a column what JSON has no number for, where we say nothing. */
    private boolean isWithoutNumber(String column) {
        return NO_NUMBERS.contains(theirs.path("minValues").path(column).asText())
                || NO_NUMBERS.contains(theirs.path("maxValues").path(column).asText());
    }

    /** Returns whether Spark cuts a time short whose next millisecond, our bound, no reader understands. */
    private static boolean isLastMoment(JsonNode time) {
        return time.asText().startsWith("9999-12-31T23:59:59.999");
    }

    private static boolean agree(JsonNode mine, JsonNode spark, boolean upper) {
        if (mine.equals(spark)) {
            return true;
        }
        if (mine.isNumber() && spark.isNumber()) {
            return mine.decimalValue().compareTo(spark.decimalValue()) == 0;
        }
        return isTime(spark.asText())
                ? upper && millis(mine) == millis(spark) + 1
                : beginning(mine).equals(beginning(spark));
    }

    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?");
    }

    private static long millis(JsonNode time) {
        return Instant.parse(time.asText().replace("Z", "") + "Z").toEpochMilli();
    }

    private static String beginning(JsonNode text) {
        int[] letters = text.asText().codePoints().limit(KEPT_LETTERS).toArray();
        return new String(letters, 0, letters.length);
    }
}
