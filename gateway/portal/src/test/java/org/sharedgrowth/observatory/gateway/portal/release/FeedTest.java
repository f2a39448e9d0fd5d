package org.sharedgrowth.observatory.gateway.portal.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples.list;
import static org.sharedgrowth.observatory.gateway.portal.release.ReleaseSamples.release;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.xml.Schemas;
import org.sharedgrowth.observatory.messages.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ORIGIN = "https://example.org";

    @Test
    void everyEntryHasWhatAtomRequires() throws Exception {
        Document feed =
                parse(
                        feed(
                                ORIGIN,
                                Language.ENGLISH,
                                list(release(39, "<b>& \u0007]]>"), release(12, null))));

        assertEquals(
                "Releases – Shared Growth Observatory", text(feed.getDocumentElement(), "title"));
        assertEquals("2026-11-27T06:00:00Z", text(feed.getDocumentElement(), "updated"));
        assertEquals(ORIGIN + "/releases.atom?lang=en", link(feed.getDocumentElement(), "self"));
        Element first = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertEquals("Release 39: Office N & friends, Digital economy", text(first, "title"));
        assertTrue(text(first, "id").matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-.*"));
        assertEquals(ORIGIN + "/releases/39?lang=en", link(first, "alternate"));
        assertTrue(text(first, "summary").contains("“<b>& ]]>”"), text(first, "summary"));
        assertEquals("Office N & friends", text(first, "name"));
    }

    @Test
    void anEntryHasTheSameIdAtEveryAddressAndInEveryLanguage() throws Exception {
        Listing<Releases.Item> one = list(release(39, null));
        Document english = parse(feed(ORIGIN, Language.ENGLISH, one));
        Document chinese = parse(feed("https://moved.example", Language.CHINESE, one));

        assertEquals(ids(english, "entry"), ids(chinese, "entry"));
        assertNotEquals(ids(english, "feed"), ids(chinese, "feed"));
    }

    @Test
    void feedsAreValidAtom() throws Exception {
        String xml =
                feed(
                                ORIGIN,
                                Language.FRENCH,
                                list(release(39, "<b>& \u0007]]>"), release(12, null)))
                        .atom()
                        .xml();

        Schemas.validate("atom", xml);
        for (String broken :
                List.of(
                        xml.replaceFirst("<updated>.*</updated>\n", ""),
                        xml.replace("urn:uuid:", ""),
                        xml.replace("<title>", "<name>").replace("</title>", "</name>"),
                        xml.replace("Z</updated>", "</updated>"))) {
            assertThrows(SAXException.class, () -> Schemas.validate("atom", broken), broken);
        }
    }

    @Test
    void aFeedWithoutReleasesIsValid() throws Exception {
        Feed feed = feed(ORIGIN, Language.ARABIC, list());
        Schemas.validate("atom", feed.atom().xml());

        assertEquals(Instant.EPOCH, feed.atom().updated());
        assertEquals("1970-01-01T00:00:00Z", text(parse(feed).getDocumentElement(), "updated"));
    }

    private static Feed feed(String origin, Language language, Listing<Releases.Item> releases) {
        ReleasesQuery query = ReleasesPageTest.query();
        return new Feed(
                new ReleasesPage.Parts(
                        query,
                        query,
                        ReleaseSamples.NAMES,
                        new Subject(Subject.Named.NONE, Subject.Named.NONE),
                        List.of(),
                        releases),
                language,
                origin);
    }

    private static Document parse(Feed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                feed.atom().xml().getBytes(StandardCharsets.UTF_8)));
    }

    private static String ids(Document feed, String element) {
        return text((Element) feed.getElementsByTagNameNS(ATOM, element).item(0), "id");
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static String link(Element element, String relation) {
        var links = element.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }
}
