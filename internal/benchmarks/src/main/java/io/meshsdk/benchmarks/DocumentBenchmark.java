package io.meshsdk.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.meshsdk.core.documents.DocumentReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a contract of about 200 lines (text to tree with positions, shape, product), beside plain Jackson YAML of the same
 * text, in one run; and the 68 tables of AdventureWorks where the standards' examples are at hand. Prints CPU time: medians
 * over rounds that take turns, after rounds that warm up.
 */
public final class DocumentBenchmark {
    private static final int WARM_UP = 25;
    private static final int DOCUMENTS = 200;
    private static final int REMEMBERED = 20_000;
    private static final int PROPERTIES = 24;
    private static final String TABLES = "standards/odcs/examples-3.1/postgresql-adventureworks-contract.odcs.yaml";
    private static final ObjectMapper JACKSON = new ObjectMapper(new YAMLFactory());

    private DocumentBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments rounds (9)
     * @throws Exception if a text cannot be read
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        String contract = contract();
        DocumentReader remembering = DocumentReader.usual().remembering(10);
        Rounds turns = new Rounds(WARM_UP, rounds);
        List<Rounds.Seconds> seconds = turns.inTurns(List.of(
                () -> read(DocumentReader.usual(), contract, DOCUMENTS),
                () -> jackson(contract, DOCUMENTS),
                () -> read(remembering, contract, REMEMBERED)));
        System.out.printf(
                Locale.ROOT, "a contract of %d lines%n", contract.lines().count());
        print("read (P12)", DOCUMENTS / seconds.get(0).cpu(), System.out);
        print("plain Jackson YAML", DOCUMENTS / seconds.get(1).cpu(), System.out);
        print("read and remembered", REMEMBERED / seconds.get(2).cpu(), System.out);
        Optional<Path> tables = tables();
        if (tables.isPresent()) {
            String text = Files.readString(tables.get());
            List<Rounds.Seconds> taken =
                    turns.inTurns(List.of(() -> read(DocumentReader.usual(), text, 1), () -> jackson(text, 1)));
            System.out.printf(
                    Locale.ROOT,
                    "68 tables: %.0f ms (goal < 300 ms), plain Jackson YAML %.0f ms%n",
                    taken.get(0).cpu() * 1000,
                    taken.get(1).cpu() * 1000);
        }
    }

    private static void print(String what, double perSecond, PrintStream out) {
        out.printf(Locale.ROOT, "%-20s %8.0f documents per CPU second%n", what, perSecond);
    }

    /** Reads a text that is equal to the one before, and another object, as texts that come from files are. */
    private static void read(DocumentReader reader, String text, int times) {
        for (int i = 0; i < times; i++) {
            if (reader.read("contract.yaml", new String(text.toCharArray()))
                    .product()
                    .isEmpty()) {
                throw new IllegalStateException("Cannot measure: the document is of no use");
            }
        }
    }

    private static void jackson(String text, int times) {
        try {
            for (int i = 0; i < times; i++) {
                if (JACKSON.readTree(text).isEmpty()) {
                    throw new IllegalStateException("Cannot measure: the document is empty");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> tables() {
        String named = System.getProperty("mesh.shared");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                        .map(here -> here.resolve("shared"));
        return places.map(place -> place.resolve(TABLES)).filter(Files::exists).findFirst();
    }

    private static String contract() {
        StringBuilder text = new StringBuilder("""
                apiVersion: v3.1.0
                kind: DataContract
                id: orders-1
                version: 1.0.0
                status: active
                domain: sales
                dataProduct: orders
                team: {name: sales-platform}
                slaProperties:
                  - {property: latency, value: 4, unit: h}
                schema:
                  - name: orders
                    quality: [{metric: rowCount, mustBeGreaterThan: 0}]
                    properties:
                """);
        for (int i = 0; i < PROPERTIES; i++) {
            text.append("""
                          - name: column_%1$d
                            logicalType: string
                            physicalType: varchar(20)
                            description: What column %1$d of the orders says.
                            required: true
                            quality:
                              - {metric: nullValues, mustBe: 0, dimension: completeness}
                            tags: [a, b]
                    """.formatted(i));
        }
        return text.toString();
    }
}
