package io.meshsdk.core.documents.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.MetadataArbitraries;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RecordsProperties {
    private static final String PACKAGE = "io/meshsdk/metadata";

    /** The shapes of values are no records of documents. */
    private static final Set<Class<?>> SHAPES = Set.of(Value.class.getPermittedSubclasses());

    @Property(tries = 1000)
    void read_isTheInverseOfWrite(@ForAll("records") Record record) {
        assertThat(read(record.getClass(), Records.write(record))).contains(record);
    }

    @Property(tries = 1000)
    void strictRead_isTheInverseOfWrite(@ForAll("records") Record record) {
        assertThat(readStrictly(record.getClass(), StrictRecords.write(record))).contains(record);
    }

    @Property(tries = 1000)
    void read_aKeyThatNobodyUnderstands_isKeptOrTheRecordIsRefused(
            @ForAll("records") Record record, @ForAll("values") Value value) {
        Node.Mapping more = with(Records.write(record), "y-unknown", Values.node(value));

        Optional<Record> read = read(record.getClass(), more);

        if (isAnnotated(record.getClass())) {
            assertThat(Records.write(read.orElseThrow()).says(more)).isTrue();
        } else {
            assertThat(read).isEmpty();
        }
        assertThat(readStrictly(record.getClass(), with(StrictRecords.write(record), "y-unknown", Values.node(value))))
                .isEmpty();
    }

    @Property
    void values_thereAndBack_areTheSame(@ForAll("values") Value value) {
        assertThat(Values.of(Values.node(value))).isEqualTo(value);
    }

    @Example
    void records_areAllOfTheMetadata() throws IOException, URISyntaxException {
        Set<Class<?>> generated = generators().keySet();

        assertThat(recordsOfThePackage()).isNotEmpty().isSubsetOf(generated);
    }

    @Provide
    Arbitrary<Value> values() {
        return MetadataArbitraries.values();
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(List.copyOf(generators().values())).flatMap(records -> records.map(record -> record));
    }

    private static Map<Class<?>, Arbitrary<? extends Record>> generators() {
        List<Arbitrary<? extends Record>> all = List.of(
                MetadataArbitraries.roles(),
                MetadataArbitraries.contexts(),
                MetadataArbitraries.statements(),
                MetadataArbitraries.constraints(),
                MetadataArbitraries.annotations(),
                MetadataArbitraries.authoritativeDefinitions(),
                MetadataArbitraries.changelogEntries(),
                MetadataArbitraries.customProperties(),
                MetadataArbitraries.endpoints(),
                MetadataArbitraries.enumValues(),
                MetadataArbitraries.inputContracts(),
                MetadataArbitraries.managementPorts(),
                MetadataArbitraries.observability(),
                MetadataArbitraries.alerts(),
                MetadataArbitraries.prices(),
                MetadataArbitraries.relationships(),
                MetadataArbitraries.sboms(),
                MetadataArbitraries.servers(),
                MetadataArbitraries.channels(),
                MetadataArbitraries.synonyms(),
                MetadataArbitraries.members(),
                MetadataArbitraries.tenures(),
                MetadataArbitraries.terms(),
                MetadataArbitraries.ruleDetails(),
                MetadataArbitraries.portDetails(),
                MetadataArbitraries.productDetails(),
                MetadataArbitraries.safeguards(),
                MetadataArbitraries.labels(),
                MetadataArbitraries.descriptions(),
                MetadataArbitraries.physical(),
                MetadataArbitraries.derivations());
        Map<Class<?>, Arbitrary<? extends Record>> byType = new LinkedHashMap<>();
        all.forEach(records -> byType.put(records.sample().getClass(), records));
        return byType;
    }

    private static Set<Class<?>> recordsOfThePackage() throws IOException, URISyntaxException {
        Path classes = Path.of(Annotations.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(classes)) {
            return records(classes.resolve(PACKAGE));
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return records(jar.getPath(PACKAGE));
        }
    }

    private static Set<Class<?>> records(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> PACKAGE.replace('/', '.') + "." + name.replace(".class", ""))
                    .map(RecordsProperties::load)
                    .filter(Class::isRecord)
                    .filter(type -> !SHAPES.contains(type))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAnnotated(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).anyMatch(part -> part.getType() == Annotations.class);
    }

    private static Node.Mapping with(Node.Mapping mapping, String key, Node value) {
        return new Entries().all(mapping).node(key, value).node();
    }

    private static Optional<Record> read(Class<? extends Record> type, Node node) {
        return Records.read(type, node).map(record -> record);
    }

    private static Optional<Record> readStrictly(Class<? extends Record> type, Node node) {
        return StrictRecords.read(type, node).map(record -> record);
    }
}
