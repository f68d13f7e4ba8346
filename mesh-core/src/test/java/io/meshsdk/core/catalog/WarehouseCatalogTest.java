package io.meshsdk.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.Registration.Registered;
import io.meshsdk.catalog.Registration.Stale;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarehouseCatalogTest {
    private static final ProductId ORDERS = ProductId.parse("sales.orders");

    @TempDir
    Path lake;

    private WarehouseCatalog catalog() {
        return WarehouseCatalog.at(lake);
    }

    private Path folder() {
        return lake.resolve("_catalog/sales/orders");
    }

    private Path newestFile() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().reduce((first, second) -> second).orElseThrow();
        }
    }

    private long register(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(catalog().register(Entries.of("sales.orders", "k" + i), i))
                    .isInstanceOf(Registered.class);
        }
        return times;
    }

    @Test
    void find_emptyWarehouse_findsNothingAndCreatesNothing() throws IOException {
        assertThat(catalog().find(ORDERS)).isEmpty();
        assertThat(catalog().domains()).isEmpty();
        assertThat(catalog().list("sales")).isEmpty();
        assertThat(catalog().search("orders", 5)).isEmpty();
        try (Stream<Path> files = Files.list(lake)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void register_newProduct_isFoundByAnotherCatalogObject() {
        CatalogEntry entry = Entries.of("sales.orders", "money");
        Registration outcome = catalog().register(entry, 0);

        assertThat(outcome).isEqualTo(new Registered(entry.withRevision(1)));
        assertThat(catalog().find(ORDERS)).contains(entry.withRevision(1));
        assertThat(catalog().search("mon", 5)).containsExactly(entry.withRevision(1));
    }

    @Test
    void register_otherRevision_isStaleAndChangesNothing() {
        CatalogEntry first = Entries.of("sales.orders", "first").withRevision(1);
        CatalogEntry second = Entries.of("sales.orders", "second");

        assertThat(catalog().register(second, 5)).isEqualTo(new Stale(Optional.empty()));
        assertThat(catalog().register(first, 0)).isInstanceOf(Registered.class);
        assertThat(catalog().register(second, 0)).isEqualTo(new Stale(Optional.of(first)));
        assertThat(catalog().register(second, 2)).isEqualTo(new Stale(Optional.of(first)));
        assertThat(catalog().find(ORDERS)).contains(first);
        assertThat(catalog().register(second, 1)).isEqualTo(new Registered(second.withRevision(2)));
    }

    @Test
    void list_severalDomains_isSorted() {
        for (String product : List.of("sales.orders", "sales.customers", "marketing.leads")) {
            assertThat(catalog().register(Entries.of(product, "k"), 0)).isInstanceOf(Registered.class);
        }

        assertThat(catalog().domains()).containsExactly("marketing", "sales");
        assertThat(catalog().list("sales"))
                .extracting(entry -> entry.product().name())
                .containsExactly("customers", "orders");
        assertThat(catalog().list("../_catalog/sales")).isEmpty();
        assertThat(catalog().list("nobody")).isEmpty();
    }

    @Test
    void list_foreignFilesAndEmptyFolders_areNoEntries() throws IOException {
        long revision = register(1);
        Files.createDirectories(lake.resolve("_catalog/Not A Domain/x"));
        Files.createDirectories(lake.resolve("_catalog/empty/product"));
        Files.writeString(lake.resolve("_catalog/readme.txt"), "x");
        Files.writeString(folder().resolve("notes.json"), "x");

        assertThat(catalog().domains()).containsExactly("sales");
        assertThat(catalog().list("sales"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.revision()).isEqualTo(revision));
    }

    @Test
    void register_manyTimes_keepsTheLastRevisionsOnly() throws IOException {
        register(ProductFolder.KEPT + 10);

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).hasSize(ProductFolder.KEPT);
        }
        assertThat(catalog().find(ORDERS).orElseThrow().revision()).isEqualTo(ProductFolder.KEPT + 10);
    }

    @Test
    void publish_writerOvertakenUntilItsRevisionWasPruned_isNotRegistered() throws IOException {
        register(ProductFolder.KEPT + 10);
        EntryDocument late = new EntryDocument(
                "late", "gone", Entries.of("sales.orders", "late").withRevision(3));
        Registration outcome = new EntryStore().publish(new ProductFolder(folder()), late)
                ? new Registered(late.entry())
                : new Stale(catalog().find(ORDERS));

        assertThat(outcome).isInstanceOf(Stale.class);
        assertThat(folder().resolve("%018d.json".formatted(3))).doesNotExist();
        assertThat(catalog().find(ORDERS).orElseThrow().revision()).isEqualTo(ProductFolder.KEPT + 10);
    }

    @Test
    void register_leftoversOfDeadWriters_areIgnoredAndOldOnesDeleted() throws IOException {
        register(1);
        Path fresh = Files.writeString(folder().resolve("fresh.tmp"), "half a");
        Path old = Files.writeString(folder().resolve("old.tmp"), "half a");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        assertThat(catalog().find(ORDERS).orElseThrow().revision()).isOne();
        assertThat(catalog().register(Entries.of("sales.orders", "next"), 1)).isInstanceOf(Registered.class);
        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("fresh.tmp", "%018d.json".formatted(1), "%018d.json".formatted(2));
        }
    }

    @Test
    void find_damagedFile_namesTheFile() throws IOException {
        register(2);
        Path newest = newestFile();
        String good = Files.readString(newest);
        List<String> damaged = List.of(
                "",
                good.substring(0, good.length() / 2),
                good.replace("\"bytes\" : \"", "\"bytes\" : \"AAAA"),
                good.replace("\"revision\" : 2", "\"revision\" : 3"),
                good.replace("\"reach\"", "\"raech\""),
                good.replace("\"format\" : 1", "\"format\" : 2"),
                good.replace("2026-01-01T", "yesterday"),
                good.replace("sales.orders", "sales.others"));
        for (String text : damaged) {
            assertThat(text).isNotEqualTo(good);
            Files.writeString(newest, text);
            assertThatThrownBy(() -> catalog().find(ORDERS))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("Cannot read catalog entry", newest.toString(), "reconcile");
            assertThatThrownBy(() -> catalog().register(Entries.of("sales.orders", "x"), 2))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(newest.toString());
        }
        Files.delete(newest);
        assertThat(catalog().find(ORDERS).orElseThrow().revision()).isOne();
    }

    @Test
    void create_withoutLinks_happensOnceToo() throws IOException {
        Path target = lake.resolve("file");
        assertThat(LinkedFiles.create(target, new byte[] {1})).isTrue();
        assertThat(LinkedFiles.create(target, new byte[] {2})).isFalse();
        assertThat(Files.readAllBytes(target)).containsExactly(1);
    }

    @Test
    void register_manyThreads_losesNoUpdate() throws InterruptedException, ExecutionException {
        int writers = 8;
        int each = 20;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> Contender.addTo(lake, ORDERS, each));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Contender.count(catalog(), ORDERS)).isEqualTo(writers * each);
        assertThat(catalog().find(ORDERS).orElseThrow().revision()).isEqualTo((long) writers * each);
    }

    @Test
    void register_twoProcesses_losesNoUpdateAndEachFindsTheOthers() throws IOException, InterruptedException {
        int each = 40;
        Process first = Contender.start(lake, ORDERS, each);
        Process second = Contender.start(lake, ORDERS, each);

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(Contender.count(catalog(), ORDERS)).isEqualTo(2 * each);
        assertThat(catalog().find(ORDERS).orElseThrow().revision()).isEqualTo(2L * each);
    }

    @Property(tries = 100)
    void codec_anyContractBytesAndTexts_readBackEqual(@ForAll @Size(max = 200) byte[] contract, @ForAll String text)
            throws IOException {
        String encodable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        EntryDocument document = new EntryDocument(
                "token", encodable, Entries.of(ORDERS, encodable, contract).withRevision(9));
        EntryCodec codec = new EntryCodec();

        assertThat(codec.read(codec.write(document))).isEqualTo(document);
    }
}
