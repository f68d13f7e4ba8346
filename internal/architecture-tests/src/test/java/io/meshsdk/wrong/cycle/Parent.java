package io.meshsdk.wrong.cycle;

import io.meshsdk.wrong.cycle.inner.Child;

/** Needs its child. */
public final class Parent {
    /** Returns a child. */
    public Child child() {
        return new Child();
    }
}
