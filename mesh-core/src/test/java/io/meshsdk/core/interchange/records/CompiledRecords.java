package io.meshsdk.core.interchange.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory, with every lint on, and loads what comes out. */
public final class CompiledRecords extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledRecords() {
        super(CompiledRecords.class.getClassLoader());
    }

    /** Returns the record of a source, which must compile without a warning. */
    public static Class<? extends Record> load(String name, String source) {
        CompiledRecords compiled = new CompiledRecords();
        compiled.compile(name, source);
        try {
            return compiled.loadClass(name).asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(source, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private void compile(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null);
        boolean compiled = compiler.getTask(
                        null,
                        new InMemory(files),
                        found,
                        List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-proc:none", "--release", "17"),
                        null,
                        List.of(new Source(name, source)))
                .call();
        assertThat(found.getDiagnostics()).as(source).isEmpty();
        assertThat(compiled).isTrue();
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
