package org.sharedgrowth.observatory.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The responses of every operation that reads, at the gateway and at the services, and whether
 * their body, entity tag or links changed since the last call. Requests use the contract's
 * examples, with their country replaced by Rwanda.
 */
final class PublicResponses {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Filters that narrow a response to Rwanda's rows. */
    private static final Map<String, String> QUERIES = queries();

    private static Map<String, String> queries() {
        String api = "/api/indicators/v1/";
        Map<String, String> queries = new HashMap<>();
        String users = "?area=RWA&indicator=IT_NET_USER_ZS";
        queries.put(api + "analysis/convergence", users + "&from=2020&to=2023");
        queries.put(api + "analysis/diffusion", users);
        queries.put(api + "analysis/forecasts", users);
        queries.put(api + "analysis/targets", users + "&target=95&due=2030");
        queries.put(api + "analysis/time-distance", users + "&reference=KEN");
        queries.put(
                api + "analysis/aggregates",
                "?area=RWA,KEN&indicator=IT_NET_USER_ZS&rule=u&from=2020&to=2023");
        queries.put(api + "analysis/gaps", "?area=RWA&indicator=IT_NET_USER_ZS&from=2020&to=2023");
        queries.put(
                api + "analysis/inequality",
                "?area=RWA,KEN&indicator=IT_NET_USER_ZS&from=2020&to=2023&measures=d");
        queries.put(api + "analysis/revisions", users);
        queries.put(api + "areas", "?pageSize=1000");
        queries.put(api + "derived-flows/{code}/lineage", "?area=RWA&period=2022");
        queries.put(api + "indicators", "?area=RWA&pageSize=1000");
        queries.put(api + "observations", "?area=RWA&indicator=IT_NET_USER_ZS&from=2020&to=2023");
        queries.put(api + "flows/{flow}/revisions", "?area=RWA&indicator=IT_NET_USER_ZS");
        queries.put(api + "releases", "?flow=DF_DIGITAL&pageSize=1000");
        queries.put(api + "submissions", "?pageSize=1000");
        queries.put(api + "structures", "?pageSize=1000");
        queries.put("/sdmx/2.1/data/{flow}/{key}/{provider}", "?format=csvdata");
        queries.put("/sdmx/3.0/data/{context}/{agency}/{id}/{version}/{key}", "?format=csvdata");
        queries.put(
                "/v2/country/{countries}/indicator/{indicators}", "?date=2020:2023&format=json");
        queries.put("/api/reports/v1/reports", "?pageSize=1000");
        queries.put(
                "/api/reports/v1/overtaken",
                "?cell=DF_DIGITAL,A.RWA.IT_NET_USER_ZS._T._T._T._T._T,2022,1,A");
        return queries;
    }

    private static final String CELLS =
            """
            {"cells":[{"flow":"DF_DIGITAL","key":"A.RWA.IT_NET_USER_ZS._T._T._T._T._T",\
            "period":"2022"}]}\
            """;

    private final Callers callers;
    private final List<String> callerNames;
    private Map<String, String> last = Map.of();

    PublicResponses(Callers callers, List<String> callerNames) {
        this.callers = callers;
        this.callerNames = callerNames;
    }

    /** Whether an operation returns data and can be called without the name of a private object. */
    static boolean canRead(Operation operation) {
        boolean needsNames =
                operation.names().values().stream().anyMatch(String::isEmpty)
                        || operation.path().contains("/keys/{id}")
                        || operation.path().contains("/queries/{id}");
        return (operation.isRead() && !needsNames) || operation.path().endsWith("/cells");
    }

    /** Waits until background work, such as the check of a report, is done. */
    void awaitBackgroundWork() {
        last = readAll();
        Pause.until(
                TIMEOUT,
                "background work is done",
                () -> {
                    Map<String, String> before = last;
                    last = readAll();
                    return before.equals(last);
                });
    }

    /**
     * The responses at two times.
     *
     * @param callerNames the callers, one for each column of the result; a result is {@code same},
     *     {@code changed}, or the status if it is not 200
     * @param before the earlier responses, by server, operation and caller
     * @param now the later responses
     */
    record Changes(List<String> callerNames, Map<String, String> before, Map<String, String> now) {
        List<String> gatewayResults(Operation operation) {
            return results("gateway", operation);
        }

        List<String> serviceResults(Operation operation) {
            return results("service", operation);
        }

        private List<String> results(String at, Operation operation) {
            List<String> results = new ArrayList<>();
            for (String caller : callerNames) {
                String name = name(at, operation, caller);
                String answer = String.valueOf(now.get(name));
                boolean same = answer.equals(before.get(name));
                results.add(
                        answer.startsWith("200")
                                ? same ? "same" : "changed"
                                : answer.substring(0, 3));
            }
            return results;
        }
    }

    /** Reads everything again, to be compared with the previous responses. */
    Changes changes() {
        Map<String, String> before = last;
        last = readAll();
        return new Changes(callerNames, before, last);
    }

    private static String name(String at, Operation operation, String caller) {
        return at + " " + operation.method() + " " + operation.path() + " " + caller;
    }

    private Map<String, String> readAll() {
        Map<String, String> answers = new TreeMap<>();
        for (Operation operation : Operation.all()) {
            if (canRead(operation)) {
                for (String caller : callerNames) {
                    String origin = Suite.running().origin();
                    answers.put(
                            name("gateway", operation, caller), read(operation, caller, origin));
                    answers.put(
                            name("service", operation, caller),
                            read(operation, caller, operation.service()));
                }
            }
        }
        return answers;
    }

    private String read(Operation operation, String caller, String origin) {
        Map<String, String> names = new HashMap<>(operation.names());
        names.replaceAll((name, example) -> example.replace("KEN", "RWA").replace("BR;KE", "RW"));
        String target = operation.fillPath(names) + QUERIES.getOrDefault(operation.path(), "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + target)).timeout(TIMEOUT);
        if (!operation.isRead()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(CELLS));
        }
        String token = callers.token(caller, operation);
        Answer answer =
                Http.send(
                        token.isEmpty()
                                ? request
                                : OfficeProgram.authorized(
                                        request, operation.method(), target, token));
        return answer.status()
                + (answer.status() == 200
                        ? " "
                                + answer.headers().firstValue("ETag").orElse("")
                                + answer.headers().allValues("Link")
                                + withoutTime(answer.body())
                        : "");
    }

    /**
     * SDMX messages contain their creation time and a unique id. World Bank responses contain the
     * day of the newest release, which changes only with the first release of a day.
     */
    private static String withoutTime(String body) {
        return body.replaceAll("(?i)((prepared|lastupdated)\"?[:=>]\"?)[0-9T:.Z+-]+", "$1");
    }
}
