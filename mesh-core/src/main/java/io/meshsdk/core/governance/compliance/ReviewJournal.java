package io.meshsdk.core.governance.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The numbers of the reviews that were made, one after another.
 *
 * @param catalog the catalog that keeps them
 * @since 0.1.0
 */
@CheckReturnValue
public record ReviewJournal(Catalog catalog) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORM = 1;
    private static final int COUNTS = 6;

    /**
     * Records a review.
     *
     * @throws StorageException if the catalog cannot be reached
     */
    public void record(Review review) {
        byte[] entry = write(review);
        Journal journal = journal();
        while (!journal.put(journal.size(), entry)) {
            Thread.onSpinWait();
        }
    }

    /**
     * Returns how some products were at the newest reviews, the oldest first. A review that had none of them, or cannot be read,
     * is left out.
     *
     * @param products says which
     * @param limit how many reviews at most
     * @throws StorageException if the catalog cannot be reached
     */
    public List<ComplianceReport.Point> trend(Predicate<ProductId> products, int limit) {
        Journal journal = journal();
        long first = Math.max(0, journal.size() - limit);
        List<ComplianceReport.Point> points = new ArrayList<>();
        for (byte[] entry : journal.entries(first, limit)) {
            point(entry, products).ifPresent(points::add);
        }
        return List.copyOf(points);
    }

    private Journal journal() {
        return catalog.journal(JournalKey.of("compliance"));
    }

    private static byte[] write(Review review) {
        ObjectNode json =
                JSON.createObjectNode().put("form", FORM).put("at", review.at().toString());
        ObjectNode products = json.putObject("products");
        for (Reviewed reviewed : review.products()) {
            ComplianceCounts counts = reviewed.counts();
            products.putArray(reviewed.product().toString())
                    .add(counts.passed())
                    .add(counts.found().critical())
                    .add(counts.found().errors())
                    .add(counts.found().warnings())
                    .add(counts.found().notes())
                    .add(counts.waived());
        }
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a review", e);
        }
    }

    private static Optional<ComplianceReport.Point> point(byte[] entry, Predicate<ProductId> products) {
        try {
            JsonNode json = JSON.readTree(entry);
            ComplianceCounts counts = json.path("products").properties().stream()
                    .filter(product -> products.test(ProductId.parse(product.getKey())))
                    .map(product -> counts(product.getValue()))
                    .reduce(ComplianceCounts.none(), ComplianceCounts::and);
            return json.path("form").asInt() == FORM && counts.products() > 0
                    ? Optional.of(new ComplianceReport.Point(
                            Instant.parse(json.path("at").asText()), counts))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ComplianceCounts counts(JsonNode numbers) {
        if (!(numbers instanceof ArrayNode) || numbers.size() != COUNTS) {
            throw new IllegalArgumentException("Invalid counts of a review");
        }
        return new ComplianceCounts(
                1,
                numbers.path(0).asLong(),
                new ComplianceCounts.BySeverity(
                        numbers.path(1).asLong(),
                        numbers.path(2).asLong(),
                        numbers.path(3).asLong(),
                        numbers.path(4).asLong()),
                numbers.path(5).asLong());
    }
}
