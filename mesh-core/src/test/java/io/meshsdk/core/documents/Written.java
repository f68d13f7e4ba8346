package io.meshsdk.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.shape.Differences;
import io.meshsdk.core.documents.shape.OfficialSchema;
import io.meshsdk.core.documents.shape.Shape;
import io.meshsdk.core.documents.shape.Shapes;
import io.meshsdk.core.documents.shape.Standard;
import io.meshsdk.core.documents.shape.Strictness;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.error.Diagnostic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written of a product in a dialect, and what must hold of it. */
final class Written {
    private static final Map<Dialect, Optional<OfficialSchema>> OFFICIAL = new EnumMap<>(Dialect.class);

    private final DataProduct product;
    private final Dialect dialect;
    private final String text;

    private Written(DataProduct product, Dialect dialect) {
        this.product = product;
        this.dialect = dialect;
        this.text = ProductDocuments.write(product, dialect);
    }

    static Written of(DataProduct product, Dialect dialect) {
        return new Written(product, dialect);
    }

    /** Returns the dialects in which a product is written: those of contracts hold one port. */
    static List<Dialect> dialects(DataProduct product) {
        boolean one = product.outputs().size() == 1
                && (product.output().declaredContract().isPresent()
                        || product.defaultContract().isPresent());
        return Arrays.stream(Dialect.values())
                .filter(Dialect::isWritten)
                .filter(dialect -> one || !isContract(dialect))
                .toList();
    }

    static boolean isContract(Dialect dialect) {
        return dialect == Dialect.ODCS_3_1 || dialect == Dialect.ODCS_3_2;
    }

    static Optional<Shape> shape(Dialect dialect) {
        return switch (dialect) {
            case ODCS_3_1 -> Optional.of(Shapes.of(Standard.ODCS, "3.1.0"));
            case ODCS_3_2 -> Optional.of(Shapes.of(Standard.ODCS, "3.2.0"));
            case ODPS_1_0 -> Optional.of(Shapes.of(Standard.ODPS, "1.0.0"));
            case ODPS_1_1 -> Optional.of(Shapes.of(Standard.ODPS, "1.1.0"));
            default -> Optional.empty();
        };
    }

    String text() {
        return text;
    }

    Node.Mapping tree() {
        return DocumentParser.parse("", text).orThrow().root();
    }

    /** What is read of it is the product. */
    void isReadAsTheSame() {
        assertThat(Recognition.of(tree())).contains(dialect);
        Reading reading = DocumentReader.usual().strict().read("", text);
        assertThat(reading.errors()).extracting(Diagnostic::describe).isEmpty();
        assertThat(reading.orThrow()).as(text).isEqualTo(product);
    }

    /** Our shape finds nothing wrong with it. */
    void isValid() {
        shape(dialect)
                .ifPresent(shape -> assertThat(shape.judge(new Document("", tree()), Strictness.STRICT))
                        .extracting(Diagnostic::describe)
                        .isEmpty());
    }

    /**
     * The official schema, if its version has one, finds it valid, but for the differences that are listed; needs the shared
     * folder.
     */
    void isValidOfficially() {
        shape(dialect)
                .ifPresent(shape -> OFFICIAL.computeIfAbsent(dialect, any -> OfficialSchema.of(shape))
                        .ifPresent(schema -> assertThat(unexplained(shape, schema.refused(tree())))
                                .as(text)
                                .isEmpty()));
    }

    /** A key that is listed makes the schema refuse its neighbours, too. */
    private static List<String> unexplained(Shape shape, List<String> refused) {
        List<String> unexplained = new Differences().unexplained(shape, refused, "schema");
        Set<String> explained = refused.stream()
                .filter(path -> !unexplained.contains(path))
                .map(Written::parent)
                .collect(Collectors.toSet());
        return unexplained.stream()
                .filter(path -> !explained.contains(parent(path)))
                .toList();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
