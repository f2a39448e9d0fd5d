package org.sharedgrowth.observatory.indicators.source;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Two offices that may both send data about Kenya, and requests for their data. */
@ApplicationScoped
class Offices {
    static final String API = "/api/indicators/v1/";
    static final String SUBMISSIONS = API + "submissions";
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,"
                    + "DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,"
                    + "CONF_STATUS\n";

    private final SmallWorld smallWorld;
    private final SeriesStore store;

    Offices(SmallWorld smallWorld, SeriesStore store) {
        this.smallWorld = smallWorld;
        this.store = store;
    }

    void registerSharedFlow(String flow) {
        smallWorld.create();
        try {
            VertxContextSupport.subscribeAndAwait(() ->
                    smallWorld.register(
                            aMessage()
                                    .flow(flow, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                    .agreement(flow, "NSO_KEN", "KEN")
                                    .agreement(flow, "OBS", "KEN")
                                    .bytes(),
                            "offices"));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The instant at which a flow's newest release was published. */
    Instant newestRelease(String flow) {
        var log = store.state().log();
        var last = log.lastOf(flow + ":1", log.last());
        if (last == null) {
            throw new AssertionError("nothing is released");
        }
        return last.publishedAt();
    }

    static String key(String sex) {
        return "A.KEN.ICT_SKILLS." + sex + "._T._T._T._T";
    }

    /**
     * The content of a file with cells such as {@code "2020 14.5"}; values in parentheses are
     * confidential, and a dash withdraws the row.
     */
    static String file(String flow, String sex, String unit, String... cells) {
        StringBuilder file = new StringBuilder(HEADER);
        for (String cell : cells) {
            String[] parts = cell.split(" ", -1);
            boolean deleted = parts[1].equals("-");
            boolean confidential = parts[1].startsWith("(");
            String value = deleted ? "" : parts[1].replace("(", "").replace(")", "");
            file.append("dataflow,DIGOBS:")
                    .append(flow)
                    .append("(1.0.0),")
                    .append(deleted ? "D," : "I,")
                    .append(key(sex).replace('.', ','))
                    .append(',')
                    .append(parts[0])
                    .append(',')
                    .append(value)
                    .append(deleted ? ",,,,," : "," + unit + ",0,1,A," + (confidential ? "C" : "F"))
                    .append('\n');
        }
        return file.toString();
    }

    static TokenBuilder contributor(String office) {
        return aToken().named("contributor of " + office).with("contributor").office(office, "KEN");
    }

    static TokenBuilder reviewer(String office) {
        return aToken().named("reviewer of " + office).with("reviewer").office(office, "KEN");
    }

    static RequestSpecification withIdempotencyKey(@Nullable TokenBuilder caller) {
        RequestSpecification request =
                given().header("Idempotency-Key", UUID.randomUUID().toString());
        return caller == null
                ? request
                : request.header("Authorization", "Bearer " + caller.sign());
    }

    static ValidatableResponse submit(String office, String flow, String file) {
        return withIdempotencyKey(contributor(office))
                .contentType("application/octet-stream")
                .header("Prefer", "wait=20")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(SUBMISSIONS + "?flow=" + flow)
                .then()
                .statusCode(201)
                .body("state", equalTo("READY"));
    }

    static ValidatableResponse tryRelease(String office, String id) {
        return withIdempotencyKey(reviewer(office))
                .post(SUBMISSIONS + "/" + id + "/release")
                .then();
    }

    /** Submits and releases cells of one series, in percent. */
    static void send(String office, String flow, String sex, String... cells) {
        String id = submit(office, flow, file(flow, sex, "PT", cells)).extract().path("id");
        tryRelease(office, id).statusCode(200);
    }

    static ValidatableResponse prefer(
            @Nullable TokenBuilder caller, String flow, String... providers) {
        return withIdempotencyKey(caller)
                .contentType("application/json")
                .body(Map.of("providers", List.of(providers)))
                .post(API + "flows/" + flow + "/preference/release")
                .then();
    }

    /** Periods and values of a series in dialect 2.1: {@code 2020=1 2021=2}. */
    static String dataFromSdmx21(String flow, String sex, String provider, String query) {
        RawAnswer answer =
                RawAnswer.get(
                        "/sdmx/2.1/data/"
                                + flow
                                + "/"
                                + key(sex)
                                + "/"
                                + provider
                                + "?format=csvdata"
                                + query,
                        Map.of());
        return answer.status() == 404 ? "" : cells(answer.statusCode(200).text());
    }

    /** Periods and values in dialect 3.0, for one agreement. */
    static String dataOfAgreement(String flow, String sex, String provider, String query) {
        RawAnswer answer =
                RawAnswer.get(
                        "/sdmx/3.0/data/provisionagreement/DIGOBS/PA_"
                                + flow
                                + "_"
                                + provider
                                + "/+/"
                                + key(sex)
                                + "?format=csvdata"
                                + query,
                        Map.of());
        return answer.status() == 204 ? "" : cells(answer.statusCode(200).text());
    }

    private static String cells(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> header = List.of(lines.getFirst().split(",", -1));
        StringBuilder cells = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            cells.append(cells.isEmpty() ? "" : " ")
                    .append(row[header.indexOf("TIME_PERIOD")])
                    .append('=')
                    .append(row[header.indexOf("OBS_VALUE")]);
        }
        return cells.toString();
    }

    static ValidatableResponse sources(String flow, String sex, String period, String query) {
        return given().get(path(flow, sex, period) + query).then();
    }

    static String path(String flow, String sex, String period) {
        return API + "flows/" + flow + "/cells/" + key(sex) + "/" + period + "/sources";
    }
}
