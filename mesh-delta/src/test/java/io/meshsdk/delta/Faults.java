package io.meshsdk.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the storage calls of a publication, and spoils one of them. */
final class Faults {
    private static final Faults NONE = new Faults(-1, Kind.FAIL_BEFORE, () -> {});
    private static volatile Faults current = NONE;

    private final int spoilt;
    private final Kind kind;
    private final Runnable meanwhile;
    private final List<String> calls = new ArrayList<>();
    private boolean happened;

    private Faults(int spoilt, Kind kind, Runnable meanwhile) {
        this.spoilt = spoilt;
        this.kind = kind;
        this.meanwhile = meanwhile;
    }

    /** What happens to a call. */
    enum Kind {
        /** It fails, and nothing was done. */
        FAIL_BEFORE,
        /** It is done, and fails all the same. */
        FAIL_AFTER,
        /** It takes as long as another writer's whole publication. */
        DELAY
    }

    /** Runs an act, and returns the storage calls it made. */
    static Faults during(Runnable act) {
        return during(-1, Kind.FAIL_BEFORE, () -> {}, act);
    }

    /** Runs an act in which a call is spoilt; another writer acts where it is delayed. */
    static Faults during(int spoilt, Kind kind, Runnable meanwhile, Runnable act) {
        Faults faults = new Faults(spoilt, kind, meanwhile);
        current = faults;
        try {
            act.run();
        } finally {
            current = NONE;
        }
        return faults;
    }

    /** Makes a call. */
    static <T extends @Nullable Object> T call(String name, Call<T> call) throws IOException {
        return current.make(name, call);
    }

    /** Makes a call that cannot fail. */
    static void note(String name, Runnable call) {
        try {
            current.make(name, () -> {
                call.run();
                return name;
            });
        } catch (IOException e) {
            // What it was to do is not done, and nobody is told.
            Objects.requireNonNull(e);
        }
    }

    private <T extends @Nullable Object> T make(String name, Call<T> call) throws IOException {
        if (this == NONE) {
            return call.run();
        }
        int index = calls.size();
        calls.add(name);
        if (index != spoilt) {
            return call.run();
        }
        happened = true;
        switch (kind) {
            case FAIL_BEFORE -> throw new IOException("injected before " + name);
            case FAIL_AFTER -> {
                call.run();
                throw new IOException("injected after " + name);
            }
            case DELAY -> {
                current = NONE;
                meanwhile.run();
                current = this;
            }
        }
        return call.run();
    }

    /** Returns the names of the calls, in order. */
    List<String> calls() {
        return calls;
    }

    /** Returns whether the call came that was to be spoilt. */
    boolean happened() {
        return happened;
    }

    /** A storage call. */
    interface Call<T extends @Nullable Object> {
        T run() throws IOException;
    }
}
