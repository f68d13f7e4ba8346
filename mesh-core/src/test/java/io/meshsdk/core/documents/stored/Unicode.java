package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.DataProduct;
import io.meshsdk.Organization;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Products and organisations of letters only: halves of surrogate pairs, which no document can hold, become letters of private use.
 */
public final class Unicode {
    private Unicode() {}

    /** Returns the product with letters only. */
    public static DataProduct of(DataProduct product) {
        return ProductForm.read(letters(ProductForm.write(product)));
    }

    /** Returns the organisation with letters only. */
    public static Organization of(Organization organization) {
        return FormReader.whole(letters(OrganizationForm.write(organization).node()), OrganizationForm::read);
    }

    private static ObjectNode letters(ObjectNode form) {
        Node letters = letters(JsonNodes.node(form));
        return CanonicalJson.read(CanonicalJson.write((ObjectNode) JsonNodes.of(letters)));
    }

    private static Node letters(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> entries.put(letters(key), letters(entry.value())));
            return Mapping.of(entries);
        }
        if (node instanceof Sequence sequence) {
            return Sequence.of(sequence.items().stream().map(Unicode::letters).toList());
        }
        Scalar scalar = (Scalar) node;
        return new Scalar(letters(scalar.text()), scalar.kind(), scalar.place());
    }

    private static String letters(String text) {
        return text.codePoints()
                .map(letter -> Character.getType(letter) == Character.SURROGATE ? letter + 0x1000 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
