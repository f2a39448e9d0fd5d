package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sharedgrowth.observatory.e2e.Documents.Document;
import org.xml.sax.InputSource;

/**
 * The documents for third-party programs are well formed in each language, state the licence of the
 * figures, link only to addresses that answer, are the same from every gateway, and change only
 * when something public changes.
 */
@ExtendWith(Suite.class)
class DocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINE_END = Pattern.compile("\r\n");
    private static final String ROW = "indicator,area,period,value\nIT_NET_USER_ZS,KEN,%s,%s\n";
    private static final String CONFIDENTIAL =
            """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,CONF_STATUS
            dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,KEN,IT_NET_USER_ZS,_T,_T,_T,_T,_T,1989,0.5,PT,0,1,A,C
            """;

    /** The documents that a release of Kenya's figures changes. */
    private static final List<String> CHANGED =
            List.of(
                    "/sitemap.xml",
                    "/sitemaps/pages.xml",
                    "/sitemaps/countries.xml",
                    "/sitemaps/indicators.xml",
                    "/releases.atom?lang=en",
                    "/countries/KEN/changes.atom?lang=fr",
                    "/flows/DF_DIGITAL/changes.atom?lang=zh",
                    "/catalog.ttl",
                    "/catalog.jsonld",
                    "/catalog.rdf",
                    "/flows/DF_DIGITAL.ttl",
                    "/flows/DF_DIGITAL.jsonld",
                    "/flows/DF_DIGITAL.rdf",
                    "/flows/DF_DIGITAL/linkset.json",
                    "/flows/DF_DIGITAL?lang=ar",
                    "/indicators/IT_NET_USER_ZS?view=table&lang=ru",
                    "/api/indicators/v1/observations/citation?flow=DF_DIGITAL&format=csl&lang=es");

    @BeforeAll
    static void awaitFiles() {
        awaitFiles("/flows/DF_DIGITAL");
        awaitFiles("/flows/DF_WDI");
    }

    /** Sizes and fingerprints of files are known only once the service has written the files. */
    private static void awaitFiles(String flow) {
        Pause.until(
                Duration.ofMinutes(1),
                "the files of " + flow + " are written",
                () ->
                        Http.send(Http.request("/api/indicators/v1" + flow + "/downloads")).status()
                                == 200);
    }

    @Test
    void everyDocumentIsWellFormedAndEveryAddressInItAnswers() throws Exception {
        LinkChecker links = new LinkChecker();
        List<Document> all = new ArrayList<>(Documents.FIXED);
        all.addAll(Documents.ofReleases());
        for (Document document : all) {
            Answer answer = document.get();
            assertEquals(200, answer.status(), document + " " + answer);
            assertTrue(answer.type().startsWith(document.type()), document + " " + answer);
            assertWellFormed(document, answer);
            // CrawlersTest requests the pages in the sitemaps.
            if (!document.path().startsWith("/sitemaps/") && !document.path().endsWith(".ttl")) {
                links.checkDocument(document, answer);
            }
        }
        for (String page : Documents.pages()) {
            Answer answer = Documents.get(Http.request(page));
            assertEquals(200, answer.status(), page);
            JsonNode block = JSON.readTree(Documents.schemaOrgBlock(answer));
            // Descriptions in pages of indicators are short: they need not state the language or
            // the terms.
            if (page.startsWith("/flows/")) {
                assertEquals(page.replaceFirst(".*lang=", ""), language(block), page);
                assertTrue(block.has("license") || block.has("usageInfo"), page + block);
            }
            links.checkJson(block);
            answer.headers().allValues("Link").forEach(links::checkLinkHeader);
        }

        assertEquals(List.of(), links.faults());
        assertTrue(links.comparedFiles() >= 6, links.comparedFiles() + " files were compared");
    }

    private static String language(JsonNode block) {
        return block.path("inLanguage").asText();
    }

    private static void assertWellFormed(Document document, Answer answer) throws IOException {
        if (document.isJson()) {
            JsonNode json = JSON.readTree(answer.body());
            assertTrue(json.isContainerNode(), document.path());
            if (document.path().endsWith(".jsonld")) {
                assertTermsAreStated(document, json);
            }
        } else if (document.isXml()) {
            assertXml(document, answer);
        } else if (document.type().equals("text/calendar")) {
            Set<Integer> lengths = new TreeSet<>();
            for (String line : LINE_END.split(answer.body(), -1)) {
                assertFalse(line.contains("\n") || line.contains("\r"), document.path());
                lengths.add(line.getBytes(UTF_8).length);
            }
            assertTrue(
                    lengths.stream().allMatch(length -> length <= 75), document.path() + lengths);
        }
        if (document.path().matches(".*/observations/citation.*lang=en.*")) {
            assertTrue(
                    answer.body().matches("(?s).*(Rights|Licence): .*"), document + " " + answer);
        }
    }

    private static void assertXml(Document document, Answer answer) {
        try {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(answer.body())));
        } catch (Exception e) {
            throw new AssertionError(document + " is not XML: " + answer, e);
        }
    }

    /** Every file and every interface states a licence or, in words, which terms apply. */
    private static void assertTermsAreStated(Document document, JsonNode json) {
        int stated = 0;
        for (JsonNode node : json.path("@graph")) {
            String types = node.path("@type").toString();
            if (types.contains("dcat:Distribution") || types.contains("dcat:DataService")) {
                assertTrue(
                        node.has("dct:license") || node.has("dct:rights"), document + " " + node);
                stated++;
            }
        }
        assertTrue(stated > 0, document.path());
    }

    @Test
    void everyGatewayGivesTheSameBytesEachTime() throws IOException {
        List<Document> all = new ArrayList<>(Documents.FIXED);
        all.addAll(Documents.ofReleases());
        Map<String, String> first = Documents.contents();
        assertChangedPaths(first, Documents.contents(), Set.of());
        try (Node other = new Node("gateway", 10)) {
            other.awaitReady();
            for (Document document : all) {
                Answer here = document.get();
                Answer there = document.get(other);
                assertEquals(
                        first.get(document.path()), there.status() + there.body(), document.path());
                assertEquals(
                        here.headers().firstValue("ETag"),
                        there.headers().firstValue("ETag"),
                        document.path());
            }
            for (String page : Documents.pages()) {
                Answer there = Documents.get(other.request(page));
                assertEquals(
                        first.get(page),
                        Documents.schemaOrgBlock(there) + there.headers().allValues("Link"));
            }
        }
    }

    @Test
    void onlyPublicChangesAppearInDocumentsAndTheyDoSoAtOnce() {
        Map<String, String> before = Documents.contents();

        // None of these is public: a submission that was only checked, a confidential one, and one
        // whose release is planned.
        String checkedOnly = Releases.send(ROW.formatted("1994", "0.011"));
        assertChangedPaths(before, Documents.contents(), Set.of());
        String confidential = Releases.send(CONFIDENTIAL);
        release(confidential, "");
        Pause.millis(1500);
        assertChangedPaths(before, Documents.contents(), Set.of());
        release(
                checkedOnly,
                "?releaseAt="
                        + Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
        assertChangedPaths(before, Documents.contents(), Set.of());

        // Until it is published, an announced release appears only in the calendar.
        Instant instant = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(15);
        release(
                Releases.send(ROW.formatted("1995", "0.012")),
                "?announce=true&releaseAt=" + instant);
        Map<String, String> announced = Documents.contents();
        assertTrue(Instant.now().isBefore(instant), "the machine was too slow for this test");
        assertChangedPaths(before, announced, calendars());
        for (String calendar : calendars()) {
            String file = String.valueOf(announced.get(calendar));
            assertTrue(file.contains("DTSTART:" + compact(instant)), file);
            assertFalse(file.contains("1995") || file.contains("0.012"), file);
        }

        Pause.millis(Math.max(0, Duration.between(Instant.now(), instant).toMillis()));
        Pause.until(
                Duration.ofSeconds(5),
                "the release is published",
                () -> !body(feed()).equals(announced.get(feed())));
        Pause.millis(2_000);
        Map<String, String> after = new TreeMap<>();
        CHANGED.forEach(path -> after.put(path, contentOf(path)));
        after.forEach((path, now) -> assertNotEquals(before.get(path), now, path));
        Documents.FIXED.forEach(
                document -> assertEquals(before.get(document.path()), contentOf(document.path())));
    }

    private static String feed() {
        return "/flows/DF_DIGITAL/changes.atom?lang=zh";
    }

    private static String body(String path) {
        Answer answer = Documents.get(Http.request(path));
        return answer.status() + answer.body();
    }

    /** The value of one path in {@link Documents#contents}. */
    private static String contentOf(String path) {
        return Documents.pages().contains(path)
                ? Documents.schemaOrgBlock(Documents.get(Http.request(path)))
                        + Documents.get(Http.request(path)).headers().allValues("Link")
                : body(path);
    }

    private static String compact(Instant instant) {
        return instant.toString().replaceAll("[-:]", "");
    }

    private static Set<String> calendars() {
        Set<String> calendars = new TreeSet<>();
        PublicPages.LANGUAGES.forEach(
                language -> calendars.add(PublicPages.in(language, "/calendar.ics")));
        return calendars;
    }

    private static void assertChangedPaths(
            Map<String, String> before, Map<String, String> now, Set<String> changed) {
        Set<String> different = new TreeSet<>();
        before.forEach((path, content) -> {
            if (!content.equals(now.get(path))) {
                different.add(path);
            }
        });
        assertEquals(changed, different);
        assertEquals(before.keySet(), now.keySet());
    }

    private static void release(String id, String query) {
        Answer released =
                Http.post(
                        Releases.releasePath(id) + query,
                        new OfficeProgram("nso-ken-release").token(),
                        "application/json",
                        "");
        assertTrue(released.status() == 200 || released.status() == 202, released::toString);
    }
}
