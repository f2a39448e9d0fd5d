import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures the documents that robots, catalogues and feed readers request, as a guest gets them
 * from the whole suite with the seed data. The first request for a document includes building it;
 * later requests are answered from the cache.
 */
final class DocumentBenchmarks {
    private static final double MAX_CACHED_MILLIS = 50;
    private static final double MAX_BUILD_MILLIS = 200;
    private static final List<String> DOCUMENTS =
            List.of(
                    "/robots.txt",
                    "/sitemap.xml",
                    "/sitemaps/pages.xml",
                    "/sitemaps/indicators.xml",
                    "/sitemaps/countries.xml",
                    "/sitemaps/reports.xml",
                    "/opensearch.xml",
                    "/.well-known/api-catalog",
                    "/releases.atom",
                    "/flows/DF_DIGITAL/changes.atom",
                    "/countries/KEN/changes.atom",
                    "/reports.atom",
                    "/calendar.ics",
                    "/catalog.ttl",
                    "/catalog.jsonld",
                    "/catalog.rdf",
                    "/flows/DF_DIGITAL.ttl",
                    "/flows/DF_DIGITAL.jsonld",
                    "/flows/DF_DIGITAL.rdf",
                    "/flows/DF_DIGITAL/linkset.json");

    private DocumentBenchmarks() {}

    static void run(Setup setup) throws Exception {
        PageBenchmarks.withSuite(suite -> measure());
    }

    private static void measure() throws Exception {
        // Pages warm the code up without causing any of the documents to be built.
        SteadyGuest.browse(
                PageBenchmarks.PORT, List.of("/", "/help"), PageBenchmarks.PER_SECOND, Rounds.WARM);
        List<String> documents = new ArrayList<>(DOCUMENTS);
        for (String end : List.of(".ttl", ".jsonld", ".rdf", "/linkset.json", "/croissant.json")) {
            documents.add(newestEdition() + end);
        }
        printSlowest("for the first time", documents);
        // Most documents are rebuilt after a minute.
        TimeUnit.SECONDS.sleep(61);
        printSlowest("again", documents);

        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        String label = "p99 of cached documents";
        contestants.put(label, round -> browse(documents, Rounds.SECONDS).quantile(0.99));
        double p99 = Rounds.of(contestants).median(label);
        Rounds.print(
                "  p99 of all documents at %.0f requests a second: %.1f ms (bar <= %.0f: %s)   load"
                        + " average %s",
                PageBenchmarks.PER_SECOND,
                p99,
                MAX_CACHED_MILLIS,
                Rounds.verdict(p99 <= MAX_CACHED_MILLIS),
                Rounds.load());
    }

    /** Requests each document in turn for a second, and prints the one with the slowest answer. */
    private static void printSlowest(String when, List<String> documents) throws Exception {
        double slowest = 0;
        String slowestDocument = "";
        for (String document : documents) {
            double time = browse(List.of(document), 1).quantile(1);
            if (time > slowest) {
                slowest = time;
                slowestDocument = document;
            }
        }
        Rounds.print(
                "  slowest document when it is built %s: %.1f ms, %s (bar <= %.0f: %s)   load average %s",
                when,
                slowest,
                slowestDocument,
                MAX_BUILD_MILLIS,
                Rounds.verdict(slowest <= MAX_BUILD_MILLIS),
                Rounds.load());
    }

    /** Path of a data set's newest edition; waits until its files have been written. */
    private static String newestEdition() throws IOException, InterruptedException {
        while (get("/api/indicators/v1/flows/DF_DIGITAL/downloads").statusCode() != 200) {
            Thread.sleep(500);
        }
        String location =
                get("/flows/DF_DIGITAL/croissant.json")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return URI.create(location).getPath().replace("/croissant.json", "");
    }

    private static HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + PageBenchmarks.PORT + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }

    private static SteadyGuest.Times browse(List<String> documents, double seconds)
            throws InterruptedException {
        SteadyGuest.Times times =
                SteadyGuest.browse(
                        PageBenchmarks.PORT, documents, PageBenchmarks.PER_SECOND, seconds);
        if (!times.failures().isEmpty()) {
            throw new IllegalStateException(documents + ": " + times.failures());
        }
        return times;
    }
}
