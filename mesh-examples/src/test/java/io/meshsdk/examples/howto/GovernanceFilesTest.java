package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Mask;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.documents.governance.GovernanceDocuments;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GovernanceFilesTest {
    private static final Path PAGE = Path.of("../docs/how-to/write-governance-documents.md");

    @TempDir
    private Path folder;

    @Test
    void read_theFilesOfThePage_areInForce() throws IOException {
        Path council = Files.writeString(folder.resolve("council.yaml"), block("council.yaml"));
        Path sales = Files.writeString(folder.resolve("sales.yaml"), block("sales.yaml"));

        try (Mesh mesh =
                GovernanceFiles.governed(Shop.mesh(folder), council, sales).build()) {
            PolicyReport report = mesh.govern(Shop.orders().build());

            assertThat(report.judgements())
                    .extracting(PolicyReport.Judgement::policy)
                    .contains("primary-key", "freshness", "classification", "sales-owner-roles");
            assertThat(report.violations()).extracting(Violation::code).contains("freshness-unpromised");
        }
    }

    @Test
    void read_aDomainThatLoosens_isRefused() throws IOException {
        Path council = Files.writeString(folder.resolve("council.yaml"), block("council.yaml"));
        Path sales = Files.writeString(
                folder.resolve("sales.yaml"), "policies: [{kind: freshness, settings: {most: 9 days}, scope: sales}]");
        MeshBuilder builder = GovernanceFiles.governed(Shop.mesh(folder), council, sales);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot put policy 'freshness'");
    }

    @Test
    void signed_theRulesOfThePage_holdPipelines() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path rules = Files.writeString(folder.resolve("rules.yaml"), block("rules.yaml"));

        try (Mesh mesh = Shop.mesh(folder).council(key.getPublic()).build()) {
            assertThat(GovernanceFiles.signed(mesh, rules, key).version()).isEqualTo(1);

            assertThat(mesh.govern(Shop.orders().build()).blocking())
                    .extracting(Violation::code)
                    .containsExactly("steward-missing");
        }
    }

    @Test
    void read_theFirstFormOfThePage_isUnderstood() throws IOException {
        assertThat(GovernanceFiles.found(Files.writeString(folder.resolve("first.yaml"), block("first.yaml"))))
                .isEmpty();
    }

    @Test
    void findings_ofASentenceThatIsNotKnown_sayWhatToWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("first.yaml"), """
                governance:
                  global_policies:
                    - name: colours
                      policy: All data products must be blue.
                """);

        assertThat(GovernanceFiles.found(file)).singleElement().asString().contains("unrecognised-sentence");
    }

    @Test
    void written_isReadAgain() {
        assertThat(GovernanceDocuments.parse(GovernanceFiles.written()).policies())
                .hasSize(2);
    }

    @Test
    void mended_ofAProductWithPersonalDataInTheClear_masksIt() {
        DataProduct open = Shop.orders(Field.string("email").pii("email")).build();

        try (Mesh mesh = Shop.mesh(folder).build()) {
            assertThat(GovernanceFiles.mended(mesh, open)
                            .schema()
                            .field("email")
                            .mask())
                    .contains(Mask.email());
        }
    }

    /** Returns the YAML of the page that begins with the name of a file. */
    private static String block(String file) throws IOException {
        Matcher found = Pattern.compile("```yaml\n(# " + Pattern.quote(file) + "\n.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
