import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures how fast the whole suite, with the seed data, answers AI assistants. */
final class AgentBenchmarks {
    private static final int CLIENTS = 32;
    /** Requests per second of each client. */
    private static final double REQUESTS_PER_SECOND = 5;
    private static final int MAX_LIST_BYTES = 15_000;
    private static final int SESSIONS = 10_000;

    /**
     * Megabytes by which the gateway may grow: the JVM's heap grows while it is used, but less than
     * if sessions were kept.
     */
    private static final int MAX_GROWTH = 16;

    private static final String[] AREAS = {
        "BGD", "BRA", "CHN", "DEU", "EGY", "EST", "ETH", "IDN", "IND", "KEN", "KOR", "NGA", "USA", "ZAF"
    };

    private static final String[] WORDS = {
        "internet", "electricity", "population", "mobile", "broadband", "women", "schools", "economy"
    };

    private static final Pattern GATEWAY = Pattern.compile("gateway.* (\\d+) MB");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AgentBenchmarks() {}

    /** Measures several tools, the size of the list of tools, and the memory after many sessions. */
    static void run(Setup setup) throws Exception {
        PageBenchmarks.withSuite(_ -> {
            Map<String, IntFunction<String>> tools = new LinkedHashMap<>();
            // The call is always the same, so its answer is cached.
            tools.put("cached get_values", _ -> getValuesCall(0, 10));
            tools.put("get_values", i -> getValuesCall(i, 1 + i % 50));
            tools.put(
                    "find_statistics",
                    i -> call("find_statistics", "\"query\":\"" + WORDS[i % WORDS.length] + " " + i + "\""));
            tools.put(
                    "list_revisions",
                    i ->
                            call(
                                    "list_revisions",
                                    "\"indicator\":\"IT_NET_USER_ZS\",\"area\":\""
                                            + AREAS[i % AREAS.length]
                                            + "\",\"period\":\""
                                            + (2005 + i % 20)
                                            + "\""));
            tools.put(
                    "compare_dates",
                    i ->
                            call(
                                    "compare_dates",
                                    "\"indicator\":\"IT_NET_USER_ZS\",\"areas\":[\""
                                            + AREAS[i % AREAS.length]
                                            + "\"],\"before\":\"2000-01-01\",\"from\":\""
                                            + (1990 + i % 30)
                                            + "\""));
            for (IntFunction<String> messages : tools.values()) {
                percentile(messages, 0, Rounds.WARM, true);
            }
            for (Map.Entry<String, IntFunction<String>> tool : tools.entrySet()) {
                measure(tool.getKey(), tool.getValue());
            }
            int bytes = send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}").body().length;
            Rounds.print(
                    "  list of tools: %d bytes (bar <= %d: %s)",
                    bytes, MAX_LIST_BYTES, Rounds.verdict(bytes <= MAX_LIST_BYTES));
            measureSessionMemory();
        });
    }

    private static String getValuesCall(int i, int latest) {
        return call(
                "get_values",
                "\"indicator\":\"IT_NET_USER_ZS\",\"areas\":[\""
                        + AREAS[i % AREAS.length]
                        + "\",\""
                        + AREAS[i / AREAS.length % AREAS.length]
                        + "\"],\"latest\":"
                        + latest);
    }

    private static String call(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\",\"arguments\":{"
                + arguments
                + "}}}";
    }

    private static void measure(String name, IntFunction<String> messages) throws Exception {
        double bar = name.equals("cached get_values") ? 5 : name.equals("get_values") ? 50 : 100;
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        String label = "p99 of " + name;
        contestants.put(label, round -> percentile(messages, round, Rounds.SECONDS, false));
        double p99 = Rounds.of(contestants).median(label);
        Rounds.print(
                "  p99 of %s: %.1f ms (bar <= %.0f: %s)   load average %s",
                name, p99, bar, Rounds.verdict(p99 <= bar), Rounds.load());
    }

    /**
     * The 99th percentile of the response times in milliseconds, with clients that each send at a
     * steady rate. During the warm-up, tools may reply that they could not answer in time.
     */
    private static double percentile(
            IntFunction<String> messages, int round, double seconds, boolean isWarmUp)
            throws Exception {
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        int requestsPerClient = (int) Math.max(1, seconds * REQUESTS_PER_SECOND);
        long begin = System.nanoTime();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            clients.add(() -> {
                for (int i = 0; i < requestsPerClient; i++) {
                    // Clients are spread over the interval, and requests are timed from their due
                    // time.
                    double due = (i + (double) number / CLIENTS) / REQUESTS_PER_SECOND * 1e9;
                    long wait = begin + (long) due - System.nanoTime();
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
                    HttpResponse<byte[]> answer =
                            send(
                                    messages.apply(
                                            (round * requestsPerClient + i) * CLIENTS + number));
                    String body = new String(answer.body(), StandardCharsets.UTF_8);
                    boolean failed =
                            answer.statusCode() != 200 || body.contains("\"isError\":true");
                    if (failed && !isWarmUp) {
                        throw new IllegalStateException(answer.statusCode() + " " + body);
                    }
                    millis.add((System.nanoTime() - begin - due) / 1e6);
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }

    private static void measureSessionMemory() throws Exception {
        String initialize =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                        + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}";
        startSessions(initialize);
        long before = gatewayMegabytes();
        startSessions(initialize);
        long after = gatewayMegabytes();
        Rounds.print(
                "  memory of the gateway after %d session starts: %d MB, after as many more: %d MB (bar <= %d more: %s)",
                SESSIONS, before, after, MAX_GROWTH, Rounds.verdict(after - before <= MAX_GROWTH));
    }

    /** Resident memory of the gateway in megabytes. */
    private static long gatewayMegabytes() throws Exception {
        Path root = Path.of(System.getProperty("bench.folder")).resolve("../..").normalize();
        String data = root.resolve("target/bench-pages").toString();
        String up = root.resolve("deploy/up").toString();
        Matcher line = GATEWAY.matcher(Machine.output(List.of(up, "status", "--data", data)));
        if (!line.find()) {
            throw new IllegalStateException("deploy/up status does not name the gateway");
        }
        return Long.parseLong(line.group(1));
    }

    private static void startSessions(String initialize) throws Exception {
        for (int i = 0; i < SESSIONS; i++) {
            if (send(initialize).statusCode() != 200) {
                throw new IllegalStateException("initialize was refused");
            }
        }
    }

    private static HttpResponse<byte[]> send(String message) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + PageBenchmarks.PORT + "/mcp"))
                        .header("Content-Type", "application/json")
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
