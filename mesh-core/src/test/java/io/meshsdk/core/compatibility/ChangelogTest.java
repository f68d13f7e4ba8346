package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.ChangelogEntry;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangelogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final CompatibilityReport REPORT = Compatibility.between(
            DataContract.of(Schema.of(Field.int64("id"), Field.string("old_name"), Field.bool("a")))
                    .version("1.0.0"),
            DataContract.of(Schema.of(
                            Field.int64("id").required(), Field.bool("a").describedAs("w"), Field.date("b")))
                    .version("2.0.0"));

    @Test
    void markdown_isGroupedByWhoIsHurtAndBump() {
        assertThat(Changelog.of(REPORT, DAY).markdown()).isEqualTo("""
                ## 2.0.0 - 2026-11-20

                ### Readers have to act (major)

                - contract.schema.old\\_name: Field 'old\\_name' is gone: whoever reads it finds nothing. Keep the field, or raise the major version.

                ### Writers have to act (minor)

                - contract.schema.id: Field 'id' never holds null from now on; rows of earlier publications may. Raise the minor version.

                ### Nobody has to act (minor)

                - contract.schema.b: Field 'b' is new.

                ### Nobody has to act (patch)

                - contract.schema.a.description: What is said under 'description' reads otherwise; no promise did.
                """);
    }

    @Test
    void markdown_ofChangesInAnyOrder_isTheSame() {
        List<Change> reversed = new ArrayList<>(REPORT.changes());
        Collections.reverse(reversed);

        assertThat(Changelog.of(REPORT.to(), DAY, reversed).markdown())
                .isEqualTo(Changelog.of(REPORT, DAY).markdown());
    }

    @Test
    void markdown_ofNothing_saysSo() {
        assertThat(Changelog.of(SemanticVersion.of(1, 0, 0), DAY, List.of()).markdown())
                .isEqualTo("## 1.0.0 - 2026-11-20\n\nNothing changed.\n");
    }

    @Test
    void markdown_ofHostileNames_staysOneLineOfText() {
        DataContract before = DataContract.of(Schema.of(Field.int64("id"))).version("1.0.0");
        DataContract after =
                DataContract.of(Schema.of(Field.int64("id"), Field.string("x\n# <b>[a](javascript:1)`|*\u2028")));

        String markdown =
                Changelog.of(Compatibility.between(before, after), DAY).markdown();

        assertThat(markdown.lines()).hasSize(5);
        assertThat(markdown).contains("x \\# \\<b\\>\\[a\\]\\(javascript:1\\)\\`\\|\\*");
    }

    @Test
    void entry_ofAReport_holdsASentenceForEachChange() {
        ChangelogEntry entry = Changelog.of(REPORT, DAY).entry();

        assertThat(entry.version()).isEqualTo("2.0.0");
        assertThat(entry.date()).contains("2026-11-20");
        assertThat(entry.changes()).hasSize(4).first().asString().contains("old_name");
        assertThat(entry.breaking()).isEqualTo(Optional.of(true));
    }
}
