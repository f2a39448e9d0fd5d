package org.sharedgrowth.observatory.indicators.exchange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.EndlessRows;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class StreamedAnswerTest {
    private static final int YEARS = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    @Inject SeriesStore store;
    @Inject Structures structures;

    /** Old versions come in batches while the connection's queue fills and drains. */
    @Test
    void aSlowClientGetsEverySeriesOfAnOldReleaseWithItsKey() throws Exception {
        smallWorld.create();
        List<String> keys = keys();
        Release old = release(keys, 0);
        release(keys, 1_000_000);
        try {
            String path =
                    "/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/A.KEN+NAM.ICT_SKILLS.*.*.*.*.PD+PND+_Z?format=csvdata&asOf="
                            + old.publishedAt();
            for (int time = 0; time < 2; time++) {
                List<String> wrongRows = new ArrayList<>();
                int rows = read(path, keys, wrongRows);
                assertEquals(List.of(), wrongRows.subList(0, Math.min(5, wrongRows.size())));
                assertEquals(keys.size() * YEARS, rows);
            }
        } finally {
            data.release("DF_WDI:1", "WB", v -> keys.forEach(v::delete));
        }
    }

    /** Simulates a connection that drains while old versions are still being read. */
    @Test
    void aBatchRequestedTwiceIsAssignedToTheRightSeries() {
        smallWorld.create();
        List<String> keys = keys();
        Release old = release(keys, 2_000_000);
        release(keys, 3_000_000);
        try {
            Dataflow flow = Objects.requireNonNull(structures.current().dataflow("DF_WDI"));
            KeyPattern pattern =
                    new KeyPattern(
                            List.of(List.of(), List.of("KEN", "NAM"), List.of("ICT_SKILLS")));
            DataQuery query =
                    new DataQuery(
                            flow,
                            List.of(pattern),
                            List.of(),
                            0,
                            0,
                            Vintage.NOW,
                            Audience.EVERYBODY);
            Selection selection = Selection.of(query, store.state().flow("DF_WDI:1", old.id()));
            Scan scan = new Scan(selection, 0, Long.MAX_VALUE);
            Uni<Void> first = Objects.requireNonNull(scan.prepare());
            Uni<Void> second = Objects.requireNonNull(scan.prepare());
            Map<String, Long> found = new HashMap<>();
            Consumer<SeriesView> rememberValue =
                    view -> {
                        String key = view.snapshot().key(view.ordinal());
                        found.put(key, view.series().mantissa(view.row(0)) - 2_000_000);
                    };

            first.await().atMost(TIMEOUT);
            scan.forEach(view -> {
                rememberValue.accept(view);
                return true;
            });
            second.await().atMost(TIMEOUT);
            scan.each(rememberValue).await().atMost(TIMEOUT);

            for (int k = 0; k < keys.size(); k++) {
                assertEquals(k, found.get(keys.get(k)), keys.get(k));
            }
        } finally {
            data.release("DF_WDI:1", "WB", v -> keys.forEach(v::delete));
        }
    }

    /** The client disconnects at once, or when the server is already waiting for it to read. */
    @ParameterizedTest
    @ValueSource(longs = {0, 500})
    void anAnswerIsStoppedWhenItsReaderHasDisconnected(long pause) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            "GET /api/indicators/v1/probe/endless HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 200", new String(start, StandardCharsets.US_ASCII));
            Thread.sleep(pause);
            assertFalse(EndlessRows.stopped().isDone());
        }
        assertTrue(EndlessRows.stopped().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS) > 0);
    }

    private Release release(List<String> keys, int base) {
        Consumer<Versions> all =
                v -> {
                    for (int k = 0; k < keys.size(); k++) {
                        SeriesBuilder series = aSeries();
                        for (int year = 0; year < YEARS; year++) {
                            series.row(Integer.toString(1980 + year), Integer.toString(base + k));
                        }
                        v.series(keys.get(k), series);
                    }
                };
        return data.release("DF_WDI:1", "WB", all);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String area : List.of("KEN", "NAM")) {
            for (String sex : List.of("F", "M", "_T", "_Z")) {
                for (String age : List.of("Y15T24", "Y25T74", "Y_GE75", "_T", "_Z")) {
                    for (String place : List.of("RUR", "URB", "_T", "_Z")) {
                        for (String income : List.of("Q1", "Q5", "_T", "_Z")) {
                            for (String ability : List.of("PD", "PND", "_Z")) {
                                keys.add(
                                        String.join(
                                                ".",
                                                "A",
                                                area,
                                                "ICT_SKILLS",
                                                sex,
                                                age,
                                                place,
                                                income,
                                                ability));
                            }
                        }
                    }
                }
            }
        }
        return keys;
    }

    /**
     * Reads the rows and returns their number; a row is wrong if its value is not the position of
     * its key in {@code keys}.
     */
    private static int read(String path, List<String> keys, List<String> wrongRows)
            throws Exception {
        int rows = 0;
        for (String line : readSlowly(path).lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String key = String.join(".", List.of(cells).subList(3, 11));
            if (keys.indexOf(key) != Integer.parseInt(cells[12])) {
                wrongRows.add(line);
            }
            rows++;
        }
        return rows;
    }

    /** Reads the answer through a small buffer, with a pause after each chunk. */
    private static String readSlowly(String path) throws Exception {
        Vertx vertx = Vertx.vertx();
        CompletableFuture<String> text = new CompletableFuture<>();
        RequestOptions options =
                new RequestOptions()
                        .setHost("localhost")
                        .setPort(RestAssured.port)
                        .setURI(path)
                        .addHeader("Authorization", "Bearer " + aToken().sign());
        HttpClient client =
                vertx.createHttpClient(new HttpClientOptions().setReceiveBufferSize(8192));
        Buffer all = Buffer.buffer();
        client.request(options)
                .compose(HttpClientRequest::send)
                .onFailure(text::completeExceptionally)
                .onSuccess(answer ->
                        answer.handler(
                                        chunk -> {
                                            all.appendBuffer(chunk);
                                            pause();
                                        })
                                .exceptionHandler(text::completeExceptionally)
                                .endHandler(end ->
                                        text.complete(
                                                answer.statusCode() == 200
                                                        ? all.toString()
                                                        : answer.statusCode() + " " + all)));
        try {
            return text.get(60, TimeUnit.SECONDS);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
