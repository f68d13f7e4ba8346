package io.meshsdk.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that speaks S3, in a process of its own, until it is closed. */
final class S3Server implements AutoCloseable {
    static final String SECRET = "canary-of-a-secret";

    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports? .*?(\\d+) \\(http\\)");

    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final AtomicGate gate;

    private S3Server(Process process, AtomicGate gate) {
        this.process = process;
        this.gate = gate;
    }

    static S3Server start() throws IOException {
        Path scratch = Files.createDirectories(Path.of(System.getProperty("s3.scratch")));
        Process process = new ProcessBuilder(
                        System.getProperty("s3.jvm"),
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + scratch,
                        "-Dserver.port=0",
                        "-Dhttp.port=0",
                        "-Dcom.adobe.testing.s3mock.store.initial-buckets=lake",
                        "-cp",
                        Files.readString(Path.of(System.getProperty("s3.class-path")))
                                .strip(),
                        "com.adobe.testing.s3mock.S3MockApplication")
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Void> serving = new CompletableFuture<>();
        CompletableFuture<Void> ending = serving.orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .whenComplete((served, late) -> {
                    if (late != null) {
                        process.destroyForcibly();
                    }
                });
        BufferedReader said = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find() && serving.complete(null) && !ending.isCompletedExceptionally()) {
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "s3-server-output");
                drain.setDaemon(true);
                drain.start();
                return new S3Server(process, new AtomicGate(Integer.parseInt(started.group(1))));
            }
        }
        throw new IllegalStateException(
                "The server ended, or was ended after %d seconds, before it served:\n%s".formatted(MOST_SECONDS, all));
    }

    /** Returns a folder of the bucket that nobody used. */
    static URI folder() {
        return URI.create("s3a://lake/" + UUID.randomUUID());
    }

    Map<String, String> settings() {
        return settings("http://localhost:" + gate.port());
    }

    static Map<String, String> settings(String endpoint) {
        return new HashMap<>(Map.of(
                "fs.s3a.endpoint", endpoint,
                "fs.s3a.endpoint.region", "us-east-1",
                "fs.s3a.path.style.access", "true",
                "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
                "fs.s3a.access.key", "mesh",
                "fs.s3a.secret.key", SECRET));
    }

    @Override
    public void close() {
        gate.close();
        process.destroyForcibly().onExit().join();
    }
}
