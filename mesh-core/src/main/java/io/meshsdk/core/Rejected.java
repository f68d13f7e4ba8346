package io.meshsdk.core;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.PublicationRejectedException;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.function.Function;

/**
 * A publication that was refused. The table, and its folder, are as they were before.
 *
 * @param product the product
 * @param port the name of the port
 * @param verdict what the policies and checks found
 * @since 0.1.0
 */
@CheckReturnValue
public record Rejected(ProductId product, String port, Verdict verdict) implements Publication {
    /** Returns why, a line each; never empty. */
    public List<String> reasons() {
        return verdict.reasons();
    }

    @Override
    @CanIgnoreReturnValue
    public Published orThrow() {
        throw new PublicationRejectedException(product + "/" + port, reasons());
    }

    @Override
    public <T> T fold(
            Function<? super Published, ? extends T> published, Function<? super Rejected, ? extends T> rejected) {
        return rejected.apply(this);
    }

    @Override
    public String describe() {
        return "Rejected %s to '%s':\n  %s".formatted(product, port, String.join("\n  ", reasons()));
    }
}
