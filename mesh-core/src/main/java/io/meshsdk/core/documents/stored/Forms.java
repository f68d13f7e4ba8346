package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.quality.Expectation;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stored form as trees of documents, for dialects that are this form in other words.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Forms {
    private Forms() {}

    /** Returns the form of a product. */
    public static Mapping of(DataProduct product) {
        return mapping(ProductForm.write(product));
    }

    /** Returns the form of an organisation. */
    public static Mapping of(Organization organization) {
        return mapping(OrganizationForm.write(organization).node());
    }

    /** Returns the form of an expectation. */
    public static Mapping of(Expectation expectation) {
        return mapping(ExpectationForm.write(expectation).node());
    }

    /** Returns the form of a service level. */
    public static Mapping of(ServiceLevel level) {
        return mapping(ServiceLevelForm.write(level).node());
    }

    /** Returns the builder of a product, which need not be finished, or nothing; what is faulty is noted. */
    public static Optional<DataProductBuilder> product(Mapping form, Faults faults) {
        return read(form, faults, ProductForm::builder);
    }

    /** Returns an organisation, or nothing; what is faulty is noted. */
    public static Optional<Organization> organization(Mapping form, Faults faults) {
        return read(form, faults, OrganizationForm::read);
    }

    private static <T> Optional<T> read(Mapping form, Faults faults, Function<FormReader, T> reader) {
        try {
            return FormReader.whole(JsonNodes.of(form), faults, reader);
        } catch (IllegalArgumentException e) {
            faults.refused("", e);
            return Optional.empty();
        }
    }

    private static Mapping mapping(ObjectNode form) {
        return (Mapping) JsonNodes.node(form);
    }
}
