package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.semantics.Semantics;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.error.Diagnostic;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DiagnosticsPageTest {
    private static final String ALL_WRONG = """
            apiVersion: v9.9.9
            kind: DataContract
            id: null
            colour: red
            domain: []
            schema:
              - name: orders
                properties:
                  - {id: a.b, name: a, logicalType: strin}
                  - {name: b, logicalType: string, logicalTypeOptions: {minLength: -1}}
                quality:
                  - {metric: rowCount}
                  - {metric: rowCount, mustBe: 1, mustNotBe: 2}
                  - {metric: rowCount, mustBeBetween: [1, 1, 1]}
            """;

    @Test
    void page_shape_hasARowForEachCode() {
        Set<String> codes = Shapes.newest(Standard.ODCS).judge(Trees.read("", ALL_WRONG), Strictness.STRICT).stream()
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Document newer = Trees.read("", "context: none");
        Shapes.of(Standard.ODCS, "3.1.0").judge(newer, Strictness.STRICT).forEach(found -> codes.add(found.code()));
        codes.add("too-many-findings");

        assertThat(DocsTable.rows("docs/reference/diagnostics.md", "Shape"))
                .extracting(cells -> cells.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void page_semantics_hasARowForEachCode() {
        assertThat(DocsTable.rows("docs/reference/diagnostics.md", "Semantics"))
                .extracting(cells -> cells.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(Semantics.codes());
    }
}
