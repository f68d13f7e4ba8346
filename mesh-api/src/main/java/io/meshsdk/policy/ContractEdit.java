package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of the contract of a port: of its own, or of the product's default contract, where the port has none of its own.
 * An element that begins {@code outputs[daily]} names the port, one that begins {@code outputs[daily/v1]} one of its majors.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ContractEdit extends ProductEdit {
    /**
     * Returns a copy of a contract that is changed so.
     *
     * @throws IllegalArgumentException if the contract has not what is to be changed
     */
    DataContract change(DataContract contract);

    @Override
    default DataProduct apply(DataProduct product) {
        return new EditedContracts(product, ElementPath.ofPort(element())).contract(this::change);
    }

    /**
     * The contract is classified as high as a level, or stays where it is higher.
     *
     * @param element the path of the port, or of its classification
     * @param level the level
     */
    record Classify(String element, Classification level) implements ContractEdit {
        @Override
        public DataContract change(DataContract contract) {
            boolean high = contract.declaredClassification()
                    .filter(own -> own.isAtLeast(level))
                    .isPresent();
            return high ? contract : contract.classified(level);
        }

        @Override
        public String describe() {
            return ".classified(Classification.%s)".formatted(level);
        }
    }

    /**
     * Data is kept that long.
     *
     * @param element the path of the port, or of its retention
     * @param retention how long
     */
    record Retention(String element, io.meshsdk.contract.Retention retention) implements ContractEdit {
        @Override
        public DataContract change(DataContract contract) {
            return contract.retention(retention);
        }

        @Override
        public String describe() {
            return ".retention(%s)".formatted(JavaWords.of(retention));
        }
    }

    /**
     * Something is expected of the data, in the place of what was of the same name.
     *
     * @param element the path of the port, or of what is expected
     * @param expectation what is expected
     */
    record Expectation(String element, io.meshsdk.quality.Expectation expectation) implements ContractEdit {
        @Override
        public DataContract change(DataContract contract) {
            List<io.meshsdk.quality.Expectation> all = new ArrayList<>(contract.expectations());
            all.removeIf(other -> other.name().equals(expectation.name()));
            all.add(expectation);
            return contract.over(contract.schemas()).expect(all).sla(contract.serviceLevels());
        }

        @Override
        public String describe() {
            return ".expect(%s)".formatted(JavaWords.of(expectation));
        }
    }

    /**
     * Something is promised of the service, in the place of what was promised of the same.
     *
     * @param element the path of the port, or of the promise
     * @param level the promise
     */
    record Promise(String element, ServiceLevel level) implements ContractEdit {
        @Override
        public DataContract change(DataContract contract) {
            List<ServiceLevel> all = new ArrayList<>(contract.serviceLevels());
            all.removeIf(this::isOfTheSame);
            all.add(level);
            return contract.over(contract.schemas())
                    .expect(contract.expectations())
                    .sla(all);
        }

        private boolean isOfTheSame(ServiceLevel other) {
            return other.property().equals(level.property())
                    && other.terms().element().equals(level.terms().element())
                    && percentile(other) == percentile(level);
        }

        private static double percentile(ServiceLevel level) {
            return level instanceof ServiceLevel.Latency latency ? latency.percentile() : 0;
        }

        @Override
        public String describe() {
            return ".sla(%s)".formatted(JavaWords.of(level));
        }
    }

    /**
     * The contract may change in such a way only.
     *
     * @param element the path of the port, or of its versioning
     * @param policy how it may change
     */
    record Versioning(String element, VersioningPolicy policy) implements ContractEdit {
        @Override
        public DataContract change(DataContract contract) {
            return contract.versioning(policy);
        }

        @Override
        public String describe() {
            return ".versioning(%s)".formatted(JavaWords.of(policy));
        }
    }

    /**
     * The first schema object has one field more, the last.
     *
     * @param element the path of the port, or of the field
     * @param field the field
     */
    record AddField(String element, Field field) implements ContractEdit {
        @Override
        public DataContract change(DataContract contract) {
            List<Schema> schemas = new ArrayList<>(contract.schemas());
            if (schemas.isEmpty()) {
                throw new IllegalArgumentException(
                        "Cannot add field '%s': the contract has no schema object".formatted(field.name()));
            }
            Schema first = schemas.get(0);
            if (!first.find(field.name()).filter(field::equals).isPresent()) {
                schemas.set(0, first.and(List.of(field)));
            }
            return contract.over(schemas).expect(contract.expectations()).sla(contract.serviceLevels());
        }

        @Override
        public String describe() {
            return ".schema(...) with a field '%s' of %s"
                    .formatted(field.name(), field.type().name());
        }
    }
}
