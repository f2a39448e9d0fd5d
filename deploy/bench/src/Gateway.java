import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The gateway as it is shipped, nginx with two workers as a plain proxy beside it, and behind both
 * the same nginx that answers two kilobytes.
 */
final class Gateway implements AutoCloseable {
    static final String ISSUER = "http://localhost/auth/realms/observatory";
    static final String PATH = "/sdmx/3.0/data/dataflow/A/B/+/";

    private static final Map<String, String> UNLIMITED = unlimited();

    /** What one run of wrk told. */
    record Load(double perSecond, double cpuMicros) {}

    final Tokens tokens = Tokens.create();
    final Path work;
    final int port = freePort();
    final int proxyPort = freePort();
    final int singlePort = freePort();
    final int behindPort = freePort();
    private final int managementPort = freePort();
    private final List<Process> started = new ArrayList<>();
    private Process process;
    private Process proxy;
    private Process single;
    private long begun;

    private Gateway(Path work) throws Exception {
        this.work = work;
    }

    /** One without limits, warm or not, with two plain proxies to compare it with. */
    static Gateway start(Database database, Path work) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work.resolve("gateway")));
        gateway.startBehind();
        gateway.proxy = gateway.startProxy("proxy", gateway.proxyPort, 2);
        gateway.single = gateway.startProxy("single", gateway.singlePort, 1);
        database.createForService("gateway");
        gateway.startGateway(database, "gateway", gateway.behind(), UNLIMITED);
        gateway.awaitAnswer();
        return gateway;
    }

    /** One without limits, with another service behind it. */
    static Gateway before(Database database, Path work, String indicators) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBehind();
        database.createForService("gateway_other");
        gateway.startGateway(database, "gateway_other", indicators, UNLIMITED);
        gateway.awaitAnswer();
        return gateway;
    }

    /** One with the limits that it is shipped with. */
    static Gateway limited(Database database, Path work) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBehind();
        database.createForService("gateway_limited");
        gateway.startGateway(database, "gateway_limited", gateway.behind(), Map.of());
        gateway.awaitAnswer();
        return gateway;
    }

    /** One begun this moment on a database that is there, with options for the JVM. */
    static Gateway begun(Database database, String name, Path work, String... options)
            throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBehind();
        gateway.begun = System.nanoTime();
        gateway.startGateway(database, name, gateway.behind(), UNLIMITED, options);
        return gateway;
    }

    private String behind() {
        return "http://127.0.0.1:" + behindPort;
    }

    private void startBehind() throws Exception {
        Files.writeString(work.resolve("keys.json"), tokens.keySet());
        Path large = work.resolve("large");
        try (var out = Files.newOutputStream(large)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        nginx(
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
                        .formatted(behindPort, "x".repeat(2048), "x".repeat(2048), large, work));
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
                        .formatted(behindPort, at));
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
                                // Started by root it would not read our files as anybody else.
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
        Path jar = Path.of(System.getProperty("gateway.jar"));
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of(options));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", "" + port);
        environment.put("QUARKUS_MANAGEMENT_PORT", "" + managementPort);
        environment.put("OBSERVATORY_PUBLIC_ORIGIN", "http://localhost");
        environment.put("OBSERVATORY_INDICATORS_URL", indicators);
        environment.put("OBSERVATORY_REPORTS_URL", indicators);
        environment.put("OBSERVATORY_KEYCLOAK_URL", behind());
        environment.put("OBSERVATORY_DB_PORT", "" + database.port());
        environment.put("OBSERVATORY_DB_NAME", name);
        environment.put("OBSERVATORY_DB_USER", "indicators");
        environment.put("OBSERVATORY_DB_PASSWORD", "indicators");
        environment.put("OBSERVATORY_SESSION_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        environment.putAll(limits);
        process = run(line, environment, "gateway");
    }

    private static Map<String, String> unlimited() {
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
        Process begun =
                builder.redirectErrorStream(true)
                        .redirectOutput(work.resolve(name + ".out").toFile())
                        .start();
        started.add(begun);
        Runtime.getRuntime().addShutdownHook(new Thread(begun::destroy));
        return begun;
    }

    /** Until it answers a first request. */
    void awaitAnswer() throws Exception {
        await(port, PATH, process);
    }

    /** Until it says that it is ready. */
    void awaitReady() throws Exception {
        await(managementPort, "/q/health/ready", process);
    }

    /** Until a process answers 200. */
    static void await(int at, String path, Process process) throws Exception {
        HttpClient probe = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI uri = URI.create("http://127.0.0.1:" + at + path);
        for (int i = 0; i < 3000 && process.isAlive(); i++) {
            try {
                if (probe.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("Nothing answers at " + uri);
    }

    /** Asks until the code for it is fast; what comes back does not count. */
    void warm(int at, String path, double seconds, String... more) throws Exception {
        run(at, path, seconds, more);
    }

    /** Runs wrk with 32 connections; fails on errors and on answers that are none of 200. */
    Load wrk(int at, String path, double seconds, Process whose, String... more) throws Exception {
        double before = cpuSeconds(whose);
        String said = run(at, path, seconds, more);
        double cpu = cpuSeconds(whose) - before;
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException("wrk: " + said);
        }
        double requests = number(said, "(\\d+) requests in");
        return new Load(number(said, "Requests/sec:\\s+([0-9.]+)"), cpu * 1e6 / requests);
    }

    private static String run(int at, String path, double seconds, String... more)
            throws Exception {
        List<String> line = new ArrayList<>(List.of("wrk", "-t1", "-c32"));
        line.add("-d" + Math.max(1, Math.round(seconds)) + "s");
        line.addAll(Arrays.asList(more));
        line.add("http://127.0.0.1:" + at + path);
        Process wrk = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes());
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException("wrk: " + said);
        }
        return said;
    }

    /**
     * Milliseconds from request to answer, ascending, of requests sent at a steady rate over so many
     * connections; fails on answers that are none of 200.
     */
    double[] latencies(int at, int connections, double perSecond, double seconds, String... more)
            throws Exception {
        Path log = Files.createTempFile(work, "h2load", ".tsv");
        Files.delete(log); // h2load appends
        List<String> line = new ArrayList<>(List.of("h2load", "--h1", "-t1", "-c" + connections));
        line.add("-D" + Math.max(1, Math.round(seconds)));
        line.add("--rps=" + Math.max(1, Math.round(perSecond / connections)));
        line.add("--log-file=" + log);
        line.addAll(Arrays.asList(more));
        line.add("http://127.0.0.1:" + at + PATH);
        Process load = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(load.getInputStream().readAllBytes());
        if (load.waitFor() != 0) {
            throw new IllegalStateException("h2load: " + said);
        }
        List<String[]> answers =
                Files.readAllLines(log).stream().map(answer -> answer.split("\t")).toList();
        if (answers.isEmpty() || answers.stream().anyMatch(answer -> !answer[1].equals("200"))) {
            throw new IllegalStateException("h2load: " + said);
        }
        return answers.stream()
                .mapToDouble(answer -> Long.parseLong(answer[2]) / 1000.0)
                .sorted()
                .toArray();
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** Of a process and its children, from /proc. */
    private static double cpuSeconds(Process whose) throws IOException {
        double ticks = 0;
        List<Long> pids =
                Stream.concat(Stream.of(whose.toHandle()), whose.toHandle().descendants())
                        .map(ProcessHandle::pid)
                        .toList();
        for (long pid : pids) {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks / 100;
    }

    Process process() {
        return process;
    }

    /** Plain, with two workers. */
    Process proxy() {
        return proxy;
    }

    /** Plain, with one worker. */
    Process single() {
        return single;
    }

    /** Since it was begun. */
    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** How many requests the server behind is answering at this moment. */
    int beingAnswered() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI status = URI.create(behind() + "/status");
        String said =
                client.send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofString()).body();
        // One of them is this one.
        return (int) number(said, "Writing: (\\d+)") - 1;
    }

    /** Resident, in megabytes. */
    double memory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("no VmRSS");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        started.forEach(Process::destroy);
    }
}
