package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.PATH;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.as;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.get;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage.Structure;

/** Requests that conflict with each other, and inputs that are removed from the structures. */
@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class DerivedConflictTest {
    private static final String OBSERVATIONS = "/api/indicators/v1/observations?flow=";
    private static final int REQUESTS = 20;

    @Inject DerivedWorld world;
    @Inject SmallWorld smallWorld;

    private record Status(int code, String type) {}

    private static List<Status> sendAtOnce(Callable<Status> request) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Status>> all =
                    threads.invokeAll(Stream.generate(() -> request).limit(REQUESTS).toList());
            return all.stream().map(DerivedConflictTest::statusOf).toList();
        }
    }

    private static Status statusOf(Future<Status> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(List<Status> all, int code, String type) {
        return all.stream()
                .filter(each -> each.code() == code && each.type().endsWith(type))
                .count();
    }

    @Test
    void onlyOneOfManyConcurrentRequestsForOneCodeSucceeds() throws Exception {
        world.create("DF_RACE");
        List<Status> all =
                sendAtOnce(() -> {
                    var answer = world.createMeanFlow("DERIVED_RACE", "DF_RACE").extract();
                    return new Status(
                            answer.statusCode(),
                            answer.statusCode() == 201 ? "" : answer.path("type"));
                });
        assertEquals(1, count(all, 201, ""), all::toString);
        assertEquals(REQUESTS - 1, count(all, 409, "/structure-exists"), all::toString);
        world.awaitComputed("DERIVED_RACE");
        get(OBSERVATIONS + "DERIVED_RACE").body("total", equalTo(2));
    }

    @Test
    void concurrentRepetitionsOfARequestCreateOneFlow() throws Exception {
        world.create("DF_REPEATED");
        String key = UUID.randomUUID().toString();
        Callable<Status> request =
                () -> {
                    var answer =
                            as(aToken().steward())
                                    .header("Idempotency-Key", key)
                                    .contentType("application/json")
                                    .body(
                                            Map.of(
                                                    "code",
                                                    "DERIVED_REPEATED",
                                                    "names",
                                                    Map.of("en", "Repeated"),
                                                    "method",
                                                    "gaps",
                                                    "parameters",
                                                    Map.of(
                                                            "flow", "DF_REPEATED",
                                                            "indicator", "COVERAGE_4G")))
                                    .post(PATH);
                    return new Status(
                            answer.statusCode(),
                            answer.statusCode() == 201 ? "" : answer.path("type"));
                };
        List<Status> all = sendAtOnce(request);
        long succeeded = count(all, 201, "");
        assertTrue(succeeded > 0, all::toString);
        assertEquals(
                REQUESTS - succeeded, count(all, 409, "/idempotency-key-in-use"), all::toString);
        assertEquals(201, request.call().code());
    }

    /** Weights may come from any dataflow except a derived one: derived flows form no chains. */
    @Test
    void aDerivedFlowCannotBeTheWeightOfAnother() {
        world.create("DF_WEIGHTED");
        world.keepGap("DERIVED_WEIGHT", "DF_WEIGHTED").statusCode(201);
        world.awaitComputed("DERIVED_WEIGHT");
        get(OBSERVATIONS + "DERIVED_WEIGHT&area=KEN").body("total", equalTo(2));
        world.keep(
                        aToken().steward(),
                        "DERIVED_OF_WEIGHT",
                        "aggregates",
                        Map.of(
                                "flow", "DF_WEIGHTED",
                                "indicator", "COVERAGE_4G",
                                "group", "002",
                                "rule", "w",
                                "weight", "DERIVED_WEIGHT",
                                "maxMissing", "1"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/weight"))
                .body("detail", containsString("DERIVED_WEIGHT"));
        get(PATH + "/DERIVED_OF_WEIGHT").statusCode(404);
    }

    /** The dataflow gets a new major version whose code list no longer has the indicator. */
    @Test
    void figuresOfARemovedIndicatorAreWithdrawnFromThenOn() throws Throwable {
        smallWorld.create();
        register("1.0.0", "SPEED", "COST");
        world.release(
                "DF_LISTED",
                v -> v.series("A.KEN.SPEED.F", 2020, "10").series("A.KEN.SPEED.M", 2020, "30"));
        world.keep(
                        aToken().steward(),
                        "DERIVED_LISTED",
                        "gaps",
                        Map.of("flow", "DF_LISTED", "indicator", "SPEED"))
                .statusCode(201);
        world.awaitComputed("DERIVED_LISTED");
        get(OBSERVATIONS + "DERIVED_LISTED").body("items.value", contains(20));
        int first = get(PATH + "/DERIVED_LISTED").extract().path("releases[0].release.id");

        register("2.0.0", "COST");
        awaitTotal("DERIVED_LISTED", 0);
        get(PATH + "/DERIVED_LISTED")
                .body("state", equalTo("refused"))
                .body("failure", containsString("SPEED"));
        get(OBSERVATIONS + "DERIVED_LISTED&release=" + first).body("total", equalTo(1));
        get(PATH + "/DERIVED_LISTED/lineage?area=KEN&period=2020&release=" + first)
                .statusCode(200)
                .body("value", equalTo(20.0));
    }

    private void register(String version, String... indicators) throws Throwable {
        byte[] message =
                aMessage()
                        .codelist(
                                "CL_LISTED_INDICATOR",
                                version,
                                list -> List.of(indicators).forEach(each -> list.code(each, each)))
                        .structure("DSD_LISTED", version, dsd -> components(dsd, version))
                        .flow("DF_LISTED", version, "DSD_LISTED(" + version + ")")
                        .bytes();
        VertxContextSupport.subscribeAndAwait(() -> smallWorld.register(message, "listed"));
    }

    private static void components(Structure dsd, String version) {
        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                .dimension("INDICATOR", "CL_LISTED_INDICATOR(" + version + ")")
                .dimension("SEX", "CL_SEX(1.0.0)")
                .measure("OBS_VALUE")
                .ofSeries("UNIT_MEASURE", "CL_UNIT_MEASURE(1.0.0)")
                .ofSeries("UNIT_MULT", "CL_UNIT_MULT(1.0.0)")
                .ofSeries("DECIMALS", "CL_DECIMALS(1.0.0)")
                .ofObservation("OBS_STATUS", "CL_OBS_STATUS(1.0.0)", "mandatory")
                .ofObservation("CONF_STATUS", "CL_CONF_STATUS(1.0.0)", "optional");
    }

    private static void awaitTotal(String flow, int total) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        int now = -1;
        while (now != total && System.nanoTime() < end) {
            Thread.sleep(50);
            now = get(OBSERVATIONS + flow).extract().path("total");
        }
        assertEquals(total, now);
    }
}
