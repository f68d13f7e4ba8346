package io.meshsdk.core.governance.pii;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.personal.PersonalMeasures;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** What the names of fields say, without any data. */
record DetectedInNames(UnmarkedFields search) implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            List<Schema> schemas = port.contract().effectiveSchemas();
            for (int i = 0; i < schemas.size(); i++) {
                found.addAll(search.violations(
                        context.product().id(),
                        port,
                        i,
                        PersonalMeasures.of(schemas.get(i)).byNames()));
            }
        }
        return found;
    }
}
