package org.sharedgrowth.observatory.e2e;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents for crawlers, catalogues and other third-party programs, with their media types.
 */
final class Documents {
    /** Documents that change only with the program or its settings. */
    static final List<Document> FIXED =
            List.of(
                    new Document("/robots.txt", "text/plain"),
                    new Document("/opensearch.xml", "application/opensearchdescription+xml"),
                    new Document("/.well-known/api-catalog", "application/linkset+json"),
                    new Document(
                            "/.well-known/oauth-protected-resource/api/indicators/v1",
                            "application/json"),
                    new Document(
                            "/.well-known/oauth-protected-resource/api/reports/v1",
                            "application/json"));

    static final List<Document> SITEMAPS =
            List.of(
                    new Document("/sitemap.xml", "application/xml"),
                    new Document("/sitemaps/pages.xml", "application/xml"),
                    new Document("/sitemaps/indicators.xml", "application/xml"),
                    new Document("/sitemaps/countries.xml", "application/xml"),
                    new Document("/sitemaps/reports.xml", "application/xml"));

    private static final String ATOM = "application/atom+xml";
    private static final Map<String, String> RDF =
            Map.of(
                    ".jsonld", "application/ld+json",
                    ".rdf", "application/rdf+xml",
                    ".ttl", "text/turtle");
    private static final Map<String, String> CITATIONS =
            Map.of(
                    "bibtex", "application/x-bibtex",
                    "csl", "application/vnd.citationstyles.csl+json",
                    "ris", "application/x-research-info-systems",
                    "text", "text/plain");
    private static final List<String> CITED_PATHS =
            List.of(
                    "/api/indicators/v1/observations/citation?flow=DF_DIGITAL",
                    "/api/indicators/v1/observations/citation?indicator=IT_NET_USER_ZS&area=KEN");

    /** The citation of a report, which is in the report's language. */
    private static final String REPORT =
            "/api/reports/v1/reports/digital-engine/versions/1.0/citation?format=";

    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script", Pattern.DOTALL);

    private Documents() {}

    /**
     * A document.
     *
     * @param path with its query
     * @param type the beginning of its media type
     */
    record Document(String path, String type) {
        Answer get() {
            return Documents.get(Http.request(path));
        }

        /** The same document from another gateway. */
        Answer get(Node node) {
            return Documents.get(node.request(path));
        }

        boolean isJson() {
            return type.endsWith("json");
        }

        boolean isXml() {
            return type.endsWith("xml");
        }
    }

    /** Repeats the request while a service is too busy to answer. */
    static Answer get(HttpRequest.Builder request) {
        Answer answer = Http.send(request);
        for (int i = 0; i < 5 && answer.status() == 503; i++) {
            Pause.millis(1000);
            answer = Http.send(request);
        }
        return answer;
    }

    /** The documents that change with releases, each in every language in which it is offered. */
    static List<Document> ofReleases() {
        List<Document> all = new ArrayList<>(SITEMAPS);
        for (String language : PublicPages.LANGUAGES) {
            for (String feed :
                    List.of(
                            "/releases.atom",
                            "/reports.atom",
                            "/countries/KEN/changes.atom",
                            "/flows/DF_DIGITAL/changes.atom")) {
                all.add(new Document(PublicPages.in(language, feed), ATOM));
            }
            all.add(new Document(PublicPages.in(language, "/calendar.ics"), "text/calendar"));
            for (String cited : CITED_PATHS) {
                CITATIONS.forEach((form, type) -> {
                    String format = cited + "&format=" + form;
                    all.add(new Document(PublicPages.in(language, format), type));
                });
            }
        }
        CITATIONS.forEach((form, type) -> all.add(new Document(REPORT + form, type)));
        for (String set : List.of("/catalog", "/flows/DF_CONNECTIVITY", "/flows/DF_WDI")) {
            all.addAll(descriptions(set));
        }
        all.addAll(ofFlow("/flows/DF_DIGITAL"));
        all.add(
                new Document(
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN.*.*.*.*.*.*?format=csvw",
                        "application/csvm+json"));
        return all;
    }

    /** The descriptions of a data set and of its newest edition. */
    static List<Document> ofFlow(String flow) {
        List<Document> all = new ArrayList<>();
        for (String set : List.of(flow, newestEdition(flow))) {
            all.addAll(descriptions(set));
            all.add(new Document(set + "/linkset.json", "application/linkset+json"));
        }
        all.add(new Document(newestEdition(flow) + "/croissant.json", "application/ld+json"));
        return all;
    }

    private static List<Document> descriptions(String set) {
        return RDF.entrySet().stream()
                .map(form -> new Document(set + form.getKey(), form.getValue()))
                .toList();
    }

    /** The pages that contain a schema.org description of what they show, in each language. */
    static List<String> pages() {
        List<String> pages =
                List.of(
                        "/flows/DF_DIGITAL",
                        newestEdition("/flows/DF_DIGITAL"),
                        "/flows/DF_WDI",
                        "/indicators/IT_NET_USER_ZS?view=table");
        return pages.stream()
                .flatMap(page ->
                        PublicPages.LANGUAGES.stream()
                                .map(language -> PublicPages.in(language, page)))
                .toList();
    }

    /** Path of the newest edition of a data set. */
    static String newestEdition(String flow) {
        Answer answer = get(Http.request(flow + "/croissant.json"));
        if (answer.status() != 307) {
            throw new AssertionError(flow + " does not redirect to an edition: " + answer);
        }
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(Suite.running().origin().length())
                .replace("/croissant.json", "");
    }

    /** The schema.org description in a page, as a program finds it: up to the element's end tag. */
    static String schemaOrgBlock(Answer page) {
        Matcher block = BLOCK.matcher(page.body());
        if (!block.find()) {
            throw new AssertionError("no description in the page: " + page);
        }
        return block.group(1);
    }

    /** The status and body of each document, and the descriptions and links in pages, by path. */
    static Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        List<Document> all = new ArrayList<>(FIXED);
        all.addAll(ofReleases());
        for (Document document : all) {
            Answer answer = document.get();
            contents.put(document.path(), answer.status() + answer.body());
        }
        for (String page : pages()) {
            Answer answer = get(Http.request(page));
            contents.put(page, schemaOrgBlock(answer) + answer.headers().allValues("Link"));
        }
        return contents;
    }
}
