package org.sharedgrowth.observatory.gateway.adapter;

import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

/** Finds out from the answer cache whether something may have been published. */
@Singleton
record CachedData(AnswerCache cache) implements PublicData {
    @Override
    public Mark mark() {
        return new Mark(cache.generation(), System.nanoTime());
    }

    @Override
    public boolean isUnchangedSince(Mark mark) {
        return cache.isUnchangedSince(mark.generation(), mark.nanos());
    }
}
