package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.shape.Shared;
import io.meshsdk.core.documents.stored.Unicode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What is written is valid by the official schemas, which are in the shared folder. */
@AddLifecycleHook(OfficialDialectsProperties.NeedsShared.class)
final class OfficialDialectsProperties {
    @Property(tries = 20)
    void odps10_anyProduct_isValidOfficially(@ForAll("products") DataProduct product) {
        Written.of(product, Dialect.ODPS_1_0).isValidOfficially();
    }

    @Property(tries = 20)
    void odcs31_anyProductOfOnePort_isValidOfficially(@ForAll("ofOnePort") DataProduct product) {
        Written.of(product, Dialect.ODCS_3_1).isValidOfficially();
    }

    @Property(tries = 20)
    void odcs32_anyProductOfOnePort_isValidOfficially(@ForAll("ofOnePort") DataProduct product) {
        Written.of(product, Dialect.ODCS_3_2).isValidOfficially();
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return ProductArbitraries.products().map(Unicode::of);
    }

    @Provide
    Arbitrary<DataProduct> ofOnePort() {
        return ProductArbitraries.ofOnePort().map(Unicode::of);
    }

    /** Skips where the folder is not there: an assumption would count as tries that found nothing. */
    static final class NeedsShared implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Shared.isThere() ? SkipResult.doNotSkip() : SkipResult.skip(Shared.ABSENT);
        }
    }
}
