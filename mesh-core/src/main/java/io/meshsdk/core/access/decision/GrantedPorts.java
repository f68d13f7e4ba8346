package io.meshsdk.core.access.decision;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.identity.PortKey;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What contracts demand of grants: today, to be kept in those that are given, and to be held against those that were.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class GrantedPorts {
    private GrantedPorts() {}

    /** Returns what a port's contract demands today. */
    public static GrantedPort of(OutputPort port) {
        DataContract contract = port.contract();
        return new GrantedPort(
                port.key(), contract.classification(), contract.access().approvalFields(), sensitive(contract));
    }

    /**
     * Returns what is demanded today of a port that a grant covered before: of one that is offered no more no less than then, nor than
     * what the contracts demand that hold for it.
     */
    public static GrantedPort again(GrantedPort before, DataProduct newest) {
        return holdingFor(before.port(), newest).stream().map(GrantedPorts::of).reduce(before, GrantedPort::and);
    }

    /**
     * Returns the ports of a product's newest version whose contracts hold for a port: that one, or, where it is offered no more, the
     * other majors of its name, and where there are none all ports.
     */
    public static List<OutputPort> holdingFor(PortKey key, DataProduct newest) {
        List<OutputPort> same = newest.findOutput(key).stream().toList();
        if (!same.isEmpty()) {
            return same;
        }
        List<OutputPort> ofName = newest.outputs().stream()
                .filter(port -> port.name().equals(key.name()))
                .toList();
        return ofName.isEmpty() ? newest.outputs() : ofName;
    }

    /** Returns whether a contract approves at once of what somebody asks for, but for how long. */
    public static boolean approvesAtOnce(DataContract contract, Principal principal, AccessTerms terms) {
        boolean isOpen = !contract.classification().isAtLeast(Classification.CONFIDENTIAL);
        boolean needsApproval =
                terms.fields().stream().anyMatch(contract.access().approvalFields()::contains);
        return isOpen
                && !needsApproval
                && contract.access()
                        .automaticApproval()
                        .filter(rule -> rule.covers(principal) && rule.upTo().isAtLeast(terms.level()))
                        .isPresent();
    }

    /** Returns the classes of the fields that are sensitive, by their names. */
    static Map<String, Classification> sensitive(DataContract contract) {
        Map<String, Classification> classes = new TreeMap<>();
        contract.schemas().stream()
                .flatMap(schema -> schema.fields().stream())
                .forEach(field -> classOf(field)
                        .ifPresent(level -> classes.merge(
                                field.name(), level, (one, other) -> one.isAtLeast(other) ? one : other)));
        return classes;
    }

    private static Optional<Classification> classOf(Field field) {
        Optional<Classification> closed =
                field.classification().filter(level -> level.isAtLeast(Classification.CONFIDENTIAL));
        return field.isSensitive() ? closed.or(() -> Optional.of(Classification.CONFIDENTIAL)) : closed;
    }
}
