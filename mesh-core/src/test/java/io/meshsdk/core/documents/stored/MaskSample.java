package io.meshsdk.core.documents.stored;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Mask.Truncated;
import io.meshsdk.access.RowRule;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Map;

/** A product of every mask, and of row rules. */
public final class MaskSample {
    private MaskSample() {}

    /** Returns the product. */
    public static DataProduct product() {
        return DataProduct.builder("sales", "patients")
                .version("1.0.0")
                .owner("sales")
                .schema(Schema.of(
                        Field.int64("id").primaryKey().masked(Mask.token("patient")),
                        Field.int32("doctor").masked(Mask.token("doctor")),
                        Field.string("name").masked(Mask.characters()),
                        Field.string("phone").masked(Mask.hashed("phone")),
                        Field.binary("photo").masked(Mask.hashed("photo")),
                        Field.date("born")
                                .masked(Mask.truncated(Truncated.To.YEAR))
                                .quasiIdentifier(),
                        Field.timestamp("seen").masked(Mask.truncated(Truncated.To.HOUR)),
                        Field.decimal("bill", 12, 2).masked(Mask.rounded("0.5")),
                        Field.float64("weight").masked(Mask.rounded("10")),
                        Field.int32("age").masked(Mask.bucketed("65", "18")).quasiIdentifier(),
                        Field.int32("steps").masked(Mask.bucketed("1000")),
                        Field.string("town").masked(Mask.generalised(Map.of("Bonn", "west", "Jena", "east"), "other")),
                        Field.string("street").masked(Mask.generalised(Map.of(), "somewhere")),
                        Field.string("note").masked(Mask.dropped()),
                        Field.string("plate").masked(Mask.custom("plates", Map.of("keep", "2"))),
                        Field.string("card").masked(Mask.custom("cards", Map.of())),
                        Field.string("region")))
                .access(AccessPolicy.consumers("marketing")
                        .rows(
                                RowRule.where("region = principal.domain").domains("marketing"),
                                RowRule.written("cel", "row.region == 'eu'").roles("analyst"),
                                RowRule.all().domains("audit", "finance").roles("auditor")))
                .build();
    }
}
