package io.meshsdk.core.governance;

import io.meshsdk.OutputPort;
import io.meshsdk.identity.PortKey;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says of which major of a port violations are, where a product has several ports of its name: {@code outputs[daily/v1]} for
 * {@code outputs[daily]}, which is all that policies write. What is waived of one of them is not waived of the other.
 *
 * @param context what was judged
 * @param ports the judged ports that violations may be of, and the product has others of their name
 */
record PortMajors(PolicyContext context, List<OutputPort> ports) {
    private static final Pattern ELEMENT = Pattern.compile("outputs\\[([^\\]/]+)](.*)", Pattern.DOTALL);

    /** Returns the ports that violations name without telling them from others. */
    static PortMajors of(PolicyContext context, List<Violation> found) {
        List<OutputPort> all = context.product().outputs();
        if (found.isEmpty() || all.size() == 1) {
            return new PortMajors(context, List.of());
        }
        Set<String> named = found.stream().flatMap(one -> name(one).stream()).collect(Collectors.toSet());
        return new PortMajors(
                context,
                context.ports().stream()
                        .filter(port -> named.contains(port.name()) && count(all, port.name()) > 1)
                        .toList());
    }

    /** Returns the context in which a port is judged without the others of its name; empty where there is none. */
    Optional<PolicyContext> alone(OutputPort port) {
        if (count(context.ports(), port.name()) == 1) {
            return Optional.of(context);
        }
        return context instanceof Inquiry inquiry ? Optional.of(inquiry.port(port)) : Optional.empty();
    }

    /** Returns violations, of which those that were also found in some ports alone say in which. */
    static List<Violation> told(List<Violation> found, Map<PortKey, List<Violation>> alone) {
        Set<Violation> told = new LinkedHashSet<>();
        for (Violation violation : found) {
            List<Violation> ofMajors = ofMajors(violation, alone);
            told.addAll(ofMajors.isEmpty() ? List.of(violation) : ofMajors);
        }
        return List.copyOf(told);
    }

    private static List<Violation> ofMajors(Violation violation, Map<PortKey, List<Violation>> alone) {
        List<Violation> found = new ArrayList<>();
        Matcher element = ELEMENT.matcher(violation.element());
        if (element.matches()) {
            alone.forEach((key, ofPort) -> ofPort.stream()
                    .filter(one -> key.name().equals(element.group(1)) && isSame(one, violation))
                    .forEach(one -> found.add(one.element("outputs[%s]%s".formatted(key, element.group(2))))));
        }
        return found;
    }

    private static boolean isSame(Violation one, Violation other) {
        return one.code().equals(other.code()) && one.element().equals(other.element());
    }

    private static Optional<String> name(Violation violation) {
        Matcher element = ELEMENT.matcher(violation.element());
        return element.matches() ? Optional.of(element.group(1)) : Optional.empty();
    }

    private static long count(List<OutputPort> ports, String name) {
        return ports.stream().filter(port -> port.name().equals(name)).count();
    }
}
