package io.meshsdk.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CatalogEntry.Reach;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes entries as JSON and reads them back, equal. Contract bytes are kept as they are, in Base64. */
final class EntryCodec {
    private static final int FORMAT = 1;

    private final ObjectMapper json = new ObjectMapper();

    byte[] write(EntryDocument document) {
        CatalogEntry entry = document.entry();
        ObjectNode node = json.createObjectNode();
        node.put("format", FORMAT);
        node.put("token", document.token()).put("replaces", document.replaces());
        node.put("product", entry.product().toString()).put("revision", entry.revision());
        node.put("reach", entry.reach().name());
        write(entry.contract(), node.putObject("contract"));
        write(entry.texts(), node.putObject("texts"));
        entry.ports().forEach(port -> write(port, node.withArray("ports").addObject()));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write a catalog entry as JSON", e);
        }
    }

    /** @throws IOException if the bytes are no such document: the message says why */
    EntryDocument read(byte[] bytes) throws IOException {
        JsonNode node = json.readTree(bytes);
        if (node == null || !node.isObject()) {
            throw new IOException("it is no JSON object");
        }
        if (node.path("format").asInt() != FORMAT) {
            throw new IOException("its format is '%s', and this version reads %d"
                    .formatted(node.path("format").asText(), FORMAT));
        }
        try {
            return new EntryDocument(text(node, "token"), text(node, "replaces"), entry(node));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("a value in it is not valid", e);
        }
    }

    private static void write(ContractDocument contract, ObjectNode node) {
        node.put("product", contract.product().toString());
        node.put("version", contract.version().toString());
        node.put("mediaType", contract.mediaType()).put("digest", contract.digest());
        node.put("bytes", contract.bytes());
    }

    private static void write(SearchTexts texts, ObjectNode node) {
        node.put("title", texts.title());
        ArrayNode keywords = node.putArray("keywords");
        texts.keywords().forEach(keywords::add);
        ArrayNode prose = node.putArray("prose");
        texts.prose().forEach(prose::add);
    }

    private static void write(PortEntry port, ObjectNode node) {
        node.put("name", port.name()).put("version", port.version().toString());
        node.put("format", port.format()).put("location", port.location().toString());
        RecordedCommit last = port.lastPublication();
        ObjectNode publication = node.putObject("lastPublication");
        publication.put("tableVersion", last.version());
        publication.put("timestamp", last.timestamp().toString());
        publication.put("id", last.facts().publication().toString());
        publication.put("contractDigest", last.facts().contractDigest());
        publication.put("payload", last.facts().payload());
    }

    private static CatalogEntry entry(JsonNode node) throws IOException {
        List<PortEntry> ports = new ArrayList<>();
        for (JsonNode port : node.path("ports")) {
            ports.add(port(port));
        }
        return new CatalogEntry(
                ProductId.parse(text(node, "product")),
                number(node, "revision"),
                contract(node.path("contract")),
                texts(node.path("texts")),
                ports,
                Reach.valueOf(text(node, "reach")));
    }

    private static ContractDocument contract(JsonNode node) throws IOException {
        byte[] bytes = node.path("bytes").binaryValue();
        String digest = text(node, "digest");
        if (bytes == null || !Sha256.hex(bytes).equals(digest)) {
            throw new IOException("the bytes of its contract have another digest than it says");
        }
        return new ContractDocument(
                ProductId.parse(text(node, "product")),
                SemanticVersion.parse(text(node, "version")),
                text(node, "mediaType"),
                digest,
                bytes);
    }

    private static SearchTexts texts(JsonNode node) throws IOException {
        return new SearchTexts(text(node, "title"), list(node, "keywords"), list(node, "prose"));
    }

    private static PortEntry port(JsonNode node) throws IOException {
        JsonNode last = node.path("lastPublication");
        CommitFacts facts = new CommitFacts(
                PublicationId.parse(text(last, "id")), text(last, "contractDigest"), text(last, "payload"));
        return new PortEntry(
                text(node, "name"),
                SemanticVersion.parse(text(node, "version")),
                text(node, "format"),
                new TableLocation(URI.create(text(node, "location"))),
                new RecordedCommit(number(last, "tableVersion"), Instant.parse(text(last, "timestamp")), facts));
    }

    private static List<String> list(JsonNode node, String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.path(name)) {
            if (!element.isTextual()) {
                throw new IOException("'%s' in it holds something else than texts".formatted(name));
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    private static String text(JsonNode node, String name) throws IOException {
        JsonNode found = node.path(name);
        if (!found.isTextual()) {
            throw new IOException("'%s' is missing in it".formatted(name));
        }
        return found.textValue();
    }

    private static long number(JsonNode node, String name) throws IOException {
        JsonNode found = node.path(name);
        if (!found.canConvertToLong() || !found.isIntegralNumber()) {
            throw new IOException("'%s' is missing in it".formatted(name));
        }
        return found.longValue();
    }
}
