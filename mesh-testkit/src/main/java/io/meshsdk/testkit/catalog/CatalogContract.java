package io.meshsdk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.testkit.Racers;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Catalog} must do: extend this class in the catalog's tests.
 *
 * @since 0.1.0
 */
public abstract class CatalogContract {
    private static final int THREADS = 4;
    private static final int ROUNDS = 10;

    private Catalog catalog;

    /** Creates the contract of a catalog. */
    protected CatalogContract() {}

    /** Returns the catalog under test, empty; asked once per test, and closed at its end. */
    protected abstract Catalog catalog();

    /**
     * Returns another object over what the catalog of this test stored, as another process would open it; empty where
     * entries live as long as their object.
     */
    protected Optional<Catalog> reopened() {
        return Optional.empty();
    }

    @BeforeEach
    final void begin() {
        catalog = catalog();
    }

    @AfterEach
    final void end() {
        catalog.close();
    }

    static CatalogEntry entry(String product) {
        return entry(product, new SearchTexts(product, List.of(), List.of()));
    }

    private static CatalogEntry entry(String product, SearchTexts texts) {
        return new CatalogEntry(
                ProductId.parse(product),
                0,
                Documents.of(product, "contract of " + product),
                texts,
                List.of(),
                CatalogEntry.Reach.DISCOVERABLE);
    }

    private CatalogEntry register(CatalogEntry entry, long expected) {
        return register(catalog, entry, expected);
    }

    static CatalogEntry register(Catalog catalog, CatalogEntry entry, long expected) {
        Registration outcome = catalog.register(entry, expected);
        assertThat(outcome).isInstanceOf(Registration.Registered.class);
        return ((Registration.Registered) outcome).entry();
    }

    @Nested
    @DisplayName("registering")
    final class Registering {
        @Test
        @DisplayName("stores the entry with a new revision")
        void register_new_storesTheEntry() {
            CatalogEntry stored = register(entry("sales.orders"), 0);

            assertThat(stored).isEqualTo(entry("sales.orders").withRevision(stored.revision()));
            assertThat(stored.revision()).isPositive();
            assertThat(catalog.find(stored.product())).hasValue(stored);
        }

        @Test
        @DisplayName("does not read the revision that the entry itself holds")
        void register_entryWithRevision_ignoresIt() {
            CatalogEntry stored = register(entry("sales.orders").withRevision(99), 0);

            assertThat(stored.revision()).isNotEqualTo(99);
        }

        @Test
        @DisplayName("replaces the entry whose revision was expected, as a whole")
        void register_expectedRevision_replaces() {
            CatalogEntry first = register(rich("sales.orders"), 0);
            CatalogEntry second = register(entry("sales.orders"), first.revision());

            assertThat(second.revision()).isGreaterThan(first.revision());
            assertThat(catalog.find(first.product()))
                    .hasValue(entry("sales.orders").withRevision(second.revision()));
            assertThat(catalog.list("sales")).containsExactly(second);
        }

        @Test
        @DisplayName("stores nothing where another entry is there than was expected, and gives it back")
        void register_otherRevision_isStale() {
            CatalogEntry stored = register(entry("sales.orders"), 0);

            for (long expected : new long[] {0, stored.revision() + 1}) {
                assertThat(catalog.register(rich("sales.orders"), expected))
                        .isEqualTo(new Registration.Stale(Optional.of(stored)));
            }
            assertThat(catalog.find(stored.product())).hasValue(stored);
        }

        @Test
        @DisplayName("writes over no entry that can be read")
        void replaceUnreadable_entryThatCanBeRead_isStale() {
            CatalogEntry stored = register(entry("sales.orders"), 0);

            assertThat(catalog.replaceUnreadable(rich("sales.orders")))
                    .isEqualTo(new Registration.Stale(Optional.of(stored)));
            assertThat(catalog.find(stored.product())).hasValue(stored);
            assertThat(catalog.replaceUnreadable(entry("sales.customers")))
                    .isEqualTo(new Registration.Stale(Optional.empty()));
        }

        @Test
        @DisplayName("stores nothing where an entry was expected and none is there")
        void register_absentButExpected_isStale() {
            assertThat(catalog.register(entry("sales.orders"), 3)).isEqualTo(new Registration.Stale(Optional.empty()));
            assertThat(catalog.find(ProductId.parse("sales.orders"))).isEmpty();
            assertThat(catalog.domains()).isEmpty();
        }

