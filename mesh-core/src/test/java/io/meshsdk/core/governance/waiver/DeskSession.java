package io.meshsdk.core.governance.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.error.MeshException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What several people try at the desk of 'sales', one after another, and what came of it. */
final class DeskSession {
    static final List<DataProduct> PRODUCTS = List.of(product("orders"), product("parcels"), product("letters"));
    static final List<Principal> PEOPLE = List.of(
            Principal.user("ann", "sales"),
            Principal.user("sam", "sales").withRoles(PolicyOwner.ROLE),
            Principal.user("olga", "platform").withRoles(PolicyOwner.ROLE),
            Principal.user("eve", "marketing"));
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Violation FOUND = Violation.broken("grumble", "product");

    private final Catalog catalog = new InMemoryCatalog();
    private final List<Act> done = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final PolicySet policies;
    private Instant now = START;
    private Instant latest = START;

    private DeskSession(PolicySet policies) {
        this.policies = policies;
    }

    static DeskSession of(List<Act> acts, PolicySet policies) {
        DeskSession session = new DeskSession(policies);
        acts.forEach(session::attempt);
        return session;
    }

    /** Returns a policy that finds the same in each product, under rules. */
    static PolicySet policies(WaiverRules rules) {
        return PolicySet.empty().and(List.of(new Grumbling(rules)));
    }

    /** Returns the acts that were allowed. */
    List<Act> done() {
        return done;
    }

    /** Returns what those were told who were not allowed. */
    List<String> refusals() {
        return refusals;
    }

    /** Returns the latest time that anybody's clock showed. */
    Instant now() {
        return latest;
    }

    WaiverJournal journal() {
        return new WaiverJournal(catalog, "sales");
    }

    /** Returns the entries of the journal. */
    List<WaiverEvent> events() {
        return catalog.journal(JournalKey.of("waivers", "sales")).entries(0, Integer.MAX_VALUE).stream()
                .map(WaiverForm::read)
                .toList();
    }

    private void attempt(Act act) {
        now = now.plusSeconds(act.seconds);
        latest = now.isAfter(latest) ? now : latest;
        WaiverDesk desk = new WaiverDesk(
                journal(), policies, PEOPLE.get(act.person), product -> TrustedTime.of(now, TrustedTime.USUAL_SKEW));
        try {
            Waiver waiver = act.at(desk);
            assertThat(desk.find(waiver.id())).contains(waiver);
            done.add(act);
        } catch (MeshException | IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s)(Cannot|No) .*");
            refusals.add(String.valueOf(e.getMessage()));
        }
    }

    private static DataProduct product(String name) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .schema(Schema.of(Field.string("id").primaryKey()))
                .build();
    }

    /** Kinds of acts. */
    enum Kind {
        REQUEST,
        APPROVE,
        RENEW,
        REFUSE,
        REVOKE
    }

    /**
     * Something that somebody tries, allowed or not.
     *
     * @param target the place of a product, or of a waiver among those that are there
     * @param seconds the time that passed before
     */
    record Act(Kind kind, int target, int person, int seconds, Duration lasting) {
        private Waiver at(WaiverDesk desk) {
            return switch (kind) {
                case REQUEST ->
                    desk.request(PRODUCTS.get(target % PRODUCTS.size()), "grumbling", FOUND, lasting, "soon");
                case APPROVE -> desk.approve(id(desk));
                case RENEW -> desk.renew(id(desk), lasting, "later");
                case REFUSE -> desk.refuse(id(desk));
                case REVOKE -> desk.revoke(id(desk));
            };
        }

        private String id(WaiverDesk desk) {
            List<Waiver> waivers = desk.list();
            return waivers.isEmpty()
                    ? "sales-0"
                    : waivers.get(target % waivers.size()).id();
        }
    }

    private record Grumbling(WaiverRules waivers) implements Policy {
        @Override
        public String id() {
            return "grumbling";
        }

        @Override
        public Optional<String> settings() {
            return Optional.of(waivers.toString());
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(FOUND);
        }
    }
}
