package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.verification.MaskedFormVerification;
import io.meshsdk.core.reading.ReadOrder.Selection;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ConflictException;

/**
 * Makes the rows of a port that is the masked form of another one: those that are published there, under the masks of its contract.
 *
 * @param reader opens what is published
 * @param product the product
 * @param port one of its ports, the masked form of another one
 * @since 0.1.0
 */
@CheckReturnValue
public record MaskedRows(ProductReader reader, DataProduct product, OutputPort port) {
    /**
     * Returns the rows of the newest version. Reading them ends where a value is none that its mask can show.
     *
     * @throws io.meshsdk.error.ProductNotFoundException if nothing was published to the other port
     * @throws ConflictException if it was published under another contract last, whose masks may not be those of the product
     * @throws io.meshsdk.error.StorageException if it cannot be read
     */
    public Dataset read(Principal principal) {
        MaskedForm form = port.maskedForm().orElseThrow();
        int major = port.version().major();
        DataContract promised = product.output(form.port(), major).contract();
        ReadOrder order = ReadOrder.of(product.id(), form.port(), principal)
                .withMajor(major)
                .select(Selection.all().underMasks());
        requireSame(promised, order);
        Dataset seen = reader.open(order);
        requireSame(promised, order);
        Dataset shown = seen.select(port.contract().schema().names());
        return new VouchedDataset(shown, new MaskedFormVerification(promised.schema()));
    }

    /** It is asked before and after the version is opened, so that both are of the contract. */
    private void requireSame(DataContract promised, ReadOrder order) {
        if (!reader.contract(order).equals(promised)) {
            throw new ConflictException(
                    "Cannot publish port '%s' of '%s': port '%s', whose masked form it is, was published last under another contract. Publish '%s' first."
                            .formatted(port.name(), product.id(), order.port(), order.port()));
        }
    }
}
