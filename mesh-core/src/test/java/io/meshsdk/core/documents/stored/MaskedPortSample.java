package io.meshsdk.core.documents.stored;

import io.meshsdk.DataProduct;
import io.meshsdk.FileProtection;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;

/** A product whose ports say how their files are protected, and of which some are masked forms of others. */
public final class MaskedPortSample {
    private MaskedPortSample() {}

    /** Returns the product. */
    public static DataProduct product() {
        DataContract contract = DataContract.of(Schema.of(
                                Field.int64("id").primaryKey().masked(Mask.token("patient")),
                                Field.string("name").masked(Mask.dropped()),
                                Field.string("region"))
                        .named("stays"))
                .classified(Classification.CONFIDENTIAL);
        return DataProduct.builder("clinic", "stays")
                .version("1.0.0")
                .owner("clinic")
                .contract(contract)
                .output(OutputPort.delta("raw").protectedBy(FileProtection.ISOLATED_STORAGE))
                .output(OutputPort.delta("beds").contract(contract).protectedBy(FileProtection.COLUMN_ENCRYPTION))
                .output(OutputPort.delta("shared")
                        .maskedOf(MaskedForm.of("raw")
                                .access(AccessPolicy.consumers("research"))
                                .classified(Classification.INTERNAL)))
                .output(OutputPort.delta("shown").contractId("shown-1").maskedOf("beds"))
                .build();
    }
}
