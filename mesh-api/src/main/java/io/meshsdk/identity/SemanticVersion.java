package io.meshsdk.identity;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Semantic Versioning 2.0.0 defines it: {@code major.minor.patch}, with an optional pre-release and build.
 * Ordered by its precedence rules; build metadata is kept but does not take part in the order, so that
 * {@code compareTo} may be zero for versions that are not equal.
 *
 * @param major zero or more
 * @param minor zero or more
 * @param patch zero or more
 * @param preRelease dot-separated identifiers, empty for a release
 * @param build dot-separated identifiers, empty for none
 * @see <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>
 * @since 0.1.0
 */
@CheckReturnValue
public record SemanticVersion(int major, int minor, int patch, String preRelease, String build)
        implements Comparable<SemanticVersion> {
    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String PRE_RELEASE = "(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final String BUILD = "[0-9a-zA-Z-]+";
    private static final Pattern FORM =
            Pattern.compile("%1$s\\.%1$s\\.%1$s(?:-(%2$s(?:\\.%2$s)*))?(?:\\+(%3$s(?:\\.%3$s)*))?"
                    .formatted(NUMBER, PRE_RELEASE, BUILD));

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if a part has not the form the specification gives it
     */
    public SemanticVersion {
        String text = text(major, minor, patch, preRelease, build);
        if (!FORM.matcher(text).matches()) {
            throw invalid(text);
        }
    }

    /** Returns a release version. */
    public static SemanticVersion of(int major, int minor, int patch) {
        return new SemanticVersion(major, minor, patch, "", "");
    }

    /**
     * Returns the version a text writes.
     *
     * @throws IllegalArgumentException if the text is no semantic version
     */
    public static SemanticVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw invalid(text);
        }
        try {
            return new SemanticVersion(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    matcher.group(4) == null ? "" : matcher.group(4),
                    matcher.group(5) == null ? "" : matcher.group(5));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Invalid version '%s': a number is larger than %d".formatted(text, Integer.MAX_VALUE), e);
        }
    }

    /** Returns whether this is a pre-release, which precedes its release. */
    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    /** Returns the next major version: {@code 1.4.2} to {@code 2.0.0}. */
    public SemanticVersion nextMajor() {
        return of(Math.addExact(major, 1), 0, 0);
    }

    /** Returns the next minor version: {@code 1.4.2} to {@code 1.5.0}. */
    public SemanticVersion nextMinor() {
        return of(major, Math.addExact(minor, 1), 0);
    }

    /** Returns the next patch version: {@code 1.4.2} to {@code 1.4.3}. */
    public SemanticVersion nextPatch() {
        return of(major, minor, Math.addExact(patch, 1));
    }

    /** Compares by precedence; build metadata is ignored. */
    @Override
    public int compareTo(SemanticVersion other) {
        int order = Integer.compare(major, other.major);
        order = order == 0 ? Integer.compare(minor, other.minor) : order;
        order = order == 0 ? Integer.compare(patch, other.patch) : order;
        return order == 0 ? PreReleaseOrder.compare(preRelease, other.preRelease) : order;
    }

    @Override
    public String toString() {
        return text(major, minor, patch, preRelease, build);
    }

    private static String text(int major, int minor, int patch, String preRelease, String build) {
        return major + "." + minor + "." + patch
                + (preRelease.isEmpty() ? "" : "-" + preRelease)
                + (build.isEmpty() ? "" : "+" + build);
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException(
                "Invalid version '%s': expected major.minor.patch, for example '1.2.0'".formatted(text));
    }
}
