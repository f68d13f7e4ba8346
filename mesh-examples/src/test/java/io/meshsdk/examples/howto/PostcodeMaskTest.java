package io.meshsdk.examples.howto;

import io.meshsdk.schema.Field;
import io.meshsdk.spi.access.MaskProvider;
import io.meshsdk.testkit.access.MaskProviderContract;
import java.util.List;
import java.util.Map;

// snippet: contract
final class PostcodeMaskTest extends MaskProviderContract {
    @Override
    protected MaskProvider provider() {
        return new PostcodeMask();
    }

    @Override
    protected Field field() {
        return Field.string("postcode");
    }

    @Override
    protected List<Object> values() {
        return List.of("53113", "53115", "1017 AB", "SW1A 1AA", "1", "", "53113");
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("figures", "3");
    }
}
// end
