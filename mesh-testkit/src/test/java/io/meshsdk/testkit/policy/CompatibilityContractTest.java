package io.meshsdk.testkit.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.policy.Policy;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Optional;

final class CompatibilityContractTest extends PolicyContract {
    private static final DataProduct PUBLISHED =
            product("1.0.0", Schema.of(Field.int64("id").required(), Field.string("segment"), Field.date("day")));

    @Override
    protected Policy policy() {
        return BuiltIn.policy("compatibility");
    }

    @Override
    protected DataProduct complying() {
        return product(
                "1.1.0",
                Schema.of(
                        Field.int64("id").required(),
                        Field.string("segment"),
                        Field.date("day"),
                        Field.string("note")));
    }

    @Override
    protected DataProduct breaking() {
        return product("1.0.1", Schema.of(Field.int64("id").required(), Field.int32("segment")));
    }

    @Override
    protected Optional<DataProduct> published(DataProduct product, OutputPort port) {
        return Optional.of(PUBLISHED);
    }

    private static DataProduct product(String version, Schema schema) {
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales-platform")
                .schema(schema)
                .build();
    }
}
