package io.meshsdk.examples.howto;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.schema.DataType;
import io.meshsdk.spi.access.MaskProvider;
import java.util.Map;

// snippet: mask
/** Shows the first figures of a postcode, and nothing of one that is not longer. */
public final class PostcodeMask implements MaskProvider {
    @Override
    public String name() {
        return "postcode";
    }

    @Override
    public boolean fits(DataType type) {
        return type instanceof DataType.StringType;
    }

    @Override
    public Column mask(Column raw, DataType type, Map<String, String> arguments) {
        int shown = Integer.parseInt(arguments.getOrDefault("figures", "2"));
        BytesColumn codes = (BytesColumn) raw;
        BytesColumnBuilder seen = new BytesColumnBuilder(codes.size());
        for (int row = 0; row < codes.size(); row++) {
            if (codes.isNull(row)) {
                seen.appendNull();
            } else {
                seen.append(masked(codes.text(row), shown));
            }
        }
        return seen.build();
    }

    private static String masked(String code, int shown) {
        return code.length() > shown ? code.substring(0, shown) + "..." : "...";
    }
}
// end
