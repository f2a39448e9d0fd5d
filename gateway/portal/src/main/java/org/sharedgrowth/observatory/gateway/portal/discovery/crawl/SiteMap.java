package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.xml.XmlText;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Writes lists of pages for search engines (sitemaps.org, protocol 0.9). Each page is listed once
 * in each language, and each of these entries links to all of them, as search engines require.
 *
 * <p>Pure.
 *
 * @param origin scheme and host of all addresses
 */
record SiteMap(String origin) {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE =
            " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    /** Maximum number of pages in one list, because a list may have at most 50,000 entries. */
    static final int MAX_PAGES = 50_000 / Language.values().length;

    /**
     * One list of pages.
     *
     * @param pages at most {@link #MAX_PAGES}
     */
    String pages(List<SitePage> pages) {
        StringBuilder xml = new StringBuilder(1024 + pages.size() * 5_000);
        xml.append(HEAD).append("<urlset").append(NAMESPACE);
        xml.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (SitePage page : pages) {
            String bare = XmlText.of(origin + page.path());
            String languages = languages(bare);
            for (Language language : Language.values()) {
                xml.append("<url><loc>").append(withLanguage(bare, language)).append("</loc>");
                appendLastModified(xml, page.changed());
                xml.append(languages).append("</url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    /** The links to a page in each language, and to its address without a language. */
    private static String languages(String bare) {
        StringBuilder links = new StringBuilder(1024);
        for (Language language : Language.values()) {
            appendLink(links, language.tag(), withLanguage(bare, language));
        }
        appendLink(links, "x-default", bare);
        return links.toString();
    }

    private static String withLanguage(String bare, Language language) {
        return bare + "?lang=" + language.tag();
    }

    private static void appendLink(StringBuilder xml, String language, String address) {
        xml.append("\n<xhtml:link rel=\"alternate\" hreflang=\"").append(language);
        xml.append("\" href=\"").append(address).append("\"/>");
    }

    /**
     * One list that is part of the index.
     *
     * @param path its path on this site
     */
    record Part(String path, List<SitePage> pages) {
        /** When a page of the list last changed; null if it is not known for any page. */
        @Nullable Instant changed() {
            return newest(pages.stream().map(SitePage::changed)).orElse(null);
        }
    }

    /** The index of the lists. */
    String index(List<Part> parts) {
        StringBuilder xml = new StringBuilder(1024);
        xml.append(HEAD).append("<sitemapindex").append(NAMESPACE).append(">\n");
        for (Part part : parts) {
            xml.append("<sitemap><loc>").append(XmlText.of(origin + part.path())).append("</loc>");
            appendLastModified(xml, part.changed());
            xml.append("</sitemap>\n");
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private static Optional<Instant> newest(Stream<@Nullable Instant> instants) {
        return instants.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo);
    }

    private static void appendLastModified(StringBuilder xml, @Nullable Instant changed) {
        if (changed != null) {
            xml.append("<lastmod>").append(changed.truncatedTo(ChronoUnit.SECONDS));
            xml.append("</lastmod>");
        }
    }
}
