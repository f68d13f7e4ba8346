package io.meshsdk;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.identity.PortKey;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the contracts of ports that are masked forms of others, and finds what is wrong with them. */
final class MaskedPorts {
    private final Map<PortKey, OutputPort> ports = new LinkedHashMap<>();

    private MaskedPorts(List<OutputPort> all) {
        all.forEach(port -> ports.putIfAbsent(port.key(), port));
    }

    /**
     * Returns the ports, those that are masked forms with the contracts that they have from others; without one where there is
     * none.
     */
    static List<OutputPort> resolved(List<OutputPort> ports) {
        MaskedPorts known = new MaskedPorts(ports);
        return ports.stream()
                .map(port -> port.maskedForm()
                        .map(form -> port.inheriting(
                                port.version(), known.contract(port, form).orElse(null)))
                        .orElse(port))
                .toList();
    }

    static List<String> problems(List<OutputPort> ports) {
        MaskedPorts known = new MaskedPorts(ports);
        List<String> found = new ArrayList<>();
        for (OutputPort port : ports) {
            port.maskedForm().ifPresent(form -> known.check(port, form, found));
            if (port.protection().equals(Optional.of(FileProtection.MASKED_PORT))) {
                known.checkProtected(port, found);
            }
        }
        return found;
    }

    private void check(OutputPort port, MaskedForm form, List<String> found) {
        Optional<OutputPort> source = source(port, form);
        if (source.isEmpty()) {
            found.add(
                    ("output port '%s' is the masked form of '%s', which the product does not offer in this major version:"
                                    + " mend maskedOf(...)")
                            .formatted(port.name(), form.port()));
            return;
        }
        if (source.get().maskedForm().isPresent()) {
            found.add(
                    "output port '%s' is the masked form of '%s', which is one itself: name the port with the raw values"
                            .formatted(port.name(), form.port()));
        }
        if (port.declaredContract().isPresent()) {
            found.add(
                    ("output port '%s' has a contract of its own, and as the masked form of '%s' the one that is made of"
                                    + " that: leave out contract(...)")
                            .formatted(port.name(), form.port()));
        }
        source.get().findContract().ifPresent(raw -> check(port, form, raw, found));
    }

    private static void check(OutputPort port, MaskedForm form, DataContract raw, List<String> found) {
        if (raw.schemas().stream()
                .allMatch(schema -> fields(schema, raw.access()).equals(schema.fields()))) {
            found.add("output port '%s' is the masked form of '%s', which masks nothing: give fields of '%s' a mask"
                    .formatted(port.name(), form.port(), form.port()));
        }
        if (form.access().isEmpty() && !raw.access().rowRules().isEmpty()) {
            found.add(
                    ("output port '%s' is the masked form of '%s', whose row rules judge raw values: say who reads it with"
                                    + " MaskedForm.access(...)")
                            .formatted(port.name(), form.port()));
        }
    }

    private void checkProtected(OutputPort port, List<String> found) {
        if (port.maskedForm().isPresent()) {
            found.add(
                    "output port '%s' is a masked form, and cannot be protected by another: leave out protectedBy(...)"
                            .formatted(port.name()));
        } else if (ports.values().stream()
                .noneMatch(other -> other.maskedForm()
                        .flatMap(form -> source(other, form))
                        .filter(port::equals)
                        .isPresent())) {
            found.add("output port '%s' is protected by a masked port, and there is none: add one with maskedOf(\"%s\")"
                    .formatted(port.name(), port.name()));
        }
    }

    private Optional<OutputPort> source(OutputPort port, MaskedForm form) {
        return Optional.ofNullable(ports.get(new PortKey(form.port(), port.key().major())));
    }

    private Optional<DataContract> contract(OutputPort port, MaskedForm form) {
        return source(port, form)
                .filter(source -> source.maskedForm().isEmpty())
                .flatMap(OutputPort::findContract)
                .map(raw -> masked(raw, form));
    }

    /** What says where the raw table is, who opens it, and what it costs is not said of another. */
    private static DataContract masked(DataContract raw, MaskedForm form) {
        DataContract masked = DataContract.draft(raw.schemas().stream()
                        .map(schema -> schema.withFields(fields(schema, raw.access())))
                        .toList())
                .status(raw.status())
                .describedAs(raw.description())
                .team(raw.team())
                .support(raw.support())
                .access(form.access().orElseGet(() -> raw.access().withoutApprovalFields()))
                .expect(kept(raw))
                .sla(raw.serviceLevels().stream().filter(MaskedPorts::holds).toList());
        masked = raw.version().map(masked::version).orElse(masked);
        masked = raw.retention().map(masked::retention).orElse(masked);
        masked = raw.versioning().map(masked::versioning).orElse(masked);
        return form.classification()
                .or(raw::declaredClassification)
                .map(masked::classified)
                .orElse(masked);
    }

    private static List<Field> fields(Schema schema, AccessPolicy access) {
        return ConsumerView.materialised(schema).fields().stream()
                .filter(field -> !access.approvalFields().contains(field.name()))
                .toList();
    }

    private static List<Expectation> kept(DataContract raw) {
        Set<String> clear = clear(raw);
        return raw.expectations().stream()
                .filter(expectation -> !(expectation.check() instanceof Check.Written)
                        && !expectation.columns().isEmpty()
                        && clear.containsAll(expectation.columns())
                        && clear.containsAll(
                                expectation.filter().map(Filter::columns).orElse(List.of())))
                .toList();
    }

    /** The fields that are the same in the masked form, in each schema object that has them. */
    private static Set<String> clear(DataContract raw) {
        Set<String> clear = new HashSet<>();
        raw.schemas().forEach(schema -> clear.addAll(schema.names()));
        for (Schema schema : raw.schemas()) {
            List<Field> left = fields(schema, raw.access());
            schema.fields().stream()
                    .filter(field -> !left.contains(field))
                    .map(Field::name)
                    .forEach(clear::remove);
        }
        return clear;
    }

    /** Whether values are there, and right, is said of raw ones. */
    private static boolean holds(ServiceLevel level) {
        return !(level instanceof ServiceLevel.Completeness)
                && !(level instanceof ServiceLevel.Accuracy)
                && level.terms().element().isEmpty();
    }
}
