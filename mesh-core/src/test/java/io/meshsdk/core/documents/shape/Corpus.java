package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Documents to judge: the official examples of the shared folder, and documents of ours that have what those lack. */
final class Corpus {
    private Corpus() {}

    /** A document and its standard. */
    record Sample(Standard standard, Document document) {
        Shape shape() {
            return Shapes.declared(standard, document).orElseGet(() -> Shapes.newest(standard));
        }

        /** Returns the same document that declares another version. */
        Sample declaring(String version) {
            Map<String, Node.Entry> entries =
                    new LinkedHashMap<>(document.root().entries());
            entries.put(
                    standard.versionKey(),
                    new Node.Entry(Node.Scalar.text(standard.declaration(version)), Place.NOWHERE));
            Node.Mapping root = new Node.Mapping(entries, document.root().place());
            return new Sample(standard, new Document(document.name() + " as " + version, root));
        }

        Sample with(Mutant mutant) {
            return new Sample(standard, new Document(document.name() + ", " + mutant, mutant.root()));
        }

        @Override
        public String toString() {
            return document.name();
        }
    }

    static List<Sample> official() {
        return Stream.of("odcs/examples-3.1", "odcs/examples-3.2", "odps/examples")
                .flatMap(folder -> Shared.files(folder).stream().map(file -> official(folder, file)))
                .toList();
    }

    private static Sample official(String folder, Path file) {
        try {
            Standard standard = folder.startsWith("odcs") ? Standard.ODCS : Standard.ODPS;
            return new Sample(standard, Trees.read(folder + "/" + file.getFileName(), Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sample> ours() {
        return List.of(
                ours(Standard.ODCS, "contract-2.2.yaml"),
                ours(Standard.ODCS, "contract-3.1.yaml"),
                ours(Standard.ODCS, "contract-3.2.yaml"),
                ours(Standard.ODCS, "approved-3.2.yaml"),
                ours(Standard.ODCS, "servers.yaml"),
                ours(Standard.ODCS, "servers-3.1.yaml"),
                ours(Standard.ODPS, "product-1.1.yaml"),
                ours(Standard.DCS, "specification-0.9.yaml"),
                ours(Standard.DCS, "specification-1.1.yaml"),
                ours(Standard.DCS, "specification-1.2.yaml"),
                ours(Standard.DCS, "specification-servers.yaml"));
    }

    static Sample ours(Standard standard, String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new Sample(standard, Trees.read(name, new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
