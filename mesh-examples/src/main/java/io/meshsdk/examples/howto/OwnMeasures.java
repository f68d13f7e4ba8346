package io.meshsdk.examples.howto;

import static io.meshsdk.quality.Metrics.analyzed;

import io.meshsdk.core.MeshBuilder;
import io.meshsdk.quality.Expectation;
import java.util.List;
import java.util.Map;

/** Uses a measure of one's own. */
final class OwnMeasures {
    private OwnMeasures() {}

    static Expectation fewWeekends() {
        // snippet: expect
        Expectation fewWeekends =
                analyzed("weekend-share", List.of("ordered_on"), Map.of()).atMost(0.3);
        // end
        return fewWeekends;
    }

    static MeshBuilder register(MeshBuilder builder) {
        // snippet: register
        builder.analyzers(new WeekendShare());
        // end
        return builder;
    }
}
