import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running process of the indicators-service.
 *
 * @param folder contains its log and its temporary files; deleted by {@link #close}
 * @param startSeconds seconds from the start of the process to the first answer
 */
record ServiceProcess(Process process, Path folder, int port, double startSeconds)
        implements AutoCloseable {
    private static final String LOG = "service.log";

    /**
     * Starts the service on a database; returns when {@code firstPath} answers 200.
     *
     * @param publicKey key that verifies the tokens that the service accepts
     * @param jvm options of the JVM; if there are none, the heap is limited to 512 MB
     */
    static ServiceProcess start(
            Path jar,
            Database database,
            String name,
            String firstPath,
            String publicKey,
            String... jvm)
            throws Exception {
        int port = Machine.freePort();
        List<String> line = new ArrayList<>();
        line.add(Machine.java());
        line.addAll(List.of(jvm.length == 0 ? new String[] {"-Xmx512m"} : jvm));
        line.addAll(
                List.of(
                        "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString()));
        Path folder = Files.createTempDirectory("bench-service");
        Path log = folder.resolve(LOG);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment()
                .putAll(
                        Map.ofEntries(
                                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                                Map.entry("QUARKUS_HTTP_PORT", "" + port),
                                Map.entry("QUARKUS_MANAGEMENT_PORT", "" + Machine.freePort()),
                                Map.entry("OBSERVATORY_DB_PORT", "" + database.port()),
                                Map.entry("OBSERVATORY_DB_NAME", name),
                                Map.entry("OBSERVATORY_DB_PASSWORD", "indicators"),
                                // Here, guests may request whole flows.
                                Map.entry("OBSERVATORY_LIMITS_GUEST_OBSERVATIONS", "100000000"),
                                Map.entry("OBSERVATORY_SPOOL_DIR", folder.toString()),
                                Map.entry("OBSERVATORY_ISSUER", Tokens.ISSUER),
                                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", ""),
                                Map.entry("QUARKUS_OIDC_JWKS_PATH", ""),
                                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", publicKey)));
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            Machine.await(process, port, firstPath, 200);
        } catch (IllegalStateException e) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "The service does not start: " + Files.readString(log), e);
        }
        return new ServiceProcess(process, folder, port, (System.nanoTime() - start) / 1e9);
    }

    /** Seconds that the last check and storing took, according to the log. */
    double lastCheckSeconds() throws IOException {
        String line = "";
        for (String each : Files.readAllLines(folder.resolve(LOG))) {
            line = each.contains("checking_ms=") ? each : line;
        }
        return (number(line, "checking_ms=") + number(line, "storing_ms=")) / 1e3;
    }

    private static double number(String line, String name) {
        return Double.parseDouble(line.replaceAll(".*" + name + "([0-9]+).*", "$1"));
    }

    /** Resident memory in MB from /proc: VmRSS is the current value, VmHWM the maximum. */
    long megabytes(String field) throws IOException {
        return (long) Machine.megabytes(process, field);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Machine.delete(folder);
    }
}
