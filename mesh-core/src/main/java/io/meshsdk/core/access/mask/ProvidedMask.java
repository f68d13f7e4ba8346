package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.spi.access.MaskProvider;

/** A mask of the host's own. What it throws is told without its message, which may quote a value. */
record ProvidedMask(MaskProvider provider, Mask.Custom mask, DataType type) {
    boolean fits() {
        try {
            return provider.fits(type);
        } catch (RuntimeException e) {
            throw failed("failed with " + e.getClass().getSimpleName());
        }
    }

    Column apply(Column raw) {
        Column seen = masked(raw);
        if (seen.size() != raw.size() || !seen.getClass().equals(raw.getClass()) || seen == raw) {
            throw failed("returned no new column of the same type and size");
        }
        return seen.withValidity(bothNull(raw.validity(), seen.validity()));
    }

    private Column masked(Column raw) {
        try {
            return provider.mask(raw, type, mask.arguments());
        } catch (RuntimeException e) {
            throw failed("failed with " + e.getClass().getSimpleName());
        }
    }

    private DataSourceException failed(String reason) {
        return new DataSourceException("Cannot show values under mask '%s': its provider %s %s. Mend the provider."
                .formatted(mask.name(), provider.getClass().getName(), reason));
    }

    private static Validity bothNull(Validity raw, Validity seen) {
        if (!raw.hasNulls()) {
            return seen;
        }
        boolean[] nulls = new boolean[raw.size()];
        for (int row = 0; row < nulls.length; row++) {
            nulls[row] = raw.isNull(row) || seen.isNull(row);
        }
        return Validity.ofNulls(nulls, nulls.length);
    }
}
