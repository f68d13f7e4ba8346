package io.meshsdk.quality.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PersonalDataTest {
    private static final int ROWS = 3_000;

    private static BytesColumn texts(int count, IntFunction<String> text) {
        return BytesColumn.ofStrings(IntStream.range(0, count).mapToObj(text).toList());
    }

    private static PersonalColumns ofTexts(String name, int count, IntFunction<String> text) {
        return PersonalColumns.of(Columns.of(Schema.of(Field.string(name)), texts(count, text)));
    }

    @Test
    void emails_underANameThatSaysNothing_areFoundByTheirValues() {
        PersonalColumns found = ofTexts("contact_1", ROWS, i -> "buyer%d@example.org".formatted(i));

        PersonalFinding finding = found.find("contact_1").orElseThrow();
        assertThat(finding.category()).isEqualTo(PersonalCategory.EMAIL);
        assertThat(finding.confidence()).isGreaterThan(0.98);
        assertThat(finding.evidence().byName()).isFalse();
        assertThat(finding.evidence().share()).isEqualTo(1);
        assertThat(finding.evidence().sampled()).isBetween(100L, (long) ROWS);
        assertThat(found.rowCount()).isEqualTo(ROWS);
    }

    @Test
    void toString_ofFindings_holdsNoValue() {
        assertThat(ofTexts("c", ROWS, i -> "buyer%d@example.org".formatted(i)).toString())
                .contains("email")
                .doesNotContain("example.org", "buyer");
    }

    @Test
    void numbersWithCheckDigits_inAnIntegerColumn_areFound() {
        long[] numbers = IntStream.iterate(100_000_000, i -> i + 1)
                .filter(i -> NationalNumbers.isDutchBsn(Integer.toString(i)))
                .limit(ROWS)
                .asLongStream()
                .toArray();

        PersonalColumns found =
                PersonalColumns.of(Columns.of(Schema.of(Field.int64("nummer")), LongColumn.of(numbers)));

        assertThat(found.unmarked()).extracting(PersonalFinding::category).containsExactly(PersonalCategory.NL_BSN);
    }

    @Test
    void mixedColumn_ofWhichHalfAreEmails_hasTheShare() {
        PersonalColumns found =
                ofTexts("remark", 400, i -> i % 2 == 0 ? "buyer%d@example.org".formatted(i) : "call " + i);

        assertThat(found.find("remark").orElseThrow().evidence().share()).isCloseTo(0.5, within(0.001));
        assertThat(found.unmarked()).isEmpty();
    }

    static List<Map.Entry<String, IntFunction<String>>> lookAlikes() {
        Random random = new Random(7);
        return List.of(
                Map.entry("order_no", i -> Integer.toString(100_000_000 + i)),
                Map.entry("order_no", i -> Long.toString(10_000_000_000L + 37L * i)),
                Map.entry("order_no", i -> "%012d".formatted(400_000_000_000L + i)),
                Map.entry("order_no", i -> Long.toString(4_000_000_000_000_000L + 1_009L * i)),
                Map.entry("order_no", i -> "A-%04d-%03d".formatted(i, i % 997)),
                Map.entry("day", i -> "2024-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)),
                Map.entry("day", i -> "%02d.%02d.2024".formatted(1 + i % 28, 1 + i % 12)),
                Map.entry("day", i -> Integer.toString(20_240_000 + 100 * (1 + i % 12) + 1 + i % 28)),
                Map.entry("moment", i -> "2024-05-%02dT%02d:%02d:00Z".formatted(1 + i % 28, i % 24, i % 60)),
                Map.entry("moment", i -> Long.toString(1_700_000_000L + 61L * i)),
                Map.entry("moment", i -> Long.toString(1_700_000_000_000L + 61_007L * i)),
                Map.entry("clock", i -> "%02d:%02d:%02d".formatted(i % 24, i % 60, i % 59)),
                Map.entry("release", i -> "%d.%d.%d".formatted(i % 9, i % 31, i % 57)),
                Map.entry("release", i -> "%d.%d.%d.%d".formatted(i % 9, i % 31, i % 57, i % 11)),
                Map.entry("release", i -> "119.0.%d.%d".formatted(6_000 + i, i % 200)),
                Map.entry("place", i -> String.format(Locale.ROOT, "%.6f,%.6f", 47 + i / 1e3, 6 + i / 1e3)),
                Map.entry("place", i -> String.format(Locale.ROOT, "%.6f", 47 + i / 1e3)),
                Map.entry("price", i -> String.format(Locale.ROOT, "%.2f", i * 1.07)),
                Map.entry("uuid", i -> new java.util.UUID(random.nextLong(), random.nextLong()).toString()),
                Map.entry("digest", i -> "%016x%016x".formatted(random.nextLong(), random.nextLong())),
                Map.entry("isbn", PersonalDataTest::isbn),
                Map.entry("url", i -> "https://example.org/items/" + i),
                Map.entry("handle", i -> "@shop" + i),
                Map.entry("code", i -> "DE%08d".formatted(i)),
                Map.entry("empty", i -> ""));
    }

    /** Ten digits, checked just as the numbers of the National Health Service are. */
    private static String isbn(int i) {
        String head = Integer.toString(300_000_000 + 13 * i);
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            sum += (10 - at) * (head.charAt(at) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return head + (check == 10 ? "X" : Integer.toString(check));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void lookAlikes_arePassedOver(Map.Entry<String, IntFunction<String>> column) {
        assertThat(ofTexts(column.getKey(), ROWS, column.getValue()).unmarked()).isEmpty();
    }

    @Test
    void names_ofOtherThings_sayNothing() {
        Schema schema = Schema.of(
                Field.string("name"),
                Field.string("product_name"),
                Field.int64("address_id"),
                Field.bool("email_verified"),
                Field.string("email_template"),
                Field.int32("phone_count"),
                Field.date("email_sent_at"),
                Field.string("campaign_name"),
                Field.string("country"),
                Field.string("currency"),
                Field.date("date"),
                Field.string("track_title"),
                Field.string("status"));

        assertThat(PersonalMeasures.of(schema).byNames()).isEmpty();
    }

    @Test
    void names_ofPersonalData_sayWhich() {
        Schema schema = Schema.of(
                Field.string("customer_email_address"),
                Field.string("BirthDate"),
                Field.string("FirstName"),
                Field.string("address2"),
                Field.string("billing_address"),
                Field.string("zip_code"),
                Field.date("dob"),
                Field.string("clientIp"),
                Field.string("client_ipv4"),
                Field.string("serverIPv6"),
                Field.string("ipv6_address"),
                Field.int64("ssn"),
                Field.string("home_phone"));

        assertThat(PersonalMeasures.of(schema).byNames())
                .extracting(finding -> finding.path() + " " + finding.category().code())
                .containsExactlyInAnyOrder(
                        "customer_email_address email",
                        "BirthDate date-of-birth",
                        "FirstName name",
                        "address2 address",
                        "billing_address address",
                        "zip_code address",
                        "dob date-of-birth",
                        "clientIp ip-address",
                        "client_ipv4 ip-address",
                        "serverIPv6 ip-address",
                        "ipv6_address ip-address",
                        "ssn us-ssn",
                        "home_phone phone");
    }

    @Test
    void name_thatValuesContradict_isBelievedLess() {
        assertThat(ofTexts(
                                "email",
                                200,
                                i -> List.of("yes", "no", "weekly", "daily", "never", "once")
                                        .get(i % 6))
                        .unmarked())
                .isEmpty();
        assertThat(ofTexts("phone", 200, i -> Long.toString(14_033_335_568L + 7_919L * i))
                        .unmarked())
                .hasSize(1);
    }

    @Test
    void oneAddress_forAllRows_isNotEnough() {
        assertThat(ofTexts("sender", ROWS, i -> "noreply@example.org").unmarked())
                .isEmpty();
        assertThat(ofTexts("sender", ROWS, i -> "clerk%d@example.org".formatted(i % 6))
                        .unmarked())
                .hasSize(1);
    }

    @Test
    void nestedFields_areFoundByTheirPaths() {
        Validity some = Validity.ofNulls(new boolean[] {false, true, false}, 3);
        BytesColumn emails = texts(7, i -> "p%d@example.org".formatted(i));
        Column person = StructColumn.of(List.of(texts(3, i -> "+49 30 90182" + i)), some);
        Column list = ListColumn.of(new int[] {0, 6, 6, 7}, emails, Validity.allValid(3));
        Column map = MapColumn.of(new int[] {0, 7, 7, 7}, texts(7, i -> "k" + i), emails, Validity.allValid(3));
        Schema schema = Schema.of(
                Field.struct("customer", Field.string("private_phone")),
                Field.list("copies_to", new DataType.StringType()),
                Field.map("labels", new DataType.StringType(), new DataType.StringType()));

        assertThat(PersonalColumns.of(Columns.of(schema, person, list, map)).unmarked())
                .extracting(finding -> finding.path() + " " + finding.evidence().sampled())
                .containsExactly("customer.private_phone 2", "copies_to.element 7", "labels.value 7");
    }

    @Test
    void elementsOfNullLists_areNotLookedAt() {
        BytesColumn elements = texts(12, i -> i < 6 ? "p%d@example.org".formatted(i) : "plain");
        Validity second = Validity.ofNulls(new boolean[] {false, true}, 2);
        Column list = ListColumn.of(new int[] {0, 6, 12}, elements, second);

        PersonalColumns found =
                PersonalColumns.of(Columns.of(Schema.of(Field.list("cc", new DataType.StringType())), list));

        assertThat(found.find("cc.element").orElseThrow().evidence().share()).isEqualTo(1);
    }

    @Test
    void markedFields_areFoundAndSaidToBe() {
        Schema schema = Schema.of(Field.string("contact").pii("email"));

        PersonalColumns found = PersonalColumns.of(Columns.of(schema, texts(50, i -> "p%d@example.org".formatted(i))));

        assertThat(found.find("contact").orElseThrow().marked()).isTrue();
        assertThat(found.unmarked()).isEmpty();
        assertThat(PersonalMeasures.of(schema).expectations()).isEmpty();
    }

    @Test
    void dictionary_isJudgedAsItsValuesAre() {
        BytesColumn entries = texts(8, i -> i < 6 ? "p%d@example.org".formatted(i) : "none" + i);
        int[] ids = IntStream.range(0, 100).map(i -> i % 7).toArray();
        DictionaryColumn coded = DictionaryColumn.of(entries, ids, Validity.allValid(100));
        Schema schema = Schema.of(Field.string("c"));

        assertThat(PersonalColumns.of(Columns.of(schema, coded)).findings())
                .isEqualTo(
                        PersonalColumns.of(Columns.of(schema, coded.decoded())).findings())
                .isNotEmpty();
    }

    @Test
    void booleansAndEmptyData_haveNoFinding() {
        assertThat(PersonalColumns.of(Columns.of(
                                Schema.of(Field.bool("email")), BooleanColumn.of(new boolean[3], Validity.allValid(3))))
                        .findings())
                .isEmpty();
        assertThat(ofTexts("c", 0, i -> "").findings()).isEmpty();
    }

    @Test
    void analyzer_ofAWrongPath_saysWhichThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    var unused = new PersonalDataAnalyzer()
                            .start(List.of(Field.struct("a", Field.string("b"))), Map.of("path", "a.c"));
                })
                .withMessageContainingAll("'a.c'", "[a.b]");
    }
}
