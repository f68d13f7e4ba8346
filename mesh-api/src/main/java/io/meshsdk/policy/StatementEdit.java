package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.Safeguards;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Observability.Alert;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of what is said of the product as a whole.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface StatementEdit extends ProductEdit {
    /** Returns a builder that starts from a product and is changed so. */
    DataProductBuilder change(DataProduct product);

    @Override
    default DataProduct apply(DataProduct product) {
        return EditedContracts.finish(product, change(product));
    }

    /**
     * Somebody owns the product.
     *
     * @param owner a team or an address
     */
    record Owner(String owner) implements StatementEdit {
        @Override
        public String element() {
            return "owner";
        }

        @Override
        public DataProductBuilder change(DataProduct product) {
            return product.toBuilder().owner(owner);
        }

        @Override
        public String describe() {
            return ".owner(%s)".formatted(JavaWords.quoted(owner));
        }
    }

    /**
     * Somebody answers for a part of the product.
     *
     * @param part the part
     * @param name who
     */
    record Role(Part part, String name) implements StatementEdit {
        @Override
        public String element() {
            return "team." + part.word;
        }

        @Override
        public DataProductBuilder change(DataProduct product) {
            Team team = product.declared().team();
            return product.toBuilder()
                    .team(
                            switch (part) {
                                case PRODUCT_OWNER -> team.productOwner(name);
                                case TECHNICAL_LEAD -> team.technicalLead(name);
                                case DATA_STEWARD -> team.dataSteward(name);
                                case SUPPORT -> team.support(name);
                            });
        }

        @Override
        public String describe() {
            return ".team(product.team().%s(%s))".formatted(part.word, JavaWords.quoted(name));
        }
    }

    /**
     * The product is described.
     *
     * @param text the description
     */
    record Description(String text) implements StatementEdit {
        @Override
        public String element() {
            return "description";
        }

        @Override
        public DataProductBuilder change(DataProduct product) {
            return product.toBuilder().description(text);
        }

        @Override
        public String describe() {
            return ".description(%s)".formatted(JavaWords.quoted(text));
        }
    }

    /** Reads of the product are recorded. */
    record AuditLogging() implements StatementEdit {
        @Override
        public String element() {
            return "safeguards.auditLogging";
        }

        @Override
        public DataProductBuilder change(DataProduct product) {
            Safeguards said = product.declared().safeguards();
            return product.toBuilder().safeguards(new Safeguards(said.encryption(), Optional.of(true)));
        }

        @Override
        public String describe() {
            return ".safeguards(...) with auditLogging true";
        }
    }

    /**
     * More of the product is watched.
     *
     * @param metrics the names of metrics
     * @param alerts alerts, each in the place of that of its type
     */
    record Watch(List<String> metrics, List<Alert> alerts) implements StatementEdit {
        /** Copies both. */
        public Watch {
            metrics = List.copyOf(metrics);
            alerts = List.copyOf(alerts);
        }

        @Override
        public String element() {
            return "observability";
        }

        @Override
        public DataProductBuilder change(DataProduct product) {
            Observability said = product.declared().details().observability();
            Set<String> watched = new LinkedHashSet<>(said.metrics());
            watched.addAll(metrics);
            List<Alert> told = new ArrayList<>(said.alerts());
            told.removeIf(
                    alert -> alerts.stream().anyMatch(other -> other.type().equals(alert.type())));
            told.addAll(alerts);
            return product.toBuilder()
                    .details(product.declared().details().observability(new Observability(List.copyOf(watched), told)));
        }

        @Override
        public String describe() {
            return ".details(...) with observability of "
                    + Stream.concat(
                                    metrics.stream().map("metric '%s'"::formatted),
                                    alerts.stream()
                                            .map(alert ->
                                                    "alert '%s' when %s".formatted(alert.type(), alert.condition())))
                            .collect(Collectors.joining(", "));
        }
    }

    /** For which part of a product somebody answers. */
    enum Part {
        /** Approves changes. */
        PRODUCT_OWNER("productOwner"),
        /** Is on call. */
        TECHNICAL_LEAD("technicalLead"),
        /** Controls access. */
        DATA_STEWARD("dataSteward"),
        /** Helps consumers. */
        SUPPORT("support");

        private final String word;

        Part(String word) {
            this.word = word;
        }
    }
}
