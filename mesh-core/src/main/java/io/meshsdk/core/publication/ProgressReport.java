package io.meshsdk.core.publication;

import io.meshsdk.core.publication.PublicationListener.Progress;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.spi.storage.StagedFiles;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners how one publication gets on. Thread-safe. */
final class ProgressReport {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);

    private final Order order;
    private final List<PublicationListener> listeners;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong sizeInBytes = new AtomicLong();

    ProgressReport(Order order, List<PublicationListener> listeners) {
        this.order = order;
        this.listeners = listeners;
    }

    void reached(Stage stage) {
        reached(stage, 0);
    }

    void reached(Stage stage, int moreRows) {
        long all = rows.addAndGet(moreRows);
        Progress progress = new Progress(order.product().id(), order.port().name(), stage, all, sizeInBytes.get());
        for (PublicationListener listener : listeners) {
            try {
                listener.progressed(progress);
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                LOG.warn(
                        "A publication listener failed: {}", listener.getClass().getName(), e);
            }
        }
    }

    void finished(StagedFiles files) {
        sizeInBytes.addAndGet(files.sizeInBytes());
    }
}
