package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.crawl.SiteReader.Kind;

/** The sitemaps of one state of the site. Each is written when it is first requested. */
final class SiteMapDocuments {
    private static final String TYPE = "application/xml;charset=utf-8";
    private static final String LISTS = "/sitemaps/";

    private final SiteMap writer;
    private final Map<String, SiteMap.Part> parts = new LinkedHashMap<>();
    private final Map<String, OpenDocument> documents = new ConcurrentHashMap<>();

    /**
     * @param pagesByKind the pages of each kind; a kind that is absent has none
     */
    SiteMapDocuments(SiteMap writer, Map<Kind, List<SitePage>> pagesByKind) {
        this.writer = writer;
        for (Kind kind : Kind.values()) {
            parts(kind, pagesByKind.getOrDefault(kind, List.of()))
                    .forEach(part -> parts.put(part.path(), part));
        }
    }

    /**
     * One list, or several if there are more pages than a list may have; none if there are no
     * pages, because a list must not be empty.
     */
    private static List<SiteMap.Part> parts(Kind kind, List<SitePage> pages) {
        String name = LISTS + kind.name().toLowerCase(Locale.ROOT);
        List<SiteMap.Part> parts = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += SiteMap.MAX_PAGES) {
            int to = Math.min(from + SiteMap.MAX_PAGES, pages.size());
            String number = from == 0 ? "" : "-" + (parts.size() + 1);
            parts.add(new SiteMap.Part(name + number + ".xml", pages.subList(from, to)));
        }
        return parts;
    }

    /** The index of the lists. */
    OpenDocument index() {
        return documents.computeIfAbsent(
                "", one -> document(writer.index(List.copyOf(parts.values()))));
    }

    /**
     * The list with this name; empty if there is none.
     *
     * @param name such as {@code countries.xml}
     */
    Optional<OpenDocument> list(String name) {
        String path = LISTS + name;
        return Optional.ofNullable(parts.get(path))
                .map(part ->
                        documents.computeIfAbsent(
                                path, one -> document(writer.pages(part.pages()))));
    }

    private static OpenDocument document(String xml) {
        return OpenDocument.ofReleases(TYPE, xml);
    }
}
