package io.meshsdk.delta.internal.files;

import java.util.concurrent.Callable;

/** Runs code under this module's class loader: Delta and Hadoop load classes through the thread's. */
public final class OwnClassLoader {
    private OwnClassLoader() {}

    /** Returns what the code returns, and gives the thread its own class loader back. */
    public static <T> T within(Callable<T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
        try {
            return code.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
