package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.Dialect;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.ProductDocuments;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.error.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** Products read from documents and written as documents. */
final class Documents {
    private Documents() {}

    static DataProduct read(Path file) {
        // snippet: read
        DataProduct product = ProductDocuments.read(file);
        // end
        return product;
    }

    static List<String> findings(Path file) {
        // snippet: findings
        Reading reading = DocumentReader.usual().strict().read(file);
        List<String> found =
                reading.diagnostics().stream().map(Diagnostic::describe).toList();
        // end
        return found;
    }

    static DataProduct inclusive(Path file) {
        // snippet: inclusive
        DataProduct product =
                DocumentReader.usual().inclusiveBetween().read(file).orThrow();
        // end
        return product;
    }

    static DataProduct knowing(Path productFile, Path contractFile) {
        // snippet: knowing
        DataContract orders = ProductDocuments.read(contractFile).output().contract();
        DataProduct product =
                DocumentReader.usual().knowing(orders).read(productFile).orThrow();
        // end
        return product;
    }

    static String write(DataProduct product) {
        // snippet: write
        String yaml = ProductDocuments.write(product, Dialect.DATAMESH_V1);
        // end
        return yaml;
    }

    static String writeContract(DataProduct product) {
        // snippet: write-contract
        String json = ProductDocuments.writeJson(product, Dialect.ODCS_3_1);
        // end
        return json;
    }
}
