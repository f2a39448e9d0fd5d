package org.sharedgrowth.observatory.gateway.portal.xml;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed (RFC 4287). All texts are plain; they are escaped when they are written.
 *
 * @param language BCP 47
 * @param id an IRI that stays the same if the address changes
 * @param self its own address
 * @param alternate the address of the page with the same content
 * @param author who publishes it
 * @param entries newest first
 */
public record AtomFeed(
        String language,
        String title,
        String id,
        String self,
        String alternate,
        String author,
        List<Entry> entries) {
    public static final String TYPE = "application/atom+xml";

    /**
     * One entry.
     *
     * @param id an IRI, the same in all feeds and languages
     * @param updated when it was created or last changed
     * @param published when its content counts as published, which may be much earlier; null if it
     *     is not known
     * @param link address of its page
     * @param category null if it has none
     */
    public record Entry(
            String title,
            String id,
            Instant updated,
            @Nullable Instant published,
            String link,
            String author,
            @Nullable Category category,
            String summary) {}

    /** A code and its name. */
    public record Category(String term, String label) {}

    /** When an entry was last added or changed; the epoch if there are no entries. */
    public Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** The feed as an XML document. */
    public String xml() {
        StringBuilder xml = new StringBuilder(4096);
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(XmlText.of(language))
                .append("\">\n");
        appendElement(xml, "title", title);
        appendElement(xml, "id", id);
        appendElement(xml, "updated", stamp(updated()));
        appendLink(xml, "self", TYPE, self);
        appendLink(xml, "alternate", "text/html", alternate);
        appendAuthor(xml, author);
        entries.forEach(entry -> appendEntry(xml, entry));
        return xml.append("</feed>\n").toString();
    }

    private static void appendEntry(StringBuilder xml, Entry entry) {
        xml.append("<entry>\n");
        appendElement(xml, "title", entry.title());
        appendElement(xml, "id", entry.id());
        appendElement(xml, "updated", stamp(entry.updated()));
        if (entry.published() != null) {
            appendElement(xml, "published", stamp(entry.published()));
        }
        appendLink(xml, "alternate", "text/html", entry.link());
        appendAuthor(xml, entry.author());
        if (entry.category() != null) {
            xml.append("<category term=\"")
                    .append(XmlText.of(entry.category().term()))
                    .append("\" label=\"")
                    .append(XmlText.of(entry.category().label()))
                    .append("\"/>\n");
        }
        appendElement(xml, "summary", entry.summary());
        xml.append("</entry>\n");
    }

    private static String stamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void appendAuthor(StringBuilder xml, String name) {
        xml.append("<author>");
        appendElement(xml, "name", name);
        xml.append("</author>\n");
    }

    private static void appendElement(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(XmlText.of(text));
        xml.append("</").append(name).append(">\n");
    }

    private static void appendLink(
            StringBuilder xml, String relation, String type, String address) {
        xml.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
        xml.append("\" href=\"").append(XmlText.of(address)).append("\"/>\n");
    }
}
