package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PartitionsTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void shutDown() {
        pool.shutdownNow();
    }

    @Test
    void run_anyExecutor_returnsResultsInPartitionOrder() {
        List<Integer> squares = IntStream.range(0, 100).map(i -> i * i).boxed().toList();

        assertThat(Partitions.run(100, pool, i -> i * i)).isEqualTo(squares);
        assertThat(Partitions.run(100, Runnable::run, i -> i * i)).isEqualTo(squares);
        assertThat(Partitions.run(100, task -> {}, i -> i * i)).isEqualTo(squares);
    }

    @Test
    void run_noPartition_asksNobody() {
        assertThat(Partitions.<Integer>run(0, task -> pool.shutdownNow(), i -> i))
                .isEmpty();
        assertThat(pool.isShutdown()).isFalse();
    }

    @Test
    void run_executorThatRejects_isDoneByTheCaller() {
        pool.shutdown();

        assertThat(Partitions.run(5, pool, i -> i)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void run_severalThreads_haveTwoPartitionsInFlight() {
        CyclicBarrier two = new CyclicBarrier(2);

        List<String> threads = Partitions.run(2, pool, i -> {
            await(two);
            return Thread.currentThread().getName();
        });

        assertThat(threads)
                .doesNotHaveDuplicates()
                .contains(Thread.currentThread().getName());
    }

    @Test
    void run_fromTheOnlyThreadOfThePool_doesNotWaitForItself() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            assertThat(single.submit(() -> Partitions.run(10, single, i -> i)).get(30, TimeUnit.SECONDS))
                    .hasSize(10);
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void run_oneFails_beginsNoOtherAndThrowsIt() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> Partitions.<Integer>run(50, Runnable::run, i -> {
                    begun.incrementAndGet();
                    throw new IllegalStateException("partition " + i);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("partition 0");
        assertThat(begun).hasValue(1);
    }

    @Test
    void run_severalFail_throwsTheFirstPartitionsWithTheOthersSuppressed() {
        CyclicBarrier all = new CyclicBarrier(3);

        assertThatThrownBy(() -> Partitions.<Integer>run(3, pool, i -> {
                    await(all);
                    throw new IllegalStateException("partition " + i);
                }))
                .hasMessage("partition 0")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("partition 1", "partition 2"));
    }

    @Test
    void run_oneFails_tellsTheOthersToStopAndWaitsForThem() {
        CountDownLatch running = new CountDownLatch(1);
        List<String> ended = new ArrayList<>();

        assertThatThrownBy(() -> Partitions.<Integer>run(2, pool, (i, stopped) -> {
                    if (i == 0) {
                        await(running);
                        throw new IllegalStateException("partition 0");
                    }
                    running.countDown();
                    while (!stopped.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    ended.add("partition 1");
                    return i;
                }))
                .hasMessage("partition 0");
        assertThat(ended).containsExactly("partition 1");
    }

    @Test
    void run_anError_isThrownAsItIs() {
        AssertionError error = new AssertionError("broken");

        assertThatThrownBy(() -> Partitions.<Integer>run(2, pool, i -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void run_executorFailsWhileATaskRuns_stopsItAndThrowsWhatTheExecutorThrew() {
        CountDownLatch running = new CountDownLatch(1);
        List<String> ended = new ArrayList<>();
        OutOfMemoryError failure = new OutOfMemoryError("unable to create native thread");
        Executor oneThread = command -> {
            if (running.getCount() == 0) {
                throw failure;
            }
            pool.execute(command);
            await(running);
        };

        assertThatThrownBy(() -> Partitions.<Integer>run(5, oneThread, (i, stopped) -> {
                    running.countDown();
                    while (!stopped.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    ended.add("partition " + i);
                    throw new IllegalStateException("told to stop");
                }))
                .isSameAs(failure)
                .hasSuppressedException(new IllegalStateException("told to stop"));
        assertThat(ended).containsExactly("partition 0");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody came", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody came", e);
        }
    }
}
