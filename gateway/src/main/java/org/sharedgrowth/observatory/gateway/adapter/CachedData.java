package org.sharedgrowth.observatory.gateway.adapter;

import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

/** Knows from the cache of answers when something was published. */
@Singleton
class CachedData implements PublicData {
    private final AnswerCache cache;

    CachedData(AnswerCache cache) {
        this.cache = cache;
    }

    @Override
    public Mark mark() {
        return new Mark(cache.generation(), System.nanoTime());
    }

    @Override
    public boolean isUnchangedSince(Mark mark) {
        return cache.isUnchangedSince(mark.generation(), mark.nanos());
    }
}
