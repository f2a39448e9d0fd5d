import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gateway as shipped, with an nginx server that responds with two kilobytes and, after {@link
 * #start}, two nginx proxies for comparison.
 */
final class Gateway implements AutoCloseable {
    static final String ISSUER = "http://localhost/auth/realms/observatory";
    static final String NAME = "gateway, everything on";
    static final String NGINX = "nginx, 2 workers";
    static final String PATH = "/sdmx/3.0/data/dataflow/A/B/+/";

    /** Warm-up in seconds; the gateway needs longer than a service to reach full speed. */
    static final double WARM = Rounds.WARM + 10;

    private static final Map<String, String> UNLIMITED = unlimitedQuotas();

    final Tokens tokens = Tokens.create();
    final Path work;
    final int port = Machine.freePort();
    final int proxyPort = Machine.freePort();
    final int singleWorkerPort = Machine.freePort();
    final int backendPort = Machine.freePort();
    private final int managementPort = Machine.freePort();
    private final List<Process> started = new ArrayList<>();
    private Process process;
    private Process backend;
    private Process proxy;
    private Process singleWorkerProxy;
    private long startNanos;

    private Path jar = Path.of(System.getProperty("gateway.jar"));

    private Gateway(Path work) throws Exception {
        this.work = work;
    }

    /** Starts a gateway without limits, and two plain proxies for comparison. */
    static Gateway start(Database database, Path work) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work.resolve("gateway")));
        gateway.startBackend();
        gateway.proxy = gateway.startProxy("proxy", gateway.proxyPort, 2);
        gateway.singleWorkerProxy = gateway.startProxy("single", gateway.singleWorkerPort, 1);
        database.createForService("gateway");
        gateway.startGateway(database, "gateway", gateway.backendAddress(), UNLIMITED);
        gateway.awaitAnswer();
        return gateway;
    }

    /** Starts a gateway without limits in front of the service at the given address. */
    static Gateway startInFrontOf(Database database, Path work, String indicators)
            throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBackend();
        database.createForService("gateway_other");
        gateway.startGateway(database, "gateway_other", indicators, UNLIMITED);
        gateway.awaitAnswer();
        return gateway;
    }

    /** Starts a gateway with the default limits. */
    static Gateway startLimited(Database database, Path work) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBackend();
        database.createForService("gateway_limited");
        gateway.startGateway(database, "gateway_limited", gateway.backendAddress(), Map.of());
        gateway.awaitAnswer();
        return gateway;
    }

    /** Starts a gateway with the default limits in front of the service at the given address. */
    static Gateway startLimitedInFrontOf(Database database, Path work, String indicators)
            throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBackend();
        database.createForService("gateway_before");
        gateway.startGateway(database, "gateway_before", indicators, Map.of());
        gateway.awaitReady();
        return gateway;
    }

    /** Starts a gateway on an existing database, with options for the JVM, without waiting. */
    static Gateway launch(Database database, String name, Path work, String... options)
            throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.jar = Machine.packagedJar("gateway");
        gateway.startBackend();
        gateway.startNanos = System.nanoTime();
        gateway.startGateway(database, name, gateway.backendAddress(), UNLIMITED, options);
        return gateway;
    }

    private String backendAddress() {
        return Machine.address(backendPort, "");
    }

    private void startBackend() throws Exception {
        Files.writeString(work.resolve("keys.json"), tokens.keySet());
        Path large = work.resolve("large");
        try (var out = Files.newOutputStream(large)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        backend = nginx(
                "behind",
                1,
                """
                server {
                  listen 127.0.0.1:%d;
                  keepalive_requests 100000000;
                  location / { default_type application/json; return 200 "%s"; }
                  location /sdmx/3.0/structure/ {
                    add_header Cache-Control "public, max-age=60"; add_header ETag '"1"';
                    default_type application/json; return 200 "%s";
                  }
                  location /sdmx/3.0/data/large { alias %s; }
                  location /status { stub_status; }
                  location /auth/realms/observatory/protocol/openid-connect/certs { alias %s/keys.json; }
                }
                """
                        .formatted(backendPort, "x".repeat(2048), "x".repeat(2048), large, work));
    }

    private Process startProxy(String name, int at, int workers) throws Exception {
        return nginx(
                name,
                workers,
                """
                upstream behind { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
                server {
                  listen 127.0.0.1:%d reuseport;
                  keepalive_requests 100000000;
                  location / {
                    proxy_pass http://behind; proxy_http_version 1.1;
                    proxy_set_header Connection ""; proxy_set_header Host $host;
                  }
                }
                """
                        .formatted(backendPort, at));
    }

    private Process nginx(String name, int workers, String servers) throws Exception {
        Path file = work.resolve(name + ".conf");
        Files.writeString(
                file,
                """
                user %s; worker_processes %d; daemon off; pid %s/%s.pid; error_log %s/%s.log;
                events { worker_connections 4096; }
                http { access_log off; client_body_temp_path %s; proxy_temp_path %s;
                  fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;
                %s }
                """
                        .formatted(
                                // When started by root, nginx would switch to a user that cannot
                                // read our files.
                                System.getProperty("user.name"), workers, work, name, work, name, work, work, work, work, work,
                                servers));
        return run(List.of("nginx", "-c", file.toString()), Map.of(), name);
    }

    private void startGateway(
            Database database,
            String name,
            String indicators,
            Map<String, String> limits,
            String... options)
            throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Machine.java());
        line.addAll(
                List.of(
                        "-Xmx160m", "-XX:NewRatio=1", "-XX:CICompilerCount=3",
                        "-XX:InlineSmallCode=1500", "-XX:Tier4InvocationThreshold=20000",
                        "-XX:Tier4MinInvocationThreshold=5000",
                        "-XX:Tier4CompileThreshold=40000",
                        "-XX:Tier4BackEdgeThreshold=200000",
                        "-XX:Tier2InvokeNotifyFreqLog=8", "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of(options));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", "" + port);
        environment.put("QUARKUS_MANAGEMENT_PORT", "" + managementPort);
        environment.put("OBSERVATORY_PUBLIC_ORIGIN", "http://localhost");
        environment.put("OBSERVATORY_INDICATORS_URL", indicators);
        environment.put("OBSERVATORY_REPORTS_URL", indicators);
        environment.put("OBSERVATORY_KEYCLOAK_URL", backendAddress());
        environment.put("OBSERVATORY_DB_PORT", "" + database.port());
        environment.put("OBSERVATORY_DB_NAME", name);
        environment.put("OBSERVATORY_DB_USER", "indicators");
        environment.put("OBSERVATORY_DB_PASSWORD", "indicators");
        environment.put("OBSERVATORY_SESSION_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        environment.putAll(limits);
        process = run(line, environment, "gateway");
    }

    static Map<String, String> unlimitedQuotas() {
        Map<String, String> limits = new HashMap<>();
        for (String tier : List.of("GUEST", "USER", "MACHINE")) {
            limits.put("GATEWAY_QUOTA_" + tier + "_DATA", "1000000000");
            limits.put("GATEWAY_QUOTA_" + tier + "_STRUCTURES", "1000000000");
        }
        return limits;
    }

    private Process run(List<String> line, Map<String, String> environment, String name)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        Process child =
                builder.redirectErrorStream(true)
                        .redirectOutput(work.resolve(name + ".out").toFile())
                        .start();
        started.add(child);
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        return child;
    }

    /** Waits until the gateway answers a first request. */
    void awaitAnswer() throws Exception {
        Machine.await(process, port, PATH, 200);
    }

    /** Waits until the gateway reports that it is ready. */
    void awaitReady() throws Exception {
        Machine.await(process, managementPort, "/q/health/ready", 200);
    }

    /** An Authorization header for a reader; each number is a different reader. */
    String bearer(int number) {
        return "Authorization: Bearer " + tokens.reader(ISSUER, number);
    }

    Process process() {
        return process;
    }

    /** Stops the gateway and waits until it has exited; only then is its AOT cache complete. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** The server behind the gateway, with one worker. */
    Process backend() {
        return backend;
    }

    /** The plain proxy with two workers. */
    Process proxy() {
        return proxy;
    }

    /** The plain proxy with one worker. */
    Process singleWorkerProxy() {
        return singleWorkerProxy;
    }

    /** Seconds since the gateway was started. */
    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** The number of requests that the server behind the gateway is currently answering. */
    int countRequestsInProgress() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest status = HttpRequest.newBuilder(Machine.uri(backendPort, "/status")).build();
        String output = client.send(status, BodyHandlers.ofString()).body();
        // The request for the status itself is not counted.
        return Integer.parseInt(output.replaceAll("(?s).*Writing: (\\d+).*", "$1")) - 1;
    }

    /** Resident memory in megabytes. */
    double memory() throws IOException {
        return Machine.megabytes(process, "VmRSS");
    }

    @Override
    public void close() {
        started.forEach(Process::destroy);
    }
}
