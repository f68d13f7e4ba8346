package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.stored.Unicode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a product says is read of what is written of it, in every dialect. */
final class DialectsProperties {
    @Property(tries = 40)
    void native_anyProduct_isReadAsTheSame(@ForAll("products") DataProduct product) {
        Written.of(product, Dialect.DATAMESH_V1).isReadAsTheSame();
    }

    @Property(tries = 20)
    void odps10_anyProduct_isValidAndReadAsTheSame(@ForAll("products") DataProduct product) {
        isValidAndReadAsTheSame(product, Dialect.ODPS_1_0);
    }

    @Property(tries = 20)
    void odps11_anyProduct_isValidAndReadAsTheSame(@ForAll("products") DataProduct product) {
        isValidAndReadAsTheSame(product, Dialect.ODPS_1_1);
    }

    @Property(tries = 20)
    void odcs31_anyProductOfOnePort_isValidAndReadAsTheSame(@ForAll("ofOnePort") DataProduct product) {
        isValidAndReadAsTheSame(product, Dialect.ODCS_3_1);
    }

    @Property(tries = 20)
    void odcs32_anyProductOfOnePort_isValidAndReadAsTheSame(@ForAll("ofOnePort") DataProduct product) {
        isValidAndReadAsTheSame(product, Dialect.ODCS_3_2);
    }

    private static void isValidAndReadAsTheSame(DataProduct product, Dialect dialect) {
        Written written = Written.of(product, dialect);

        written.isReadAsTheSame();
        written.isValid();
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return ProductArbitraries.products().map(Unicode::of);
    }

    @Provide
    Arbitrary<DataProduct> ofOnePort() {
        return ProductArbitraries.ofOnePort().map(Unicode::of);
    }
}
