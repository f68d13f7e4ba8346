package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Subject;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.FieldSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A request in the making that a field need not be protected as one it is made of. Not thread-safe. Made by {@link
 * Declassifications#request}.
 *
 * @since 0.1.0
 */
public final class DeclassificationRequest {
    private final DataProduct product;
    private final String digest;
    private final Lineage lineage;
    private final BiFunction<Subject, String, Declassification> asking;
    private String element = "";
    private String source = "";
    private String reason = "";

    DeclassificationRequest(
            DataProduct product, String digest, Lineage lineage, BiFunction<Subject, String, Declassification> asking) {
        this.product = product;
        this.digest = digest;
        this.lineage = lineage;
        this.asking = asking;
    }

    /**
     * Names the field, by the path that violations call it: {@code outputs[daily].schema.region}. It is asked for in all majors of
     * the port, also where the path names one.
     */
    @CanIgnoreReturnValue
    public DeclassificationRequest field(String path) {
        element = path.replaceFirst("^(outputs\\[[^\\]/]+)/v\\d+]", "$1]");
        return this;
    }

    /**
     * Names the field it is made of, as its derivation does: {@code sales.orders#email}. Also one that it is made of over other
     * products, as far as whoever asks finds those between: what that field asks, its own domain alone lets go.
     */
    @CanIgnoreReturnValue
    public DeclassificationRequest from(String field) {
        source = field;
        return this;
    }

    /** Says why it is not as sensitive, for whoever decides. */
    @CanIgnoreReturnValue
    public DeclassificationRequest because(String text) {
        reason = text;
        return this;
    }

    /**
     * Asks the domain of the source that some protections need not be taken over.
     *
     * @return the request, which nobody has decided on yet
     * @throws IllegalArgumentException if the field is none of the product's, is not made of the source, or no protection or reason
     *     is given
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is too far behind what is recorded
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read or written
     */
    @CanIgnoreReturnValue
    public Declassification ask(Protection... protections) {
        Set<Protection> asked = new TreeSet<>(List.of(protections));
        return asking.apply(new Subject(product.id(), digest, element, named(), asked), reason);
    }

    private FieldSource named() {
        return product.outputs().stream()
                .flatMap(port -> lineage.fields(port).stream()
                        .filter(one -> one.element().equals(element))
                        .map(one -> named(port, one)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot ask for a declassification: '%s' has no field '%s' that holds values"
                                .formatted(product.id(), element)));
    }

    private FieldSource named(OutputPort port, PortFields field) {
        Ancestry ancestry = Ancestry.of(lineage, product, port, field);
        return ancestry.sources().stream()
                .filter(one -> one.toString().equals(source))
                .findFirst()
                .or(() -> FieldSource.find(source)
                        .filter(one -> ancestry.behind().stream().anyMatch(some -> ancestry.isNamed(one, some))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot ask for a declassification: '%s' is not known to be made of '%s' (it names: %s). Name one of these,"
                                        .formatted(element, source, named(field))
                                + " or one behind them over products that you find in the catalog."));
    }

    /** What those are made of that it names is not for everybody to know. */
    private String named(PortFields field) {
        return lineage.madeOf(product, field).sources().stream()
                .map(FieldSource::toString)
                .collect(Collectors.joining(", "));
    }
}
