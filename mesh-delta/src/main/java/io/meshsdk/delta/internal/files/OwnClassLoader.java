package io.meshsdk.delta.internal.files;

import java.util.concurrent.Callable;

/** Runs code under this module's class loader: Delta and Hadoop load classes through the thread's. */
public final class OwnClassLoader {
    private OwnClassLoader() {}

    /** Returns what the code returns; the thread gets its own class loader and its interrupt back. */
    public static <T> T within(Callable<T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
        try {
            return code.call();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
