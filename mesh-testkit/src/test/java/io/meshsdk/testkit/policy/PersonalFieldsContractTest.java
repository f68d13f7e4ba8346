package io.meshsdk.testkit.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.policy.Policy;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;

final class PersonalFieldsContractTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return BuiltIn.policy("pii-protected");
    }

    @Override
    protected DataProduct complying() {
        return product(Field.string("email").pii("email").masked(Mask.email()));
    }

    @Override
    protected DataProduct breaking() {
        return product(Field.string("email")
                .pii("email")
                .classified(Classification.PUBLIC)
                .examples("ann@example.com"));
    }

    private static DataProduct product(Field field) {
        return DataProduct.builder("sales", "customers")
                .version("1.0.0")
                .owner("sales-platform")
                .schema(Schema.of(Field.int64("id"), field))
                .expect(Expectations.oneOf("email", "bob@example.com", "eve@example.com"))
                .build();
    }
}
