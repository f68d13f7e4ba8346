package io.meshsdk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.catalog.JournalKey;
import io.meshsdk.identity.ProductId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DecisionJournalTest {
    private static final ProductId ORDERS = ProductId.parse("sales.orders");

    @Test
    void find_theKeyOfEach_isAudited() {
        for (DecisionJournal journal : DecisionJournal.values()) {
            assertThat(DecidedJournal.find(key(journal))).contains(new DecidedJournal(key(journal), journal.kind()));
        }
        assertThat(Arrays.stream(DecisionJournal.values()).map(DecisionJournal::kind))
                .doesNotHaveDuplicates();
        assertThat(DecidedJournal.find(JournalKey.of("evidence", "sales", "orders")))
                .isEmpty();
    }

    @Test
    void key_ofAnother_isRefused() {
        assertThat(DecisionJournal.WAIVERS.key("sales")).hasToString("waivers/sales");
        assertThatThrownBy(DecisionJournal.WAIVERS::key)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'waivers'", "each domain");
        assertThatThrownBy(() -> DecisionJournal.POLICIES.key("sales")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DecisionJournal.WAIVERS.key(ORDERS)).isInstanceOf(IllegalStateException.class);
    }

    private static JournalKey key(DecisionJournal journal) {
        if (journal.isOfProducts()) {
            return journal.key(ORDERS);
        }
        return journal.isOfDomains() ? journal.key("sales") : journal.key();
    }
}
