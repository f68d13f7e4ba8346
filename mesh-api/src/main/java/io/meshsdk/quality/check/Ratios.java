package io.meshsdk.quality.check;

/** Shares in [0,1]. */
final class Ratios {
    private Ratios() {}

    static void require(String what, double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    "Invalid %s %s: expected a share of 0 to 1, for example 0.99".formatted(what, ratio));
        }
    }
}
