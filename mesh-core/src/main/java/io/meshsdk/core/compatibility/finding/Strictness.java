package io.meshsdk.core.compatibility.finding;

/**
 * How the next form of a promise compares with the published one.
 *
 * @since 0.1.0
 */
public enum Strictness {
    /** Whoever keeps one keeps the other. */
    SAME,
    /** Whoever keeps the next one keeps the published one, and not the other way round. */
    TIGHTER,
    /** Whoever keeps the published one keeps the next one, and not the other way round. */
    LOOSER,
    /** Neither implies the other, or nobody can tell. */
    OTHER;

    /** Returns the strictness of two forms of a promise of which one, both or none implies the other. */
    public static Strictness of(boolean nextImpliesPublished, boolean publishedImpliesNext) {
        if (nextImpliesPublished) {
            return publishedImpliesNext ? SAME : TIGHTER;
        }
        return publishedImpliesNext ? LOOSER : OTHER;
    }

    /** Returns the strictness of a promise that is tighter the greater the next form compares. */
    public static Strictness ofGrowth(int nextToPublished) {
        return of(nextToPublished >= 0, nextToPublished <= 0);
    }

    /** Returns the strictness of two promises that hold together. */
    public Strictness and(Strictness more) {
        if (this == SAME || this == more) {
            return more;
        }
        return more == SAME ? this : OTHER;
    }

    /** Returns the strictness with both sides changed. */
    public Strictness reversed() {
        return switch (this) {
            case TIGHTER -> LOOSER;
            case LOOSER -> TIGHTER;
            case SAME, OTHER -> this;
        };
    }
}
