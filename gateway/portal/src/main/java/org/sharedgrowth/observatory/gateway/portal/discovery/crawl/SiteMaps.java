package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.crawl.SiteReader.Kind;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/** Keeps the maps of the site until something is released. */
@Singleton
class SiteMaps {
    static final String LISTS = "/sitemaps/";
    private static final String TYPE = "application/xml;charset=utf-8";

    private final SiteReader reader;
    private final PageThreads threads;
    private final Vertx vertx;
    private final SiteMap writer;
    private final AsyncCache<String, Map<String, OpenDocument>> kept =
            Caffeine.newBuilder().maximumSize(1).executor(Runnable::run).buildAsync();

    SiteMaps(
            SiteReader reader,
            PageThreads threads,
            Vertx vertx,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.reader = reader;
        this.threads = threads;
        this.vertx = vertx;
        this.writer = new SiteMap(origin);
    }

    /** The newest documents by path, on the context of the caller. */
    Uni<Map<String, OpenDocument>> newest() {
        Context here = vertx.getOrCreateContext();
        return reader.version()
                .chain(version ->
                        Uni.createFrom()
                                .completionStage(() ->
                                        kept.get(
                                                version,
                                                (_, _) -> made().subscribeAsCompletionStage())))
                .emitOn(task -> here.runOnContext(_ -> task.run()));
    }

    private Uni<Map<String, OpenDocument>> made() {
        return reader.places().chain(places -> threads.view(() -> documents(places)));
    }

    private Map<String, OpenDocument> documents(Map<Kind, List<Place>> places) {
        List<SiteMap.Part> parts = new ArrayList<>();
        Map<String, OpenDocument> documents = new HashMap<>();
        for (Kind kind : Kind.values()) {
            parts.addAll(parts(kind, places.getOrDefault(kind, List.of())));
        }
        for (SiteMap.Part part : parts) {
            documents.put(part.path(), document(writer.pages(part.places())));
        }
        documents.put(SiteMapResource.INDEX, document(writer.index(parts)));
        return documents;
    }

    /**
     * One list, or several if there are more pages than a list may have; none without pages,
     * because a list may not be empty.
     */
    private static List<SiteMap.Part> parts(Kind kind, List<Place> places) {
        String name = LISTS + kind.name().toLowerCase(Locale.ROOT);
        List<SiteMap.Part> parts = new ArrayList<>();
        for (int from = 0; from < places.size(); from += SiteMap.MAX_PLACES) {
            int to = Math.min(from + SiteMap.MAX_PLACES, places.size());
            String number = from == 0 ? "" : "-" + (parts.size() + 1);
            parts.add(new SiteMap.Part(name + number + ".xml", places.subList(from, to)));
        }
        return parts;
    }

    private static OpenDocument document(String xml) {
        return OpenDocument.ofReleases(TYPE, xml);
    }
}
