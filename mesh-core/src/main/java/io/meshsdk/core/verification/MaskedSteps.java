package io.meshsdk.core.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.core.access.verification.MaskVerification.Report;
import io.meshsdk.core.access.verification.MaskedFormVerification;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.verification.VersionVerifier.Rows;
import io.meshsdk.data.Provenance;
import io.meshsdk.spi.storage.StoredTable;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a version of a port that is the masked form of another one: of which version it was made, and whether its values are
 * masked.
 *
 * @param product the product as it was
 * @param port the port
 * @param form whose masked form it is
 */
record MaskedSteps(DataProduct product, OutputPort port, MaskedForm form) {
    /** The step that tells what it was made of. */
    static final String FORM = "masked-form";

    private static final String VALUES = "masked-values";

    static Optional<MaskedSteps> of(DataProduct product, OutputPort port) {
        return port.maskedForm().map(form -> new MaskedSteps(product, port, form));
    }

    void run(Steps steps, StoredTable table, PublicationFacts facts, Rows rows) {
        Optional<Provenance.Source> source = facts.evidence().inputs().sources().stream()
                .filter(one -> one.product().equals(product.id()) && one.port().equals(form.port()))
                .findFirst();
        steps.check(
                FORM,
                source.isPresent(),
                "it was made of version %d of port '%s'"
                        .formatted(source.map(Provenance.Source::tableVersion).orElse(-1L), form.port()),
                "it says of no version of port '%s' that it was made of it".formatted(form.port()));
        if (rows == Rows.MEASURED) {
            steps.attempt(VALUES, () -> values(steps, table));
        }
    }

    private void values(Steps steps, StoredTable table) {
        MaskedFormVerification verification = new MaskedFormVerification(
                product.output(form.port(), port.version().major()).contract().schema());
        Report report = verification.verify(table.dataset());
        List<String> unknown = verification.unknown();
        if (report.holds() && !unknown.isEmpty()) {
            steps.unevaluated(
                    VALUES,
                    "what the masks of %s show is known to their providers only; the others hold".formatted(unknown));
            return;
        }
        steps.check(
                VALUES,
                report.holds(),
                "each value of %d rows is one that its mask shows".formatted(report.rows()),
                "values are there that no mask shows, by field: %s".formatted(report.failures()));
    }
}
