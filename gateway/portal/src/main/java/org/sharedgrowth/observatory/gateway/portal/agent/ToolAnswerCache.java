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
 * Caches the answers of tools, which are the same for everybody, until their data must be requested
 * again (after a second at most) or something is published.
 */
@Singleton
class ToolAnswerCache {
    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private static final int MAX_ANSWERS = 2000;

    /** Smaller answers count as this many bytes, so that there are at most {@link #MAX_ANSWERS}. */
    private static final int MIN_BYTES = (int) (MAX_BYTES / MAX_ANSWERS);

    private final PublicData data;
    private final Cache<Key, CachedAnswer> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_BYTES)
                    .weigher((Key key, CachedAnswer cached) ->
                            cached.bytes() + key.arguments().length())
                    .executor(Runnable::run)
                    .build();

    ToolAnswerCache(PublicData data) {
        this.data = data;
    }

    /** What an answer depends on; the language is one of the arguments. */
    record Key(String tool, String arguments) {
        /** Numbers keep their exponents, because 1e99999 in plain digits would be huge. */
        static Key of(String tool, ObjectNode arguments) {
            return new Key(tool, arguments.toString());
        }
    }

    /**
     * @param members the JSON of each member of the result, because parsed objects would take
     *     several times the memory that {@code bytes} counts
     */
    private record CachedAnswer(
            Map<String, String> members, int bytes, PublicData.Mark mark, long freshUntil) {
        ObjectNode result() {
            ObjectNode result = Json.object();
            members.forEach((name, json) -> result.putRawValue(name, new RawValue(json)));
            return result;
        }
    }

    /** Marks the current state of the data; to be called before an answer is computed. */
    PublicData.Mark mark() {
        return data.mark();
    }

    /** The cached answer to an equal call, in serialized form; callers may add members to it. */
    Optional<ObjectNode> find(Key key) {
        @Nullable CachedAnswer cached = answers.getIfPresent(key);
        return cached != null
                        && cached.freshUntil() - System.nanoTime() > 0
                        && data.isUnchangedSince(cached.mark())
                ? Optional.of(cached.result())
                : Optional.empty();
    }

    /**
     * Serializes an answer and caches it.
     *
     * @param mark taken before the answer was computed
     * @param life how long its data may be used
     * @return the serialized answer, so that it is not serialized again; callers may add members to
     *     it
     */
    ObjectNode keep(Key key, ObjectNode result, PublicData.Mark mark, PageLife life) {
        Map<String, String> members = new LinkedHashMap<>();
        int bytes = 0;
        for (Map.Entry<String, JsonNode> member : result.properties()) {
            String json = Json.write(member.getValue());
            members.put(member.getKey(), json);
            bytes += json.getBytes(StandardCharsets.UTF_8).length;
        }
        CachedAnswer cached =
                new CachedAnswer(members, Math.max(MIN_BYTES, bytes), mark, life.freshUntil());
        answers.put(key, cached);
        return cached.result();
    }
}
