package io.meshsdk.quality.internal.probe;

import io.meshsdk.quality.internal.state.Tally;
import java.io.DataInput;
import java.io.IOException;

/** A probe that counts rows and those that break a rule. */
public interface TallyProbe extends Probe {
    @Override
    default Tally none() {
        return new Tally();
    }

    @Override
    default Tally read(DataInput in) throws IOException {
        return Tally.read(in);
    }
}
