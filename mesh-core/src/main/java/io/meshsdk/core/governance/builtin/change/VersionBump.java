package io.meshsdk.core.governance.builtin.change;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.compatibility.CompatibilityReport;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The version of a contract says how much of the last published one it keeps. */
final class VersionBump implements Rule {
    private static final String FOREIGN = "table-of-another-port";

    /** Returns the codes of what it finds: one for each kind of change. */
    static String[] codes() {
        return Stream.concat(
                        Stream.of(FOREIGN), Arrays.stream(ChangeKind.values()).map(VersionBump::code))
                .toArray(String[]::new);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        Set<Violation> found = new LinkedHashSet<>();
        for (OutputPort port : context.ports()) {
            context.published(port).ifPresent(published -> {
                found.addAll(judge(published, port));
                found.addAll(judge(ofProduct(published, context.product()), "", " of the product"));
            });
        }
        return List.copyOf(found);
    }

    /** What is said of a product beside its ports may be said otherwise under one version. */
    private static CompatibilityReport ofProduct(DataProduct published, DataProduct next) {
        CompatibilityReport report = Compatibility.between(published, next);
        List<Change> promises = report.changes().stream()
                .filter(change -> change.bump().compareTo(Bump.PATCH) > 0)
                .toList();
        return new CompatibilityReport(report.from(), report.to(), promises);
    }

    /** A table is that of a major version of its port: what breaks it needs the next one, whatever its contract says. */
    private static List<Violation> judge(DataProduct published, OutputPort port) {
        Optional<OutputPort> before = published.findOutput(port.key());
        if (before.isEmpty()) {
            return List.of(foreignTable(published, port));
        }
        CompatibilityReport ofContract = Compatibility.between(before.get(), port);
        String path = FieldPaths.of(port) + ".";
        if (!hasContractVersion(before.get()) && !hasContractVersion(port)) {
            return judge(ofContract, path, "");
        }
        CompatibilityReport ofPort =
                new CompatibilityReport(before.get().version(), port.version(), ofContract.breaking());
        List<Violation> found = new ArrayList<>();
        found.addAll(judge(ofContract, path + "contract.", " of the contract of port '%s'".formatted(port.name())));
        found.addAll(judge(ofPort, path, " of port '%s'".formatted(port.name())));
        return found;
    }

    private static boolean hasContractVersion(OutputPort port) {
        return port.contract().version().isPresent();
    }

    private static List<Violation> judge(CompatibilityReport report, String path, String subject) {
        List<Violation> found = new ArrayList<>();
        report.versionFinding(subject).ifPresent(finding -> {
            report.changes().stream()
                    .filter(change -> !change.bump().isMetBy(report.from(), report.to()))
                    .forEach(change -> found.add(violation(change, finding)));
            if (report.requiredBump() == Bump.NONE || report.to().compareTo(report.from()) < 0) {
                found.add(Violation.broken(code(finding.kind()), path + "version")
                        .because(finding.sentence())
                        .remedy(finding.remedy()));
            }
        });
        return found;
    }

    private static Violation violation(Change change, Change finding) {
        String remedy = change.isBreaking()
                ? "%s. Otherwise: %s".formatted(change.remedy(), lowerFirst(finding.remedy()))
                : finding.remedy();
        return Violation.broken(code(change.kind()), change.path())
                .because(change.sentence())
                .remedy(remedy);
    }

    private static Violation foreignTable(DataProduct published, OutputPort port) {
        return Violation.broken(FOREIGN, FieldPaths.of(port))
                .because(
                        "The table of port '%s' was last published by '%s', which has no such port of this major version"
                                .formatted(port.key(), published))
                .remedy(".at(\"...\", \"...\") with a location of its own, or none");
    }

    private static String code(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
