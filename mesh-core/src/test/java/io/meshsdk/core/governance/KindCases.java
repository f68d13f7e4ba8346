package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;

import io.meshsdk.DataProduct;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Of each kind of policy, and each of its codes, a product that breaks it and one that keeps it. */
final class KindCases {
    private KindCases() {}

    /** A policy, what it judges, and what it finds: each code with words of its message; nothing where the product complies. */
    record Case(String kind, PolicySettings settings, PolicyContext context, String code, String words) {
        @Override
        public String toString() {
            return kind + (code.isEmpty() ? " kept" : " broken: " + code);
        }
    }

    static List<Case> all() {
        return Stream.of(
                        DescribedCases.all(),
                        ProtectedCases.all(),
                        IsolationCases.all(),
                        MeasuredCases.all(),
                        FoundCases.all())
                .flatMap(List::stream)
                .toList();
    }

    static Case kept(String kind, PolicySettings settings, DataProduct product) {
        return kept(kind, settings, design(product));
    }

    static Case kept(String kind, PolicySettings settings, PolicyContext context) {
        return new Case(kind, settings, context, "", "");
    }

    static Case broken(String kind, PolicySettings settings, DataProduct product, String code, String words) {
        return broken(kind, settings, design(product), code, words);
    }

    static Case broken(String kind, PolicySettings settings, PolicyContext context, String code, String words) {
        return new Case(kind, settings, context, code, words);
    }

    static DataProduct named(String name, Field... fields) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(fields.length == 0 ? new Field[] {Field.string("id")} : fields))
                .build();
    }
}
