package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs code under this module's class loader: Delta and Hadoop load classes through the thread's. Hadoop finds no settings
 * files in it: what the host keeps in them for others is not meant for us, and they take longer to parse than a log to read.
 */
public final class OwnClassLoader {
    private static final ClassLoader LOADER = new WithoutSettings(OwnClassLoader.class.getClassLoader());

    private OwnClassLoader() {}

    /** Returns what the code returns; the thread gets its own class loader and its interrupt back. */
    public static <T> T within(Callable<T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return code.call();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Loads what its parent does, but for files that Hadoop takes settings from. */
    private static final class WithoutSettings extends ClassLoader {
        private static final Pattern SETTINGS =
                Pattern.compile("(core|hdfs|mapred|yarn)-(default|site)\\.xml|hadoop-site\\.xml");

        WithoutSettings(ClassLoader parent) {
            super(parent);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return SETTINGS.matcher(name).matches() ? null : super.getResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return SETTINGS.matcher(name).matches() ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }
}
