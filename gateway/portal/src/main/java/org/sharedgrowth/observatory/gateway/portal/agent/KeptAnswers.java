package org.sharedgrowth.observatory.gateway.portal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
        /** Numbers are in the short form: the plain digits of 1e99999 are never written. */
        static Key of(String tool, ObjectNode arguments) {
            return new Key(tool, arguments.toString());
        }
    }

    /**
     * @param members the JSON of each member of the result; as objects it would take several times
     *     the memory that is counted
     */
    private record Kept(
            Map<String, String> members, int bytes, PublicData.Mark mark, long freshUntil) {
        ObjectNode result() {
            ObjectNode result = Json.object();
            members.forEach((name, json) -> result.putRawValue(name, new RawValue(json)));
            return result;
        }
    }

    /** A mark to be taken before an answer is made. */
    PublicData.Mark mark() {
        return data.mark();
    }

    /** The answer to an equal call, as written; members may be added to it. */
    Optional<ObjectNode> find(Key key) {
        @Nullable Kept kept = answers.getIfPresent(key);
        return kept != null
                        && kept.freshUntil() - System.nanoTime() > 0
                        && data.isUnchangedSince(kept.mark())
                ? Optional.of(kept.result())
                : Optional.empty();
    }

    /**
     * Writes an answer and keeps it.
     *
     * @param mark taken before it was made
     * @param life of the data that it was made of
     * @return the answer as written, so that it is not written again; members may be added to it
     */
    ObjectNode keep(Key key, ObjectNode result, PublicData.Mark mark, PageLife life) {
        Map<String, String> members = new LinkedHashMap<>();
        int bytes = 0;
        for (Map.Entry<String, JsonNode> member : result.properties()) {
            String json = Json.write(member.getValue());
            members.put(member.getKey(), json);
            bytes += json.getBytes(StandardCharsets.UTF_8).length;
        }
        Kept kept = new Kept(members, Math.max(LEAST_BYTES, bytes), mark, life.freshUntil());
        answers.put(key, kept);
        return kept.result();
    }
}
