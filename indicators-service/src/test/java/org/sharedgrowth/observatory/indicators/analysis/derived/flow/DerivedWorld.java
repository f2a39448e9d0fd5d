package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static io.restassured.RestAssured.given;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Dataflows with figures of African countries, and requests about flows derived from them. */
@ApplicationScoped
public class DerivedWorld {
    public static final String PATH = "/api/indicators/v1/derived-flows";
    private static final String[] AFRICA = {"GHA", "KEN", "NAM", "NGA", "RWA", "ZAF"};
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final SmallWorld smallWorld;
    private final ReleasedData data;
    private final DerivedFlows flows;
    private final SeriesStore store;

    DerivedWorld(SmallWorld smallWorld, ReleasedData data, DerivedFlows flows, SeriesStore store) {
        this.smallWorld = smallWorld;
        this.data = data;
        this.flows = flows;
        this.store = store;
    }

    /**
     * Creates a dataflow with the 4G coverage of six African countries in 2020 and 2021: 10, 20,
     * 30, 40, 50 and 60 percent. Kenya also has figures for women and for men.
     */
    public void create(String flow) {
        smallWorld.create();
        try {
            VertxContextSupport.subscribeAndAwait(() ->
                    smallWorld.register(
                            aMessage()
                                    .flow(flow, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                    .agreement(flow, "NSO_KEN", "KEN")
                                    .bytes(),
                            flow));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        release(
                flow,
                v -> {
                    for (int i = 0; i < AFRICA.length; i++) {
                        String value = String.valueOf(10 * (i + 1));
                        v.series(key(AFRICA[i], "_T"), 2020, value, value);
                    }
                    v.series(key("KEN", "F"), 2020, "15", "16")
                            .series(key("KEN", "M"), 2020, "25", "28");
                });
    }

    /** The key of the series of 4G coverage. */
    public static String key(String area, String sex) {
        return "A." + area + ".COVERAGE_4G." + sex + "._T._T._T._T";
    }

    /** Releases figures of a dataflow and returns the id of the release. */
    public long release(String flow, Consumer<Versions> content) {
        return data.release(flow + ":1", "NSO_KEN", content).id();
    }

    /** Releases Kenya's figures of both years again, the one of 2020 as confidential. */
    public long makeKenya2020Confidential(String flow) {
        return release(flow, DerivedWorld::withConfidentialKenya2020);
    }

    /** Makes Kenya's figure of 2020 confidential in a release with a date chosen by a steward. */
    long makeKenya2020Confidential(String flow, Instant publishedAt) {
        return data.release(
                        flow + ":1",
                        "NSO_KEN",
                        publishedAt,
                        DerivedWorld::withConfidentialKenya2020)
                .id();
    }

    private static void withConfidentialKenya2020(Versions versions) {
        versions.series(key("KEN", "_T"), aSeries().confidential("2020", "20").row("2021", "20"));
    }

    /** Registers the unweighted mean of Africa as a derived flow. */
    public ValidatableResponse createMeanFlow(String code, String flow) {
        return keep(
                aToken().steward(),
                code,
                "aggregates",
                Map.of(
                        "flow", flow,
                        "indicator", "COVERAGE_4G",
                        "group", "002",
                        "rule", "u",
                        "maxMissing", "0.5"));
    }

    /** Registers the gap between women and men as a derived flow. */
    public ValidatableResponse keepGap(String code, String flow) {
        return keep(
                aToken().steward(),
                code,
                "gaps",
                Map.of("flow", flow, "indicator", "COVERAGE_4G", "by", "SEX"));
    }

    /** Sends a request to keep a computed series as a derived flow. */
    public ValidatableResponse keep(
            @Nullable TokenBuilder caller,
            String code,
            String method,
            Map<String, String> parameters) {
        return as(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(
                        Map.of(
                                "code", code,
                                "names", Map.of("en", "Name of " + code),
                                "method", method,
                                "parameters", parameters))
                .post(PATH)
                .then();
    }

    /** The id of the derived flow that a request created. */
    UUID idOf(ValidatableResponse answer) {
        String code = answer.statusCode(201).extract().path("code");
        return flows.get(code).await().atMost(TIMEOUT).id();
    }

    /** A request with the caller's token, or a guest's request if the caller is null. */
    public static RequestSpecification as(@Nullable TokenBuilder caller) {
        RequestSpecification request =
                given().urlEncodingEnabled(false)
                        .config(
                                RestAssuredConfig.config()
                                        .jsonConfig(
                                                JsonConfig.jsonConfig()
                                                        .numberReturnType(
                                                                NumberReturnType.DOUBLE)));
        return caller == null
                ? request
                : request.header("Authorization", "Bearer " + caller.sign());
    }

    /** The answer that a guest gets. */
    public static ValidatableResponse get(String target) {
        return as(null).get(target).then();
    }

    /** Waits until a flow has been computed from all releases and its newest release is served. */
    public DerivedFlow awaitComputed(String code) {
        long release = store.state().release();
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            DerivedFlow flow = flows.get(code).await().atMost(TIMEOUT);
            boolean allIsDerived =
                    store.state().log().releases().stream()
                            .filter(each -> each.id() > flow.computedRelease())
                            .allMatch(each -> each.flow().startsWith("DERIVED"));
            if (flow.computedRelease() >= release
                    || (flow.computedRelease() >= 0 && allIsDerived)) {
                DerivedRelease last =
                        flows.releases(code, Long.MAX_VALUE, 1).await().atMost(TIMEOUT).stream()
                                .findFirst()
                                .orElse(null);
                if (last != null) {
                    store.awaitRelease(last.release()).await().atMost(TIMEOUT);
                }
                return flow;
            }
            pause();
        }
        throw new AssertionError(code + " was not computed in time");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
