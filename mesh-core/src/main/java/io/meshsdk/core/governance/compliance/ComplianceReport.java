package io.meshsdk.core.governance.compliance;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.List;

/**
 * How far a product, a domain or the mesh complies with the policies in force.
 *
 * @param subject whom it is about: {@code sales.orders}, {@code domain sales} or {@code mesh}
 * @param review what was found
 * @param trend how it was in the reviews before, the oldest first
 * @since 0.1.0
 */
@CheckReturnValue
public record ComplianceReport(String subject, Review review, List<Point> trend) {
    /** Copies the trend. */
    public ComplianceReport {
        trend = List.copyOf(trend);
    }

    /**
     * How it was at a review.
     *
     * @param at when the review was made
     * @param counts how far the subject complied then
     */
    public record Point(Instant at, ComplianceCounts counts) {}

    /** Returns how far the subject complies, in numbers. */
    public ComplianceCounts counts() {
        return review.products().stream().map(Reviewed::counts).reduce(ComplianceCounts.none(), ComplianceCounts::and);
    }

    /** Returns whether nothing blocks any product, and each could be read. */
    public boolean isPassed() {
        return counts().isPassed() && review.unread().isEmpty();
    }

    /** Returns the report as JSON, for programs. */
    public String toJson() {
        return ComplianceJson.write(this);
    }

    /** Returns the report as Markdown, for people. */
    public String toMarkdown() {
        return ComplianceMarkdown.write(this);
    }
}
