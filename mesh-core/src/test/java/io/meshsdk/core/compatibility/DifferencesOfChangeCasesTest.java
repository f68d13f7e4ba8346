package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.compatibility.ChangeCases.ChangeCase;
import io.meshsdk.core.compatibility.ChangeCases.Holder;
import io.meshsdk.core.compatibility.omds.MetadataDifference;
import io.meshsdk.core.compatibility.omds.OmdsDraft;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every difference that the model knows is told as a document of the Open Metadata Difference Standard. */
final class DifferencesOfChangeCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static List<ChangeCase> cases() {
        return ChangeCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void documents_ofADifference_tellEachChangeOnce(ChangeCase one) {
        List<Mapping> diffs = documents(one).stream()
                .flatMap(document -> items(document, "diffs").stream())
                .toList();

        assertThat(diffs)
                .extracting(diff -> text(diff, "message") + text(diff, "impactLevel"))
                .containsExactlyInAnyOrderElementsOf(one.report().changes().stream()
                        .map(change -> change.sentence() + change.bump())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void documents_ofADifference_saySectionFieldAndPathOfEach(ChangeCase one) {
        for (Mapping document : documents(one)) {
            assertThat(items(document, "diffs")).allSatisfy(diff -> {
                assertThat(text(diff, "path")).matches("(?s)/" + text(diff, "section") + "([/\\[].*)?");
                assertThat(text(diff, "field")).matches("[a-zA-Z]+");
                assertThat(diff.find("value1").isPresent() && text(diff, "type").equals("ADD"))
                        .isFalse();
                assertThat(diff.find("value2").isPresent() && text(diff, "type").equals("REMOVE"))
                        .isFalse();
            });
        }
    }

    private static List<Mapping> documents(ChangeCase one) {
        DataProduct before = product(one.before());
        DataProduct after = product(one.after());
        List<MetadataDifference> differences = new ArrayList<>();
        differences.add(MetadataDifference.between(before, after, DAY));
        if (one.before() instanceof Holder holder) {
            differences.add(
                    MetadataDifference.between(before, after, holder.port().name(), DAY));
        }
        return differences.stream()
                .map(difference -> tree(difference.yaml(OmdsDraft.RFC_39_V1_0_0)))
                .toList();
    }

    private static DataProduct product(Object side) {
        return side instanceof Holder holder ? holder.product() : (DataProduct) side;
    }

    private static Mapping tree(String text) {
        return DocumentParser.parse("", text).orThrow().root();
    }

    private static List<Mapping> items(Mapping mapping, String key) {
        return ((Sequence) mapping.find(key).orElseThrow())
                .items().stream().map(Mapping.class::cast).toList();
    }

    private static String text(Mapping mapping, String key) {
        Node node = mapping.find(key).orElseThrow();
        return ((Scalar) node).text();
    }
}
