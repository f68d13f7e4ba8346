package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.personal.PersonalColumns;
import io.meshsdk.quality.personal.PersonalFinding;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns of well-known data hold personal data, all of them read as texts, and which do not. */
final class SampleDataFindingsTest {
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|([0-9.]+))");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pagila/customer.csv | email email, first_name name, last_name name",
                "pagila/staff.csv | email email, first_name name, last_name name, username username",
                "pagila/address.csv | address address, address2 address, phone phone, postal_code address",
                "pagila/city.csv | ''",
                "pagila/country.csv | ''",
                "pagila/film.csv | ''",
                "pagila/inventory.csv | ''",
                "pagila/payment_p2007_01.csv | ''",
                "pagila/payment_p2007_04.csv | ''",
                "pagila/rental.csv | ''",
                "pagila/store.csv | ''",
                "chinook/Customer.csv | Address address, Email email, Fax phone, FirstName name, LastName name,"
                        + " Phone phone, PostalCode address",
                "chinook/Employee.csv | Address address, BirthDate date-of-birth, Email email, Fax phone, FirstName name,"
                        + " LastName name, Phone phone, PostalCode address",
                "chinook/Invoice.csv | BillingAddress address, BillingPostalCode address",
                "chinook/InvoiceLine.csv | ''",
                "chinook/Track.csv | ''",
                "jaffle/raw_customers.csv | first_name name, last_name name",
                "jaffle/raw_campaigns.csv | ''",
                "jaffle/raw_marketing_touchpoints.csv | ''",
                "jaffle/raw_orders.csv | ''",
                "jaffle/raw_payments.csv | ''"
            })
    void columns_ofAFile_areFoundAndNoOthers(String file, String expected) throws IOException {
        assertThat(found(table(SharedFiles.data(file)))).isEqualTo(expected);
    }

    @Test
    void columns_ofOrders_areTheAddressOnly() throws IOException {
        assertThat(found(lines(SharedFiles.data("orders/data/orders/orders-1.json"))))
                .isEqualTo("customer_email_address email");
        assertThat(found(lines(SharedFiles.data("orders/data/line_items/line_items-1.json"))))
                .isEmpty();
    }

    @Test
    void columns_ofPurchases_areNone() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line :
                Files.readAllLines(SharedFiles.data("cdnow/CDNOW_master.txt"), StandardCharsets.ISO_8859_1)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length == 4 && words[0].matches("[0-9]+")) {
                rows.add(Map.of("customer_id", words[0], "date", words[1], "number", words[2], "value", words[3]));
            }
        }

        assertThat(rows).hasSizeGreaterThan(60_000);
        assertThat(found(Datasets.rows(schema(List.of("customer_id", "date", "number", "value")), rows)))
                .isEmpty();
    }

    @Test
    void evidence_ofEmails_isOfNameAndValues() throws IOException {
        PersonalFinding email = PersonalColumns.of(table(SharedFiles.data("pagila/customer.csv")))
                .find("email")
                .orElseThrow();

        assertThat(email.confidence()).isGreaterThan(0.99);
        assertThat(email.evidence().byName()).isTrue();
        assertThat(email.evidence().share()).isEqualTo(1);
        assertThat(email.evidence().sampled()).isBetween(100L, 599L);
    }

    private static String found(Dataset data) {
        return PersonalColumns.of(data).unmarked().stream()
                .map(finding -> finding.path() + " " + finding.category().code())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A column without a field is a text. */
    private static Dataset table(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            String first = lines.findFirst().orElseThrow().split(",", 2)[0];
            return Datasets.csv(file, schema(List.of(first.replace("\uFEFF", ""))));
        }
    }

    private static Dataset lines(Path file) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> row = new LinkedHashMap<>();
            Matcher member = MEMBER.matcher(line);
            while (member.find()) {
                row.put(member.group(1), member.group(2) == null ? member.group(3) : member.group(2));
            }
            rows.add(row);
        }
        return Datasets.rows(schema(List.copyOf(rows.get(0).keySet())), rows);
    }

    private static Schema schema(List<String> names) {
        return Schema.of(names.stream().map(Field::string).toList());
    }
}
