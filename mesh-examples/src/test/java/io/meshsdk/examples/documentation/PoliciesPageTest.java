package io.meshsdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PoliciesPageTest {
    private static final int MANY = 20;

    private final String page = Page.read("docs/reference/policies.md");

    @Test
    void page_hasARowOfEveryKindAndNoOther() {
        Set<String> usual =
                PolicySet.builtIn().policies().stream().map(Policy::id).collect(Collectors.toSet());

        assertThat(rows("kind"))
                .containsExactlyElementsOf(PolicyKinds.all().stream()
                        .map(kind -> kind(kind, usual.contains(kind.name())))
                        .toList());
    }

    @Test
    void page_hasARowOfEverySettingOfAKindAndNoOther() {
        List<String> expected = new ArrayList<>();
        for (PolicyKind kind : PolicyKinds.all()) {
            kind.ownSettings().forEach(setting -> expected.add("| `%s` %s".formatted(kind, setting(setting))));
        }

        assertThat(rows("of kind")).containsExactlyElementsOf(expected);
    }

    @Test
    void page_hasARowOfEverySettingThatAllKindsKnow() {
        PolicyKind any = PolicyKinds.find("naming").orElseThrow();
        List<Setting> common =
                any.settings().subList(any.ownSettings().size(), any.settings().size());

        assertThat(rows("of all"))
                .containsExactlyElementsOf(
                        common.stream().map(PoliciesPageTest::setting).toList());
    }

    @Test
    void errorsPage_ofEveryCodeOfAKind_hasARow() {
        String errors = Page.read("docs/reference/errors.md");

        assertThat(PolicyKinds.all())
                .flatExtracting(PolicyKind::codes)
                .hasSizeGreaterThan(MANY)
                .allSatisfy(code -> assertThat(errors).contains("| `%s` |".formatted(code)));
    }

    private List<String> rows(String table) {
        int start = page.indexOf("| " + table + " |");
        assertThat(start).as("table '%s'", table).isNotNegative();
        return page.substring(start)
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String kind(PolicyKind kind, boolean usual) {
        return "| `%s` | %s | %s | %s%s | %s | %s |"
                .formatted(
                        kind,
                        kind.asks(),
                        codes(kind),
                        kind.severity(),
                        kind.points().contains(EnforcementPoint.WITH_DATA) ? ", with data" : "",
                        usual ? "yes" : "",
                        kind.seeds());
    }

    private static String codes(PolicyKind kind) {
        return kind.codes().size() > MANY
                ? "one for [each change](errors.md#compatibility)"
                : kind.codes().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }

    private static String setting(Setting setting) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        setting.name(),
                        setting.type().name().toLowerCase(Locale.ROOT)
                                + (setting.allowed().isEmpty() ? "" : ": " + String.join(", ", setting.allowed())),
                        usual(setting.usual()),
                        setting.order().name().toLowerCase(Locale.ROOT),
                        setting.meaning());
    }

    private static String usual(@Nullable Value value) {
        if (value == null) {
            return "";
        }
        List<? extends Value> items = value instanceof Value.Items list ? list.items() : List.of(value);
        return items.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
