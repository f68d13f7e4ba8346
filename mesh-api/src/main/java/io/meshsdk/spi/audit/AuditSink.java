package io.meshsdk.spi.audit;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditRecord;
import java.util.List;

/**
 * Hears of each segment of the audit that was written, so that its anchor is kept where those who write to the catalog cannot
 * reach: a log of another team, a ticket, a notary. Given to {@code Mesh.builder().audit(..)} by the host. Called one after
 * another within a mesh, by the thread that acts: be quick. What it throws is logged and goes no further; the next anchor covers
 * what it missed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AuditSink {
    /**
     * Hears of a segment.
     *
     * @param anchor how long the audit is since, and its head
     * @param records what the segment holds, in order
     */
    void written(AuditAnchor anchor, List<AuditRecord> records);
}
