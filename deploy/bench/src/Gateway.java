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

    /** What one run of wrk told. */
    record Load(double perSecond, double cpuMicros) {}

    final Tokens tokens = Tokens.create();
    final Path work;
    final int port = freePort();
    final int proxyPort = freePort();
    final int behindPort = freePort();
    private final List<Process> started = new ArrayList<>();
    private Process process;
    private Process proxy;

    private Gateway(Path work) throws Exception {
        this.work = work;
    }

    static Gateway start(Database database, Path work) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work.resolve("gateway")));
        gateway.startBehind();
        gateway.startProxy();
        gateway.startGateway(database, "http://127.0.0.1:" + gateway.behindPort);
        return gateway;
    }

    /** One with another service behind it. */
    static Gateway behind(Database database, Path work, String indicators) throws Exception {
        Gateway gateway = new Gateway(Files.createDirectories(work));
        gateway.startBehind();
        gateway.startGateway(database, indicators);
        return gateway;
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
                  location /auth/realms/observatory/protocol/openid-connect/certs { alias %s/keys.json; }
                }
                """
                        .formatted(behindPort, "x".repeat(2048), "x".repeat(2048), large, work));
    }

    private void startProxy() throws Exception {
        proxy =
                nginx(
                        "proxy",
                        2,
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
                                .formatted(behindPort, proxyPort));
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

    private void startGateway(Database database, String indicators) throws Exception {
        database.execute(
                "drop database if exists bench_gateway",
                "create database bench_gateway owner indicators");
        Path jar = Path.of(System.getProperty("gateway.jar"));
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", "" + port);
        environment.put("QUARKUS_MANAGEMENT_PORT", "" + freePort());
        environment.put("OBSERVATORY_PUBLIC_ORIGIN", "http://localhost");
        environment.put("OBSERVATORY_INDICATORS_URL", indicators);
        environment.put("OBSERVATORY_REPORTS_URL", indicators);
        environment.put("OBSERVATORY_KEYCLOAK_URL", "http://127.0.0.1:" + behindPort);
        environment.put("OBSERVATORY_DB_PORT", "" + database.port());
        environment.put("OBSERVATORY_DB_NAME", "bench_gateway");
        environment.put("OBSERVATORY_DB_USER", "indicators");
        environment.put("OBSERVATORY_DB_PASSWORD", "indicators");
        environment.put("OBSERVATORY_SESSION_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        for (String tier : List.of("GUEST", "USER", "MACHINE")) {
            environment.put("GATEWAY_QUOTA_" + tier + "_DATA", "1000000000");
            environment.put("GATEWAY_QUOTA_" + tier + "_STRUCTURES", "1000000000");
        }
        process = run(line, environment, "gateway");
        await(port);
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

    private void await(int at) throws Exception {
        HttpClient probe = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI uri = URI.create("http://127.0.0.1:" + at + PATH);
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                if (probe.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException(
                "The gateway does not start: " + Files.readString(work.resolve("gateway.out")));
    }

    /** Runs wrk with 32 connections; fails on errors and on answers that are none of 200. */
    Load wrk(int at, String path, double seconds, Process whose, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of("wrk", "-t1", "-c32"));
        line.add("-d" + Math.max(1, Math.round(seconds)) + "s");
        line.addAll(Arrays.asList(more));
        line.add("http://127.0.0.1:" + at + path);
        double before = cpuSeconds(whose);
        Process wrk = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes());
        double cpu = cpuSeconds(whose) - before;
        if (wrk.waitFor() != 0 || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException("wrk: " + said);
        }
        double requests = number(said, "(\\d+) requests in");
        return new Load(number(said, "Requests/sec:\\s+([0-9.]+)"), cpu * 1e6 / requests);
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

    Process proxy() {
        return proxy;
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
