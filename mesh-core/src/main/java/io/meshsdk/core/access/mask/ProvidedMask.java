package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.core.columns.OwnColumns;
import io.meshsdk.data.Column;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.spi.access.MaskProvider;
import org.jspecify.annotations.Nullable;

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
        if (seen == null || seen.size() != raw.size() || !seen.getClass().equals(raw.getClass()) || seen == raw) {
            throw failed("returned no new column of the same type and size");
        }
        return own(seen, raw);
    }

    private @Nullable Column masked(Column raw) {
        try {
            return provider.mask(raw, type, mask.arguments());
        } catch (RuntimeException e) {
            throw failed("failed with " + e.getClass().getSimpleName());
        }
    }

    /** Where a row is null, the provider may have left the raw value in its slot. */
    private Column own(Column seen, Column raw) {
        try {
            return OwnColumns.of(seen, raw.validity());
        } catch (RuntimeException e) {
            throw failed("returned a column that is shorter than it says");
        }
    }

    private DataSourceException failed(String reason) {
        return new DataSourceException("Cannot show values under mask '%s': its provider %s %s. Mend the provider."
                .formatted(mask.name(), provider.getClass().getName(), reason));
    }
}
