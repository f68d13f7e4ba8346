package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.policy;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PolicyThreadsTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final PolicyThreads threads = PolicyThreads.within(SHORT);

    @AfterEach
    void stop() {
        stopped.set(true);
        threads.close();
    }

    private PolicyReport judge(Policy... policies) {
        return PolicySet.empty().and(List.of(policies)).on(threads).judge(design(sound().build()));
    }

    @Nested
    final class Late {
        @Test
        void judge_aPolicyThatLoops_blocksByName() {
            PolicyReport report = judge(new Looping(Rollout.enforced()));

            assertThat(report.blocking()).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo(PolicySet.FAILED);
                assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
                assertThat(found.kind()).isEqualTo(Violation.Kind.NOT_EVALUATED);
                assertThat(found.message()).contains("'looping'", Looping.class.getName(), SHORT.toString());
            });
        }

        @Test
        void judge_policiesBesideOneThatLoops_areAskedAsEver() {
            PolicyReport report = judge(
                    policy("aa", () -> List.of(Violation.broken("before", "a"))),
                    new Looping(Rollout.enforced()),
                    policy("zz", () -> List.of(Violation.broken("after", "z"))));

            assertThat(report.violations())
                    .extracting(Violation::code)
                    .containsExactly("before", PolicySet.FAILED, "after");
        }

        @Test
        void judge_aPolicyThatLoopsAndOnlyObserves_blocksNothing() {
            PolicyReport report = judge(new Looping(Rollout.of(PolicyMode.OBSERVE)));

            assertThat(report.violations()).extracting(Violation::code).containsExactly(PolicySet.FAILED);
            assertThat(report.passes()).isTrue();
        }

        @Test
        void judge_aPolicyThatDidNotEnd_isNotAskedAgainAndBlocksAtOnceByName() {
            Looping looping = new Looping(Rollout.enforced());
            var unused = judge(looping);
            PolicyReport report = judge(looping, policy("zz", () -> List.of(Violation.broken("after", "z"))));

            assertThat(looping.asked).hasValue(1);
            assertThat(report.violations()).extracting(Violation::code).containsExactly(PolicySet.FAILED, "after");
            assertThat(report.violations().get(0).message()).contains("'looping'", "has not ended");
        }

        @Test
        void judge_aPolicyThatDidNotEndAndOnlyObserves_stillBlocksNothing() {
            Looping looping = new Looping(Rollout.of(PolicyMode.OBSERVE));
            var unused = judge(looping);
            PolicyReport report = judge(looping);

            assertThat(report.violations()).extracting(Violation::code).containsExactly(PolicySet.FAILED);
            assertThat(report.passes()).isTrue();
        }

        @Test
        void judge_aPolicyThatEndedMeanwhile_isAskedAgain() {
            Looping looping = new Looping(Rollout.enforced());
            assertThat(judge(looping).passes()).isFalse();
            stopped.set(true);
            while (!judge(looping).passes()) {
                Thread.onSpinWait();
            }

            assertThat(looping.asked).hasValueGreaterThan(1);
        }

        @Test
        void judge_whenTooManyThreadsAreLeft_asksNobodyAndSaysWhoHoldsThem() {
            try (PolicyThreads two = PolicyThreads.within(SHORT, 2)) {
                PolicyReport report = PolicySet.empty()
                        .and(List.of(
                                new Looping("aa", Rollout.enforced()),
                                new Looping("bb", Rollout.enforced()),
                                policy("zz", List::of)))
                        .on(two)
                        .judge(design(sound().build()));

                assertThat(report.blocking())
                        .hasSize(3)
                        .last()
                        .extracting(Violation::message)
                        .asString()
                        .contains("'zz'", "2 threads are left", "'aa'", "'bb'");
            }
        }

        @Test
        void measures_ofAPolicyThatLoops_areNone() {
            PolicySet policies =
                    PolicySet.empty().and(List.of(new LoopingMeasures())).on(threads);
            var product = sound().build();

            assertThat(policies.measures(product, product.output())).isEmpty();
        }
    }

    @Nested
    final class Failing {
        @Test
        void judge_aPolicyThatOverflowsTheStack_blocksByName() {
            PolicyReport report = judge(policy("deep", PolicyThreadsTest::deeper));

            assertThat(report.blocking())
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.message()).contains("'deep'", StackOverflowError.class.getName()));
        }

        @Test
        void judge_aPolicyThatAsserts_blocksByName() {
            PolicyReport report = judge(policy("sure", () -> {
                throw new AssertionError("never");
            }));

            assertThat(report.blocking())
                    .singleElement()
                    .satisfies(found -> assertThat(found.message())
                            .contains("'sure'", AssertionError.class.getName())
                            .doesNotContain("never"));
        }

        @Test
        void judge_aMeshThatFails_isNoPolicysFault() {
            assertThatThrownBy(() -> judge(policy("asking", () -> {
                        throw new StorageException("The catalog is down");
                    })))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("The catalog is down");
        }
    }

    @Nested
    final class Reviewing {
        @Test
        void review_aMeshThatFails_isToldByTheNameOfThePolicyAndTheOthersAreAsked() {
            PolicyReport report = PolicySet.empty()
                    .and(List.of(
                            policy("asking", () -> {
                                throw new StorageException("The catalog is down");
                            }),
                            policy("zz", () -> List.of(Violation.broken("after", "z")))))
                    .on(threads)
                    .review(design(sound().build()));

            assertThat(report.violations()).extracting(Violation::code).containsExactly(PolicySet.UNANSWERED, "after");
            assertThat(report.blocking()).first().satisfies(found -> {
                assertThat(found.kind()).isEqualTo(Violation.Kind.NOT_EVALUATED);
                assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
                assertThat(found.message()).contains("'asking'", "StorageException");
            });
        }
    }

    @Nested
    final class Threads {
        @Test
        void judge_onThreads_asksAllOnOneThatIsNotTheCallers() {
            AtomicReference<Thread> first = new AtomicReference<>();
            AtomicReference<Thread> second = new AtomicReference<>();
            PolicyReport report = judge(policy("aa", () -> noting(first)), policy("bb", () -> noting(second)));

            assertThat(report.passes()).isTrue();
            assertThat(first.get()).isSameAs(second.get()).isNotSameAs(Thread.currentThread());
            assertThat(first.get().isDaemon()).isTrue();
        }

        @Test
        void judge_aCallerWhoWasInterrupted_isStillInterruptedAndGetsTheAnswer() {
            Thread.currentThread().interrupt();
            PolicyReport report = judge(policy("aa", () -> List.of(Violation.broken("found", "a"))));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.violations()).extracting(Violation::code).containsExactly("found");
        }

        @Test
        void judge_afterOneThatLoops_isNotInterrupted() {
            AtomicBoolean interrupted = new AtomicBoolean();
            var unused = judge(new Looping(Rollout.enforced()));
            PolicyReport report = judge(policy("aa", () -> {
                interrupted.set(Thread.currentThread().isInterrupted());
                return List.of();
            }));

            assertThat(report.passes()).isTrue();
            assertThat(interrupted).isFalse();
        }

        @Test
        void close_threadsThatAreIdle_end() throws InterruptedException {
            AtomicReference<Thread> asked = new AtomicReference<>();
            var unused = judge(policy("aa", () -> noting(asked)));
            threads.close();
            asked.get().join();

            assertThat(asked.get().isAlive()).isFalse();
        }

        @Test
        void judge_afterClose_isRefused() {
            threads.close();

            assertThatThrownBy(() -> judge(policy("aa", List::of)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
        }

        @Test
        void within_noTime_isRefused() {
            assertThatThrownBy(() -> PolicyThreads.within(Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("above zero");
        }
    }

    @Nested
    final class FirstPublished {
        @Test
        void judge_aPolicyThatSparesNobody_doesNotAskWhenTheProductWasFirstPublished() {
            Inquiry inquiry = design(sound().build()).firstPublished(() -> {
                throw new StorageException("Nobody should ask");
            });
            PolicySet policies = PolicySet.empty().and(List.of(policy("aa", List::of)));

            assertThat(policies.judge(inquiry).passes()).isTrue();
        }

        @Test
        void judge_aPolicyThatSparesWhatWasThere_warnsOfIt() {
            Policy sparing = new Sparing(Rollout.enforced().grandfatheredUntil(GovernedProducts.NOW.plusSeconds(1)));
            PolicySet policies = PolicySet.empty().and(List.of(sparing));
            Inquiry fresh = design(sound().build());
            Inquiry published = fresh.firstPublished(() -> Optional.of(GovernedProducts.NOW.minusSeconds(1)));

            assertThat(policies.judge(fresh).passes()).isFalse();
            assertThat(policies.judge(published).passes()).isTrue();
            assertThat(policies.judge(published).violations()).hasSize(1);
        }
    }

    private record Sparing(Rollout rollout) implements Policy {
        @Override
        public String id() {
            return "sparing";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Violation.broken("found", "product"));
        }
    }

    private static List<Violation> noting(AtomicReference<Thread> thread) {
        thread.set(Thread.currentThread());
        return List.of();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static List<Violation> deeper() {
        List<Violation> found = deeper();
        return List.copyOf(found);
    }

    private List<Violation> loop() {
        while (!stopped.get()) {
            Thread.onSpinWait();
        }
        return List.of();
    }

    private final class Looping implements Policy {
        private final String id;
        private final Rollout rollout;
        private final AtomicInteger asked = new AtomicInteger();

        Looping(Rollout rollout) {
            this("looping", rollout);
        }

        Looping(String id, Rollout rollout) {
            this.id = id;
            this.rollout = rollout;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Rollout rollout() {
            return rollout;
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            asked.incrementAndGet();
            return loop();
        }
    }

    private final class LoopingMeasures implements Policy {
        @Override
        public String id() {
            return "looping-measures";
        }

        @Override
        public Set<EnforcementPoint> points() {
            var unused = loop();
            return Set.of();
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }
}
