package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.xml.Schemas;
import org.sharedgrowth.observatory.messages.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SiteMapTest {
    private static final String ORIGIN = "https://example.org";
    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Instant CHANGED = Instant.parse("2026-11-24T10:00:00.123456Z");

    private final SiteMap writer = new SiteMap(ORIGIN);

    @Test
    void eachLanguageOfAPageIsAnEntryThatLinksToAllLanguages() throws Exception {
        Document map =
                parse(
                        writer.pages(
                                List.of(
                                        new SitePage("/", CHANGED),
                                        new SitePage("/indicators/A%26B", null))));

        Map<String, Map<String, String>> links = new HashMap<>();
        for (Element url : elements(map, MAP, "url")) {
            Map<String, String> linksByLanguage = new TreeMap<>();
            for (Element link : elements(url, XHTML, "link")) {
                assertEquals("alternate", link.getAttribute("rel"));
                linksByLanguage.put(link.getAttribute("hreflang"), link.getAttribute("href"));
            }
            links.put(text(url, "loc"), linksByLanguage);
        }
        assertEquals(2 * Language.values().length, links.size());
        links.forEach((address, linksByLanguage) -> {
            assertEquals(Language.values().length + 1, linksByLanguage.size(), address);
            linksByLanguage.forEach((language, other) -> {
                if (language.equals("x-default")) {
                    assertEquals(address.replaceFirst("\\?.*", ""), other);
                } else {
                    assertTrue(other.endsWith("?lang=" + language), other);
                    assertEquals(linksByLanguage, links.get(other), "not reciprocal: " + other);
                }
            });
        });
        assertTrue(links.containsKey(ORIGIN + "/indicators/A%26B?lang=ar"), links::toString);
    }

    @Test
    void sitemapsAreValidAgainstTheSchema() throws Exception {
        List<SitePage> pages =
                List.of(new SitePage("/", CHANGED), new SitePage("/indicators/A%26B", null));
        String list = writer.pages(pages);

        Schemas.validate("sitemap", list);
        Schemas.validate(
                "sitemap", writer.index(List.of(new SiteMap.Part("/sitemaps/pages.xml", pages))));
        for (String broken :
                List.of(
                        writer.pages(List.of()), // the schema requires a page
                        list.replace("<loc>", "<location>").replace("</loc>", "</location>"),
                        list.replace("2026-11-24T10:00:00Z", "yesterday"),
                        list.replace("hreflang=\"fr\"", "hreflang=\"French\""))) {
            assertThrows(SAXException.class, () -> Schemas.validate("sitemap", broken), broken);
        }
    }

    @Test
    void theTimeOfTheLastChangeIsWrittenIfKnownAndOmittedOtherwise() throws Exception {
        Document map =
                parse(writer.pages(List.of(new SitePage("/a", CHANGED), new SitePage("/b", null))));

        List<Element> urls = elements(map, MAP, "url");
        assertEquals("2026-11-24T10:00:00Z", text(urls.getFirst(), "lastmod"));
        assertEquals(0, elements(urls.getLast(), MAP, "lastmod").size());
    }

    @Test
    void theIndexNamesEachListWithItsNewestChange() throws Exception {
        Document index =
                parse(
                        writer.index(
                                List.of(
                                        new SiteMap.Part(
                                                "/sitemaps/pages.xml",
                                                List.of(
                                                        new SitePage(
                                                                "/a", CHANGED.minusSeconds(60)),
                                                        new SitePage("/b", CHANGED),
                                                        new SitePage("/c", null))),
                                        new SiteMap.Part("/sitemaps/reports.xml", List.of()))));

        List<Element> maps = elements(index, MAP, "sitemap");
        assertEquals(ORIGIN + "/sitemaps/pages.xml", text(maps.getFirst(), "loc"));
        assertEquals("2026-11-24T10:00:00Z", text(maps.getFirst(), "lastmod"));
        assertEquals(ORIGIN + "/sitemaps/reports.xml", text(maps.getLast(), "loc"));
        assertEquals(0, elements(maps.getLast(), MAP, "lastmod").size());
    }

    @Test
    void aListOfTheLargestSizeIsWithinTheLimitsOfTheProtocol() {
        List<SitePage> pages =
                IntStream.range(0, SiteMap.MAX_PAGES)
                        .mapToObj(i -> new SitePage("/indicators/INDICATOR_CODE_" + i, CHANGED))
                        .toList();

        String map = writer.pages(pages);

        assertTrue(map.getBytes(UTF_8).length <= 50 * 1024 * 1024);
        assertTrue(map.split("<url>", -1).length - 1 <= 50_000);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        return elements(document.getDocumentElement(), namespace, name);
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return elements(parent, MAP, name).getFirst().getTextContent();
    }
}
