package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.log.CommitFiles;
import io.meshsdk.delta.internal.log.CommitHead;
import io.meshsdk.error.ConflictException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** Finds publications in the commit files of a log, the newest first. */
public final class Publications {
    private final CommitFiles commits;

    Publications(CommitFiles commits) {
        this.commits = commits;
    }

    /** Returns the name under which a series records its numbers in the log. */
    public static String application(PublicationId.Numbered id) {
        return "mesh:" + id.series();
    }

    /** Returns the refusal of a number that its series has passed, or that the log no longer tells of. */
    public static ConflictException past(Path table, PublicationId.Numbered id, long highest) {
        return new ConflictException(
                "Cannot publish '%s' to '%s': the series is at '%s#%d', and the log does not tell that this number was published. Take a number above it."
                        .formatted(id, table, id.series(), highest));
    }

    /** Returns what a version records, empty if it completes no publication. */
    public Optional<RecordedCommit> at(long version) {
        return commits.head(version).flatMap(Publications::recorded);
    }

    /** Returns the newest publication at or below a version, as far back as commit files are kept. */
    public Optional<RecordedCommit> newest(long version) {
        for (long number = version; number >= 0; number--) {
            Optional<CommitHead> head = commits.head(number);
            Optional<RecordedCommit> found = head.flatMap(Publications::recorded);
            if (head.isEmpty() || found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the commit of a publication among the versions above one and up to another, as far as they are kept. */
    public Optional<RecordedCommit> find(PublicationId id, long above, long upTo) {
        for (long number = upTo; number > above; number--) {
            Optional<CommitHead> head = commits.head(number);
            Optional<RecordedCommit> found = head.flatMap(Publications::recorded)
                    .filter(commit -> commit.facts().publication().equals(id));
            if (head.isEmpty() || found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<RecordedCommit> recorded(CommitHead head) {
        return FactsText.read(head.userMetadata())
                .map(facts -> new RecordedCommit(head.version(), head.committedAt(), facts));
    }
}
