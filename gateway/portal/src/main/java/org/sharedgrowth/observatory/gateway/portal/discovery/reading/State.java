package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;

/** One state of the data sets, and the documents made of it. */
public final class State {
    private static final int MAX_DOCUMENTS = 300;

    private final DataCatalogue catalogue;
    private final Cache<String, OpenDocument> documents =
            Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();

    /** The fingerprints of files, by data set and release. */
    private final Cache<List<String>, Map<String, Download.Fingerprint>> fingerprints =
            Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();

    State(DataCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The data sets. */
    public DataCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The fingerprints of an edition's files, which never change.
     *
     * @param reader reads them unless they are cached; if it fails, nothing is cached
     */
    Uni<Map<String, Download.Fingerprint>> fingerprints(
            Flow flow, Edition edition, Supplier<Uni<Map<String, Download.Fingerprint>>> reader) {
        List<String> key = List.of(flow.id(), Long.toString(edition.release()));
        @Nullable Map<String, Download.Fingerprint> known = fingerprints.getIfPresent(key);
        return known != null
                ? Uni.createFrom().item(known)
                : reader.get().invoke(read -> fingerprints.put(key, read));
    }

    /** The document with this path about this state; empty if it is not cached. */
    public Optional<OpenDocument> cachedDocument(String path) {
        return Optional.ofNullable(documents.getIfPresent(path));
    }

    /**
     * A document about this state.
     *
     * @param path of the document
     * @param type its media type
     * @param writer makes it unless it is cached
     */
    public OpenDocument document(String path, String type, Supplier<String> writer) {
        return documents.get(path, one -> OpenDocument.ofReleases(type, writer.get()));
    }
}
