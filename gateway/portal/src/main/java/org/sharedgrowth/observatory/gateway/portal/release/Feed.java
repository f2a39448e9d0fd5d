package org.sharedgrowth.observatory.gateway.portal.release;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Writes releases as a feed (RFC 4287). A release has the same id in all feeds and languages,
 * derived from its fingerprint, so that it stays the same if the observatory's address changes.
 *
 * @param origin scheme and host of our addresses
 */
record Feed(ReleasesPage.Parts parts, Language language, String origin) {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** When a release of the feed was last added. */
    Instant updated() {
        return parts.releases().items().stream()
                .map(Feed::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The feed. */
    String xml() {
        ReleaseText text = Texts.of(ReleaseText.class, language);
        ReleasesQuery query = parts.query();
        ReleaseLines lines = new ReleaseLines(language, parts.names());
        StringBuilder xml = new StringBuilder(4096);
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(language.tag())
                .append("\">\n");
        element(xml, "title", title());
        element(xml, "id", id("feed\n" + query.feed() + "\n" + language.tag()));
        element(xml, "updated", stamp(updated()));
        link(xml, "self", "application/atom+xml", inLanguage(query.feed().toString()));
        link(xml, "alternate", "text/html", inLanguage(query.page().toString()));
        xml.append("<author>");
        element(xml, "name", observatory());
        xml.append("</author>\n");
        parts.releases().items().forEach(release -> entry(xml, release, text, lines));
        return xml.append("</feed>\n").toString();
    }

    private String title() {
        return ReleasesPage.of(parts, language).title() + " – " + observatory();
    }

    private String observatory() {
        return Texts.of(FrameText.class, language).observatory();
    }

    private void entry(
            StringBuilder xml, Releases.Item release, ReleaseText text, ReleaseLines lines) {
        String office = parts.names().office(release.provider());
        xml.append("<entry>\n");
        element(
                xml,
                "title",
                text.feedTitle(release.id(), office, parts.names().flow(release.flow())));
        element(xml, "id", releaseId(release));
        element(xml, "updated", stamp(updated(release)));
        if (release.publishedAt() != null) {
            element(xml, "published", stamp(release.publishedAt()));
        }
        link(xml, "alternate", "text/html", inLanguage(address(release)));
        xml.append("<author>");
        element(xml, "name", office);
        xml.append("</author>\n<category term=\"")
                .append(escaped(requireNonNullElse(release.flow(), "")))
                .append("\" label=\"")
                .append(escaped(parts.names().flow(release.flow())))
                .append("\"/>\n");
        List<String> summary = new ArrayList<>(List.of(lines.content(release)));
        if (release.reason() != null && !release.reason().isBlank()) {
            summary.add(text.reason(release.reason()));
        }
        element(xml, "summary", String.join(". ", summary));
        xml.append("</entry>\n");
    }

    /** The address of the release's page, with the filters of the feed. */
    private String address(Releases.Item release) {
        ReleasesQuery query = parts.query();
        return Target.of("/releases/" + release.id())
                .with("indicator", query.indicator())
                .with("area", query.area())
                .toString();
    }

    private String inLanguage(String address) {
        return origin + address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    private static Instant updated(Releases.Item release) {
        return Objects.requireNonNullElseGet(
                release.recordedAt(),
                () -> requireNonNullElse(release.publishedAt(), Instant.EPOCH));
    }

    private static String stamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String releaseId(Releases.Item release) {
        return id("release\n" + requireNonNullElse(release.hash(), Long.toString(release.id())));
    }

    private static String id(String text) {
        return "urn:uuid:" + StableId.of(text);
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(escaped(text));
        xml.append("</").append(name).append(">\n");
    }

    private static void link(StringBuilder xml, String relation, String type, String address) {
        xml.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
        xml.append("\" href=\"").append(escaped(address)).append("\"/>\n");
    }

    /** Without the characters that XML does not allow. */
    private static String escaped(String text) {
        return Markup.ofText(NOT_IN_XML.matcher(text).replaceAll("")).toString();
    }
}
