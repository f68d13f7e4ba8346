package io.meshsdk.core.publication;

import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Instant;

/** How a publication comes out: who listens is told, the audit records it, the catalog remembers it. */
final class Conclusion {
    private final Order order;
    private final ContractDocument document;
    private final ProgressReport progress;
    private final Minutes minutes;
    private final Remembrance remembrance;

    private Conclusion(
            Order order, ContractDocument document, ProgressReport progress, Minutes minutes, Remembrance remembrance) {
        this.order = order;
        this.document = document;
        this.progress = progress;
        this.minutes = minutes;
        this.remembrance = remembrance;
    }

    static Conclusion of(
            Environment environment,
            Order order,
            ContractDocument document,
            TableLocation location,
            Instant now,
            ProgressReport progress) {
        return new Conclusion(
                order,
                document,
                progress,
                new Minutes(environment, order, document, now, location),
                new Remembrance(
                        environment.catalog(),
                        environment.storage().of(order.port().format()),
                        location));
    }

    /** The gates let it pass; returns the facts of the commit, which say where that is recorded. */
    PublicationFacts accepted(Judged judged, PublicationFacts facts) {
        progress.reached(Stage.ACCEPTED);
        return minutes.accepted(judged, facts);
    }

    /** The gates refused it. */
    Outcome refused(Act act, Judged judged) {
        progress.reached(Stage.REJECTED);
        return minutes.refused(act, judged);
    }

    /** It was committed now: its first version makes the table. */
    Outcome made(RecordedCommit commit) {
        progress.reached(Stage.COMMITTED);
        return told(minutes.committed(remembrance.made(order.product(), order.port(), document, commit)));
    }

    /** It was committed now, as the first publication of a table that others made. */
    Outcome adopted(RecordedCommit commit) {
        progress.reached(Stage.COMMITTED);
        return told(minutes.committed(remembrance.first(order.product(), order.port(), document, commit)));
    }

    /** It was committed now, of rows that were in the table already. */
    Outcome confirmed(RecordedCommit commit) {
        progress.reached(Stage.COMMITTED);
        return told(minutes.committed(remembrance.known(order.product(), order.port(), document, commit)));
    }

    /** It turned out when it was to be committed that it had been, by this writer or another. */
    Outcome met(RecordedCommit commit) {
        progress.reached(Stage.COMMITTED);
        return found(commit);
    }

    /** It was committed before: whatever was not remembered then is now. */
    Outcome found(RecordedCommit commit) {
        return told(minutes.found(remembrance.known(order.product(), order.port(), document, commit)));
    }

    private Outcome told(Outcome.Done done) {
        if (done.pending().isEmpty()) {
            progress.reached(Stage.REMEMBERED);
        }
        return done;
    }
}
