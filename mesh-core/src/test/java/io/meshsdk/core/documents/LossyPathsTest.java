package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.datamesh.NativeWriter;
import io.meshsdk.core.documents.shape.DocsTable;
import io.meshsdk.core.documents.stored.FirstSample;
import io.meshsdk.core.documents.stored.MaskSample;
import io.meshsdk.core.documents.stored.MaskedPortSample;
import io.meshsdk.core.documents.stored.WideSample;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the dialects cannot say of the fullest products, and that nothing of it is lost. */
final class LossyPathsTest {
    private static final Set<String> LOST = Set.of();

    @ParameterizedTest
    @EnumSource(names = {"DATAMESH_V1", "ODCS_3_1", "ODCS_3_2", "ODPS_1_0", "ODPS_1_1"})
    void write_fullestProducts_losesNothing(Dialect dialect) {
        Set<String> lost = new TreeSet<>();
        for (DataProduct product : full(dialect)) {
            Written written = Written.of(product, dialect);
            written.isValid();
            DataProduct read = ProductDocuments.parse(written.text());
            lost.addAll(Extensions.between(NativeWriter.write(product), NativeWriter.write(read))
                    .keySet());
            written.isReadAsTheSame();
        }

        assertThat(lost).isEqualTo(LOST);
    }

    @ParameterizedTest
    @EnumSource(names = {"ODCS_3_1", "ODCS_3_2", "ODPS_1_0", "ODPS_1_1"})
    void write_fullestProducts_isValidOfficially(Dialect dialect) {
        full(dialect).forEach(product -> Written.of(product, dialect).isValidOfficially());
    }

    @Test
    void extensions_ofTheFullestProducts_areThoseOfThePage() {
        Map<String, String> found = new LinkedHashMap<>();
        Arrays.stream(Dialect.values())
                .filter(Dialect::isWritten)
                .forEach(dialect -> pointers(dialect)
                        .forEach(pointer ->
                                found.merge("`" + pointer + "`", dialect.name(), (some, more) -> some + ", " + more)));

        assertThat(DocsTable.rows("docs/reference/dialects.md", "What goes to extensions").stream()
                        .collect(Collectors.toMap(cells -> cells.get(0), cells -> cells.get(1))))
                .isEqualTo(found);
    }

    /** Returns the pointers of a dialect, those of list items and of annotations once. */
    static Set<String> pointers(Dialect dialect) {
        return Stream.of(FirstSample.product(), WideSample.product(), MaskedPortSample.product())
                .map(product -> Written.isContract(dialect)
                        ? product.toBuilder().outputs(product.outputs().get(0)).build()
                        : product)
                .flatMap(product -> Extensions.of(Written.of(product, dialect).tree()).keySet().stream())
                .map(pointer -> pointer.replaceAll("/[0-9]+", "/*").replaceFirst("/annotations/.*", "/annotations"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns products of all that the model holds; for contracts, each of one port. */
    private static List<DataProduct> full(Dialect dialect) {
        return Stream.of(
                        FirstSample.product(),
                        WideSample.product(),
                        WideSample.other(),
                        MaskSample.product(),
                        MaskedPortSample.product())
                .flatMap(product -> Written.isContract(dialect)
                        ? product.outputs().stream()
                                .filter(port -> port.maskedForm().isEmpty())
                                .map(port -> product.toBuilder().outputs(port).build())
                        : Stream.of(product))
                .toList();
    }
}
