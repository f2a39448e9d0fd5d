package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Collection;

/** One state of the data sets, and the documents made of it. */
public final class State {
    private static final int MAX_DOCUMENTS = 300;

    private final Collection all;
    private final Cache<String, OpenDocument> documents =
            Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();

    State(Collection all) {
        this.all = all;
    }

    /** The data sets. */
    public Collection all() {
        return all;
    }

    /**
     * A document about this state.
     *
     * @param path of the document
     * @param type its media type
     * @param writer makes it unless it is kept
     */
    public OpenDocument document(String path, String type, Supplier<String> writer) {
        return documents.get(path, one -> OpenDocument.ofReleases(type, writer.get()));
    }
}
