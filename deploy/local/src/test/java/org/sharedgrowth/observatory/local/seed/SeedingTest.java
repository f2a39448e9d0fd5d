package org.sharedgrowth.observatory.local.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.realm.ClientKeys;
import org.sharedgrowth.observatory.local.realm.Office;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** Loads the seed into a fake gateway that records requests. */
class SeedingTest {
    private static final Path SEED = Path.of("../seed");

    @TempDir private Path keys;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> entityTags = new CopyOnWriteArrayList<>();
    private final Map<String, String> stateByKey = new ConcurrentHashMap<>();
    private String checkedState = "READY";
    private int added = 2;
    private int unavailableAnswers;
    private final AtomicInteger unavailableUploads = new AtomicInteger();
    private final List<String> registeredSeries = new CopyOnWriteArrayList<>();
    private int registrationStatus = 201;
    private String computedState = "current";
    private int waitingAnswers;
    private final HttpServer gateway = server();

    @BeforeEach
    void startTheFakeGateway() {
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stopTheFakeGateway() {
        gateway.stop(0);
    }

    @Test
    void everyFileOfFactsIsSentAndReleasedBeforeTheReportIsPublished() {
        newSeeding().run();

        int files = FactFile.all(new Tables(SEED)).size();
        assertEquals(1, count("POST /api/indicators/v1/structures"));
        assertEquals(files, count("POST /api/indicators/v1/submissions"));
        assertEquals(files, count("release"));
        assertEquals("POST /api/reports/v1/reports/digital-engine/publish", requests.getLast());
    }

    @Test
    void seedingAgainReleasesNothing() {
        newSeeding().run();
        requests.clear();

        newSeeding().run();

        assertEquals(0, count("release"));
        assertEquals(0, count("publish"));
    }

    @Test
    void requestsAreRepeatedUntilTheServiceIsAvailable() {
        unavailableAnswers = 2;

        newSeeding().run();

        assertEquals(3, count("versions"));
        assertEquals(1, count("publish"));
    }

    @Test
    void filesAreSentAgainUntilTheServiceIsAvailable() {
        unavailableUploads.set(2);

        newSeeding().run();

        int files = FactFile.all(new Tables(SEED)).size();
        assertEquals(files + 2, count("POST /api/indicators/v1/submissions"));
        assertEquals(files, count("release"));
    }

    @Test
    void factsThatChangeNothingAreWithdrawnWithTheirEntityTag() {
        added = 0;

        newSeeding().run();

        assertEquals(0, count("release"));
        assertEquals(FactFile.all(new Tables(SEED)).size(), entityTags.size());
        assertEquals(Set.of("\"3\""), Set.copyOf(entityTags));
    }

    @Test
    void computedSeriesAreRegisteredOnceAndAwaited() {
        waitingAnswers = 2;

        newSeeding().run();

        assertEquals(List.of("DF_NET_GAP", "DF_HDI"), registeredSeries);
        assertEquals(3, count("/DF_NET_GAP"));
        assertEquals(1, count("publish"));

        registrationStatus = 409;
        newSeeding().run();

        assertEquals(4, count("/DF_NET_GAP"));
    }

    @Test
    void aComputedSeriesWithoutFiguresIsReportedWithTheReason() {
        computedState = "refused";

        SeedFailed failed = assertThrows(SeedFailed.class, () -> newSeeding().run());

        assertEquals(
                "The computed series DF_NET_GAP has no figures: no figures", failed.getMessage());
        assertEquals(0, count("publish"));
    }

    @Test
    void aRefusedFactIsReportedWithItsLineInTheTable() {
        checkedState = "REJECTED";

        SeedFailed failed = assertThrows(SeedFailed.class, () -> newSeeding().run());

        String message = String.valueOf(failed.getMessage());
        assertTrue(message.matches("(?s)The facts of \\w+ for DF_\\w+ were rejected.*"), message);
        assertTrue(
                message.matches(
                        "(?s).*facts\\.csv line \\d+, REF_AREA 'XYZ': no such area \\[UNKNOWN_CODE].*"),
                message);
        assertEquals(0, count("release"));
        assertEquals(0, count("publish"));
    }

    private long count(String text) {
        return requests.stream().filter(request -> request.endsWith(text)).count();
    }

    private Seeding newSeeding() {
        ClientKeys clientKeys = new ClientKeys(keys);
        Office.read(SEED.resolve("offices.csv"))
                .forEach(office -> {
                    clientKeys.publicJwk(office.client());
                    clientKeys.publicJwk(office.releaseClient());
                });
        List.of("observatory-steward", "observatory-author", "observatory-publisher")
                .forEach(clientKeys::publicJwk);
        String origin = "http://127.0.0.1:" + gateway.getAddress().getPort();
        Api api = new Api(origin, origin + "/auth/realms/observatory", clientKeys);
        Progress quiet = Progress.plain(new PrintStream(PrintStream.nullOutputStream()));
        return new Seeding(new Tables(SEED), api, quiet);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/token")) {
            send(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}");
            return;
        }
        requests.add(exchange.getRequestMethod() + " " + path);
        if (exchange.getRequestMethod().equals("DELETE")) {
            entityTags.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")));
        }
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "structures" -> send(exchange, 200, "{\"added\":1,\"unchanged\":0}");
            case "submissions" -> {
                if (unavailableUploads.getAndDecrement() > 0) {
                    send(exchange, 503, "{}");
                    return;
                }
                String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                stateByKey.putIfAbsent(key, checkedState);
                send(exchange, 201, submission(key));
            }
            case "derived-flows" -> {
                String body = new String(sent, UTF_8);
                registeredSeries.add(body.replaceFirst(".*\"code\":\"(\\w+)\".*", "$1"));
                send(exchange, registrationStatus, "{}");
            }
            case "DF_NET_GAP", "DF_HDI" ->
                    send(
                            exchange,
                            200,
                            "{\"state\":\""
                                    + (waitingAnswers-- > 0 ? "waiting" : computedState)
                                    + "\",\"failure\":\"no figures\"}");
            case "release" -> {
                String id = path.split("/", -1)[5];
                stateByKey.put(id, "RELEASED");
                send(exchange, 200, submission(id));
            }
            case "report" ->
                    send(
                            exchange,
                            200,
                            "{\"total\":1,\"items\":[{\"row\":2,\"column\":\"REF_AREA\",\"value\":"
                                    + "\"XYZ\",\"reason\":\"no such area\",\"code\":"
                                    + "\"UNKNOWN_CODE\"}]}");
            case "versions" ->
                    send(
                            exchange,
                            unavailableAnswers-- > 0 ? 503 : 200,
                            "{\"total\":" + stateByKey.getOrDefault("report", "0") + "}");
            case "publish" -> {
                stateByKey.put("report", "1");
                send(exchange, 200, "{\"version\":\"1.0\"}");
            }
            case "reports", "draft", "approve" -> send(exchange, 200, "{\"faults\":[]}");
            default -> send(exchange, 200, submission(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    private String submission(String id) {
        return """
        {"id":"%s","state":"%s","errors":1,"observations":5,"revision":3,
         "series":{"added":%d,"revised":0}}\
        """
                .formatted(id, stateByKey.get(id), added);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