        @Test
        @DisplayName("keeps every part of an entry as it was given, in the eyes of another process too")
        void register_richEntry_givesEveryPartBack() {
            for (CatalogEntry.Reach reach : CatalogEntry.Reach.values()) {
                CatalogEntry like = rich("sales.orders-" + reach.name().toLowerCase(Locale.ROOT));
                CatalogEntry given =
                        new CatalogEntry(like.product(), 0, like.contract(), like.texts(), like.ports(), reach);
                CatalogEntry stored = register(given, 0);

                assertThat(catalog.find(given.product())).hasValue(given.withRevision(stored.revision()));
                reopened().ifPresent(other -> {
                    try (other) {
                        assertThat(other.find(given.product())).hasValue(stored);
                        assertThat(other.list("sales")).contains(stored);
                    }
                });
            }
        }
    }

    @Nested
    @DisplayName("finding")
    final class Finding {
        @Test
        @DisplayName("finds nothing in an empty catalog")
        void find_inAnEmptyCatalog_isEmpty() {
            assertThat(catalog.find(ProductId.parse("sales.orders"))).isEmpty();
            assertThat(catalog.list("sales")).isEmpty();
            assertThat(catalog.domains()).isEmpty();
            assertThat(catalog.search("orders", 10)).isEmpty();
        }

        @Test
        @DisplayName("names the products of a domain, sorted, whether or not their entries can be read")
        void products_areThoseOfTheEntries() {
            register(entry("sales.orders"), 0);
            register(entry("sales.customers"), 0);
            register(entry("marketing.leads"), 0);

            assertThat(catalog.products("sales"))
                    .containsExactly(ProductId.parse("sales.customers"), ProductId.parse("sales.orders"));
            assertThat(catalog.products("nobody")).isEmpty();
        }

        @Test
        @DisplayName("lists a domain by product, and no other domain")
        void list_isSortedAndOfOneDomain() {
            for (String product : List.of("sales.orders", "sales-eu.orders", "sales.customers", "billing.invoices")) {
                assertThat(register(entry(product), 0).product()).hasToString(product);
            }

            assertThat(catalog.list("sales"))
                    .extracting(entry -> entry.product().toString())
                    .containsExactly("sales.customers", "sales.orders");
            assertThat(catalog.domains()).containsExactly("billing", "sales", "sales-eu");
        }
    }

    @Nested
    @DisplayName("searching")
    final class Searching {
        @Test
        @DisplayName("finds words by their beginnings, letter case and what lies between them ignored")
        void search_beginnings_find() {
            registerAll(
                    entry("sales.orders", new SearchTexts("sales.orders Żółte Zamówienia", List.of(), List.of())),
                    entry("sales.customers", new SearchTexts("sales.customers", List.of("people"), List.of("e-mail"))));

            assertThat(found("ORD", 10)).containsExactly("sales.orders");
            assertThat(found("żół, zam!", 10)).containsExactly("sales.orders");
            assertThat(found("mail", 10)).containsExactly("sales.customers");
            assertThat(found("rders", 10)).isEmpty();
        }

        @Test
        @DisplayName("asks for every word")
        void search_everyWordIsNeeded() {
            registerAll(
                    entry("sales.orders", new SearchTexts("sales.orders", List.of("daily"), List.of("paid"))),
                    entry("sales.customers", new SearchTexts("sales.customers", List.of("daily"), List.of())));

            assertThat(found("daily paid", 10)).containsExactly("sales.orders");
            assertThat(found("daily unpaid", 10)).isEmpty();
        }

        @Test
        @DisplayName("puts words in the name first, then keywords, then prose; equals by product")
        void search_ranksByPlace() {
            registerAll(
                    entry("sales.a-prose", new SearchTexts("x", List.of(), List.of("about revenue"))),
                    entry("sales.b-keyword", new SearchTexts("x", List.of("revenue"), List.of())),
                    entry("sales.d-title", new SearchTexts("revenue", List.of(), List.of())),
                    entry("sales.c-title", new SearchTexts("revenue", List.of(), List.of())));

            assertThat(found("revenue", 10))
                    .containsExactly("sales.c-title", "sales.d-title", "sales.b-keyword", "sales.a-prose");
            assertThat(found("revenue", 2)).containsExactly("sales.c-title", "sales.d-title");
        }

        @Test
        @DisplayName("finds nothing without a word")
        void search_noWord_findsNothing() {
            registerAll(entry("sales.orders"));

            assertThat(found("", 10)).isEmpty();
            assertThat(found(" -, ", 10)).isEmpty();
        }

