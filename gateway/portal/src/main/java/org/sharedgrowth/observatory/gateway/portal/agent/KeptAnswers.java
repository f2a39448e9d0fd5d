package org.sharedgrowth.observatory.gateway.portal.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.edge.PublicData;

/**
 * Keeps answers of tools until their data must be requested again, which is a second at most, or
 * something is published. They are equal for everybody, so one serves all who ask the same.
 */
@Singleton
class KeptAnswers {
    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private static final int MAX_ANSWERS = 2000;

    /** Smaller answers count as this many, so that there are at most {@link #MAX_ANSWERS}. */
    private static final int LEAST_BYTES = (int) (MAX_BYTES / MAX_ANSWERS);

    private final PublicData data;
    private final Cache<Key, Kept> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_BYTES)
                    .weigher((Key key, Kept kept) -> kept.bytes() + key.arguments().length())
                    .executor(Runnable::run)
                    .build();

    KeptAnswers(PublicData data) {
        this.data = data;
    }

    /** What an answer depends on; the language is one of the arguments. */
    record Key(String tool, String arguments) {
        static Key of(String tool, ObjectNode arguments) {
            return new Key(tool, Json.write(arguments));
        }
    }

    private record Kept(ObjectNode result, int bytes, PublicData.Mark mark, long freshUntil) {}

    /** A mark to be taken before an answer is made. */
    PublicData.Mark mark() {
        return data.mark();
    }

    /** A copy of the answer to an equal call; members may be added to it, not changed. */
    Optional<ObjectNode> find(Key key) {
        @Nullable Kept kept = answers.getIfPresent(key);
        return kept != null
                        && kept.freshUntil() - System.nanoTime() > 0
                        && data.isUnchangedSince(kept.mark())
                ? Optional.of(copy(kept.result()))
                : Optional.empty();
    }

    /**
     * Keeps an answer.
     *
     * @param mark taken before it was made
     * @param life of the data that it was made of
     */
    void keep(Key key, ObjectNode result, PublicData.Mark mark, PageLife life) {
        int bytes = Json.write(result).getBytes(StandardCharsets.UTF_8).length;
        answers.put(
                key, new Kept(copy(result), Math.max(LEAST_BYTES, bytes), mark, life.freshUntil()));
    }

    private static ObjectNode copy(ObjectNode result) {
        ObjectNode copy = Json.object();
        copy.setAll(result);
        return copy;
    }
}
