package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.NOW;
import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What policies ask of logs and catalog is looked up once for all of them. */
final class InquiryTest {
    private static final DataProduct PRODUCT =
            sound().output(OutputPort.delta("weekly")).build();

    private final List<String> asked = new ArrayList<>();

    @Test
    void judge_severalPoliciesThatSpareOldProducts_askOnceWhenItWasFirstPublished() {
        List<Policy> policies = Stream.of("one", "two", "three")
                .map(id -> PolicyKinds.create(
                        "primary-key", id, PolicySettings.none().with("grandfatheredUntil", "2027-01-01")))
                .toList();
        Inquiry inquiry = design(PRODUCT).firstPublished(() -> noted("first", Optional.of(NOW)));

        assertThat(PolicySet.empty().and(policies).judge(inquiry).judgements()).hasSize(3);

        assertThat(asked).containsExactly("first");
    }

    @Test
    void attestationsAndStored_areAskedOnceForEachPort() {
        OutputPort daily = PRODUCT.outputs().get(0);
        OutputPort weekly = PRODUCT.outputs().get(1);
        Inquiry inquiry = design(PRODUCT)
                .attested(port -> noted("attested " + port.name(), List.of()))
                .stored(port -> noted("stored " + port.name(), Optional.empty()))
                .approved(() -> noted("approved", List.of()));
        for (int i = 0; i < 2; i++) {
            assertThat(inquiry.attestations(daily)).isEmpty();
            assertThat(inquiry.stored(daily)).isEmpty();
            assertThat(inquiry.port(weekly).stored(weekly)).isEmpty();
            assertThat(inquiry.approvals()).isEmpty();
        }

        assertThat(asked).containsExactly("attested daily", "stored daily", "stored weekly", "approved");
    }

    @Test
    void stored_ofAnotherDescriptionOfAPort_isAskedAnew() {
        OutputPort daily = PRODUCT.outputs().get(0);
        Inquiry inquiry = design(PRODUCT).stored(port -> noted(port.locations().toString(), Optional.empty()));

        assertThat(inquiry.stored(daily)).isEmpty();
        assertThat(inquiry.stored(daily.at("production", "lake/elsewhere"))).isEmpty();

        assertThat(asked).hasSize(2);
    }

    @Test
    void firstPublished_whatFailed_isAskedAgain() {
        Inquiry inquiry = design(PRODUCT).firstPublished(() -> {
            if (noted("first", asked.size()) == 0) {
                throw new StorageException("Cannot reach the log");
            }
            return Optional.of(NOW);
        });

        assertThatThrownBy(inquiry::firstPublished).isInstanceOf(StorageException.class);
        assertThat(inquiry.firstPublished()).contains(NOW);
        assertThat(inquiry.firstPublished()).contains(NOW);
        assertThat(asked).hasSize(2);
    }

    private <T> T noted(String what, T answer) {
        asked.add(what);
        return answer;
    }
}