        @Test
        @DisplayName("knows an entry by what it was replaced with")
        void search_afterAReplacement_knowsTheNewTexts() {
            CatalogEntry first = register(entry("sales.orders", new SearchTexts("x", List.of("before"), List.of())), 0);
            CatalogEntry second = register(
                    entry("sales.orders", new SearchTexts("x", List.of("afterwards"), List.of())), first.revision());

            assertThat(found("before", 10)).isEmpty();
            assertThat(catalog.search("afterwards", 10)).containsExactly(second);
        }

        private void registerAll(CatalogEntry... entries) {
            for (CatalogEntry entry : entries) {
                assertThat(register(entry, 0).product()).isEqualTo(entry.product());
            }
        }

        private List<String> found(String query, int limit) {
            return catalog.search(query, limit).stream()
                    .map(entry -> entry.product().toString())
                    .toList();
        }
    }

    @Nested
    @DisplayName("evidence of commits")
    final class Evidence extends EvidenceClaims {
        @Override
        Catalog catalog() {
            return catalog;
        }

        @Override
        Optional<Catalog> another() {
            return reopened();
        }
    }

    @Nested
    @DisplayName("racing writers")
    final class Races {
        @Test
        @DisplayName("of one new product: one is registered, the others are given its entry")
        void register_oneProductInManyThreads_happensOnce() {
            for (int round = 0; round < ROUNDS; round++) {
                String product = "sales.orders-" + round;
                List<Registration> outcomes = Racers.race(
                        THREADS,
                        thread -> () -> catalog.register(
                                entry(product, new SearchTexts("by " + thread, List.of(), List.of())), 0));

                CatalogEntry stored = catalog.find(ProductId.parse(product)).orElseThrow();
                assertThat(outcomes).containsOnlyOnce(new Registration.Registered(stored));
                assertThat(outcomes)
                        .filteredOn(outcome -> outcome instanceof Registration.Stale)
                        .hasSize(THREADS - 1)
                        .containsOnly(new Registration.Stale(Optional.of(stored)));
            }
        }

        @Test
        @DisplayName("that add to one entry, each to what is there, undo nothing")
        void register_additionsInManyThreads_areAllKept() {
            assertThat(register(entry("sales.orders"), 0).revision()).isPositive();
            List<Integer> attempts = Racers.race(
                    THREADS,
                    thread -> () -> IntStream.range(0, ROUNDS)
                            .map(number -> add("%d-%d".formatted(thread, number)))
                            .sum());

            assertThat(attempts).allMatch(number -> number >= ROUNDS);
            List<String> expected = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                for (int number = 0; number < ROUNDS; number++) {
                    expected.add("%d-%d".formatted(thread, number));
                }
            }
            assertThat(catalog.find(ProductId.parse("sales.orders"))
                            .orElseThrow()
                            .texts()
                            .keywords())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }

        private int add(String keyword) {
            int attempts = 0;
            while (true) {
                attempts++;
                CatalogEntry current =
                        catalog.find(ProductId.parse("sales.orders")).orElseThrow();
                List<String> keywords = new ArrayList<>(current.texts().keywords());
                keywords.add(keyword);
                CatalogEntry next = entry("sales.orders", new SearchTexts("x", keywords, List.of()));
                if (catalog.register(next, current.revision()) instanceof Registration.Registered) {
                    return attempts;
                }
            }
        }
    }

    @Nested
    @DisplayName("a journal")
    final class Journals extends JournalClaims {
        @Override
        Catalog catalog() {
            return catalog;
        }

        @Override
        Optional<Catalog> another() {
            return reopened();
        }
    }

    private static CatalogEntry rich(String product) {
        return new CatalogEntry(
                ProductId.parse(product),
                0,
                Documents.of(product, "bytes \0 of żółw 🐙"),
                new SearchTexts("Title \"quoted\" \n 🐙", List.of("żółw", ""), List.of("prose\\with\tmarks")),
                List.of(port("daily", "2.0.0-rc.1", 3), port("daily", "1.4.2", 17), port("all", "1.0.0", 0)),
                CatalogEntry.Reach.HIDDEN);
    }

    private static PortEntry port(String name, String version, long tableVersion) {
        CommitFacts facts = new CommitFacts(
                PublicationId.of("hourly", tableVersion), "digest", "{\"score\":0.5,\"name\":\"🐙 \\\"x\\\"\"}");
        return new PortEntry(
                name,
                SemanticVersion.parse(version),
                "delta",
                new TableLocation(URI.create("file:///lake/sales/" + name + "/v" + version.charAt(0))),
                new RecordedCommit(tableVersion, Instant.parse("2026-11-20T07:00:00.123456Z"), facts));
    }
}
