package io.meshsdk.identity;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Versions that somebody can work with, for example {@code >=2.1.0 <3.0.0 || ^4.0.0}: comparators of whole versions, all of
 * which hold where a blank or comma is between them, one of which where {@code ||} is. A comparator is {@code >=}, {@code >},
 * {@code <=}, {@code <}, {@code =} or nothing for that very version, {@code ^} for those at or above it that a caller of it can
 * take (the leftmost number that is not zero stays), and {@code ~} for those at or above it of the same major and minor.
 *
 * <p>A pre-release is meant only where it is named, as node-semver has it: it lies in comparators of which one names a
 * pre-release of the same major, minor and patch. Build metadata is ignored.
 *
 * @see <a href="https://github.com/npm/node-semver#ranges">Ranges of node-semver</a>
 * @since 0.1.0
 */
@CheckReturnValue
public final class VersionRange {
    private static final Pattern COMPARATOR = Pattern.compile("(>=|<=|>|<|=|\\^|~|)([^><=^~]+)");
    private static final Pattern BLANKS_AFTER_SIGN = Pattern.compile("(>=|<=|[><=^~])\\s+");

    private final List<List<Comparator>> alternatives;

    private VersionRange(List<List<Comparator>> alternatives) {
        this.alternatives = alternatives;
    }

    /**
     * Returns the range a text writes.
     *
     * @throws IllegalArgumentException if the text is no range
     */
    public static VersionRange parse(String text) {
        List<List<Comparator>> alternatives = new ArrayList<>();
        for (String some : text.split("\\|\\|", -1)) {
            alternatives.add(comparators(text, some.strip()));
        }
        return new VersionRange(List.copyOf(alternatives));
    }

    /** Returns the range of one version alone. */
    public static VersionRange exactly(SemanticVersion version) {
        return new VersionRange(List.of(List.of(new Comparator(Sign.EQUAL, version))));
    }

    /** Returns whether a version lies in this range. */
    public boolean contains(SemanticVersion version) {
        return alternatives.stream().anyMatch(all -> isNamed(version, all) && holds(version, all));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRange range && alternatives.equals(range.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    /** Returns the range as it is written, with one blank between comparators. */
    @Override
    public String toString() {
        return alternatives.stream()
                .map(all -> all.stream().map(Comparator::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" || "));
    }

    private static boolean isNamed(SemanticVersion version, List<Comparator> all) {
        return !version.isPreRelease() || all.stream().anyMatch(one -> one.names(version));
    }

    private static boolean holds(SemanticVersion version, List<Comparator> all) {
        return all.stream().allMatch(one -> one.holds(version));
    }

    private static List<Comparator> comparators(String text, String some) {
        List<Comparator> comparators = new ArrayList<>();
        String joined = BLANKS_AFTER_SIGN.matcher(some).replaceAll("$1");
        for (String one : joined.split("\\s*,\\s*|\\s+", -1)) {
            comparators.add(comparator(text, one));
        }
        return List.copyOf(comparators);
    }

    private static Comparator comparator(String text, String one) {
        Matcher matcher = COMPARATOR.matcher(one);
        if (!matcher.matches()) {
            throw invalid(text, one);
        }
        try {
            return new Comparator(Sign.of(matcher.group(1)), SemanticVersion.parse(matcher.group(2)));
        } catch (IllegalArgumentException e) {
            IllegalArgumentException told = invalid(text, one);
            told.initCause(e);
            throw told;
        }
    }

    private static IllegalArgumentException invalid(String text, String one) {
        return new IllegalArgumentException(
                "Invalid version range '%s' at '%s': expected whole versions after >=, >, <=, <, =, ^ or ~, for example '>=2.0.0 <3.0.0'"
                        .formatted(text, one));
    }

    /** How a version is compared. */
    private enum Sign {
        AT_LEAST(">="),
        ABOVE(">"),
        AT_MOST("<="),
        BELOW("<"),
        EQUAL("="),
        COMPATIBLE("^"),
        CLOSE("~");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        static Sign of(String text) {
            for (Sign sign : values()) {
                if (sign.text.equals(text)) {
                    return sign;
                }
            }
            return EQUAL;
        }
    }

    /** One condition. */
    private record Comparator(Sign sign, SemanticVersion version) {
        boolean names(SemanticVersion other) {
            return version.isPreRelease()
                    && version.major() == other.major()
                    && version.minor() == other.minor()
                    && version.patch() == other.patch();
        }

        boolean holds(SemanticVersion other) {
            int order = other.compareTo(version);
            return switch (sign) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
                case EQUAL -> order == 0;
                case COMPATIBLE -> order >= 0 && isCompatible(other);
                case CLOSE -> order >= 0 && other.major() == version.major() && other.minor() == version.minor();
            };
        }

        private boolean isCompatible(SemanticVersion other) {
            if (version.major() > 0 || other.major() > 0) {
                return other.major() == version.major();
            }
            if (version.minor() > 0 || other.minor() > 0) {
                return other.minor() == version.minor();
            }
            return other.patch() == version.patch();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Comparator comparator
                    && sign == comparator.sign
                    && version.compareTo(comparator.version) == 0;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sign, version.major(), version.minor(), version.patch());
        }

        @Override
        public String toString() {
            return sign.text + version;
        }
    }
}
