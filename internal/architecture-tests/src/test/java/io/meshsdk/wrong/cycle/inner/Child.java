package io.meshsdk.wrong.cycle.inner;

import io.meshsdk.wrong.cycle.Parent;

/** Needs its parent. */
public final class Child {
    /** Returns the parent. */
    public Parent parent() {
        return new Parent();
    }
}
