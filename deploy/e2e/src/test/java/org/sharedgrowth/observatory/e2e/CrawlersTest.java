package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Third-party programs read sitemaps, feeds and calendars as search robots and feed readers do. */
@ExtendWith(Suite.class)
class CrawlersTest {
    private static final List<String> SITEMAPS =
            List.of("pages", "indicators", "countries", "reports");
    private static final List<String> DISALLOWED =
            List.of(
                    "/api/indicators/v1/indicators",
                    "/api/gateway/v1/limits",
                    "/sdmx/3.0/structure/dataflow",
                    "/v2/country",
                    "/mcp",
                    "/session/sign-in?to=%2F",
                    "/submissions",
                    "/submissions/1",
                    "/operator",
                    "/countries/KEN?asOf=2026-01-01",
                    "/gaps?asOf=2026-01-01",
                    "/indicators/IT_NET_USER_ZS?view=table&sex=F",
                    "/indicators/IT_NET_USER_ZS?sex=F&lang=fr",
                    "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA",
                    "/search?q=internet&kind=area");
    private static final List<String> ALLOWED_FILES =
            List.of(
                    "/sitemap.xml",
                    "/sitemaps/pages.xml",
                    "/opensearch.xml",
                    "/releases.atom",
                    "/releases.atom?lang=ar",
                    "/reports.atom",
                    "/countries/KEN/changes.atom?lang=fr",
                    "/flows/DF_DIGITAL/changes.atom",
                    "/calendar.ics");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        ClientScript.installNode();
    }

    @Test
    void robotsMayOnlyVisitCurrentPagesWithAtMostOneParameter() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        DISALLOWED.forEach(path -> expected.put(path, "disallowed"));
        ALLOWED_FILES.forEach(path -> expected.put(path, "allowed"));
        PublicPages.PATHS.forEach(
                path -> expected.put(path, path.contains("&") ? "disallowed" : "allowed"));
        PublicPages.PATHS.stream()
                .filter(path -> !path.contains("?"))
                .forEach(path -> expected.put(PublicPages.in("zh", path), "allowed"));
        assertTrue(expected.size() >= 60, () -> expected.size() + " addresses");
        List<String> command = new ArrayList<>(List.of("node", "node/robots.mjs", origin()));
        command.addAll(expected.keySet());

        String found = ClientScript.run(command);

        assertEquals(
                expected.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                        .collect(Collectors.joining("", "", "map " + origin() + "/sitemap.xml\n")),
                found);
    }

    @Test
    void sitemapEntriesLinkToAllLanguagesAndTheirPagesAnswerInTheRightOne() throws Exception {
        int bytes = 0;
        for (String list : SITEMAPS) {
            String map = text("/sitemaps/" + list + ".xml");
            bytes += gzippedSize(map);
            Map<String, Map<String, String>> pages = pages(map);
            assertTrue(!pages.isEmpty(), list);
            pages.forEach((address, links) -> {
                assertEquals(7, links.size(), address);
                links.forEach((language, other) -> {
                    if (!language.equals("x-default")) {
                        assertEquals(links, pages.get(other), "not reciprocal: " + other);
                    }
                });
            });
            List<String> addresses = List.copyOf(pages.keySet());
            int step = list.equals("pages") ? 1 : Math.max(1, addresses.size() / 30);
            for (int i = 0; i < addresses.size(); i += step) {
                String address = addresses.get(i);
                assertTrue(address.startsWith(origin() + "/"), address);
                Answer page = get(address.substring(origin().length()));
                assertEquals(200, page.status(), () -> address + " " + page);
                String language = address.replaceFirst(".*lang=", "");
                assertTrue(page.body().contains("<html lang=\"" + language + "\""), address);
            }
        }
        int size = bytes + gzippedSize(text("/sitemap.xml"));
        assertTrue(size <= 500_000, size + " bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/releases.atom?lang=en",
                "/releases.atom?office=NSO_KEN&lang=ru",
                "/flows/DF_DIGITAL/changes.atom?lang=fr",
                "/countries/KEN/changes.atom?lang=ar",
                "/reports.atom?lang=zh"
            })
    void aFeedReaderReadsEachFeed(String path) throws Exception {
        JsonNode feed = read("feed", path);

        assertEquals(origin() + path, link(feed, "self"), feed::toString);
        assertEquals(path.replaceFirst(".*lang=", ""), feed.at("/xml/lang").asText());
        JsonNode entries = feed.path("entries");
        assertTrue(!entries.isEmpty() && entries.size() <= 100, feed::toString);
        for (JsonNode entry : entries) {
            assertTrue(entry.path("id").asText().startsWith("urn:uuid:"), entry::toString);
            String page = link(entry, "alternate").substring(origin().length());
            assertEquals(200, get(page).status(), page);
        }
    }

    @Test
    void aCalendarReaderReadsTheCalendar() throws Exception {
        JsonNode calendar = read("calendar", "/calendar.ics?lang=ar");

        assertEquals("2.0", calendar.path("version").asText(), calendar::toString);
        assertTrue(calendar.path("events").isArray(), calendar::toString);
    }

    @Test
    void everyLinkInTheApiCatalogWorks() {
        JsonNode catalog = get("/.well-known/api-catalog").json();
        List<String> addresses =
                catalog.findValues("href").stream().map(JsonNode::asText).distinct().toList();
        assertTrue(addresses.size() >= 12, addresses::toString);
        for (String address : addresses) {
            Answer answer = get(address.substring(origin().length()));
            assertEquals(address.endsWith("/mcp") ? 405 : 200, answer.status(), address);
        }
    }

    private static JsonNode read(String program, String path) throws Exception {
        String json =
                ClientScript.run(List.of("node", "node/" + program + ".mjs", origin() + path));
        return new ObjectMapper().readTree(json);
    }

    private static String link(JsonNode element, String relation) {
        for (JsonNode link : element.path("links")) {
            if (link.path("rel").asText().equals(relation)) {
                return link.path("href").asText();
            }
        }
        return "";
    }

    /** For each page in a sitemap, its links to all languages. */
    private static Map<String, Map<String, String>> pages(String map)
            throws ParserConfigurationException, IOException, SAXException {
        NodeList urls =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(map)))
                        .getElementsByTagNameNS("*", "url");
        Map<String, Map<String, String>> pages = new TreeMap<>();
        for (int i = 0; i < urls.getLength(); i++) {
            Element url = (Element) urls.item(i);
            NodeList links = url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            Map<String, String> linksByLanguage = new TreeMap<>();
            for (int j = 0; j < links.getLength(); j++) {
                Element link = (Element) links.item(j);
                linksByLanguage.put(link.getAttribute("hreflang"), link.getAttribute("href"));
            }
            pages.put(
                    url.getElementsByTagNameNS("*", "loc").item(0).getTextContent(),
                    linksByLanguage);
        }
        return pages;
    }

    private static int gzippedSize(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static String text(String path) {
        Answer answer = get(path);
        assertEquals(200, answer.status(), answer::toString);
        return answer.body();
    }

    private static Answer get(String path) {
        return Http.send(Http.request(path));
    }

    private static String origin() {
        return Suite.running().origin();
    }
}
