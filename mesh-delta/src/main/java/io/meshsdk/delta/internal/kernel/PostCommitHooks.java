package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.hook.PostCommitHook.PostCommitHookType;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what makes a log quicker to read, after a commit that is there whether it succeeds or not. */
final class PostCommitHooks {
    private static final Logger LOG = LoggerFactory.getLogger(PostCommitHooks.class);
    // A full checksum replays the whole log.
    private static final Set<PostCommitHookType> CHEAP =
            Set.of(PostCommitHookType.CHECKPOINT, PostCommitHookType.CHECKSUM_SIMPLE);

    private PostCommitHooks() {}

    static void run(KernelLog log, TransactionCommitResult result) {
        result.getPostCommitHooks().stream()
                .filter(hook -> CHEAP.contains(hook.getType()))
                .forEach(hook -> run(log, result.getVersion(), hook));
    }

    private static void run(KernelLog log, long version, PostCommitHook hook) {
        try {
            if (hook.getType() == PostCommitHookType.CHECKPOINT) {
                KernelCheckpoint.write(new CheckpointEngine(log.engine()), log.atVersion(version));
            } else {
                hook.threadSafeInvoke(log.engine());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Cannot write a {} of Delta table '{}'; the commit before it is made.",
                    hook.getType(),
                    log.table(),
                    e);
        }
    }
}
