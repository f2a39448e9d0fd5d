package org.sharedgrowth.observatory.indicators.exchange.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Caches compressed answers by their entity tags. The tag depends on query, format, languages,
 * audience and release, so equal tags mean equal content. Streamed answers are not cached; the
 * server compresses them as they are sent.
 */
@ApplicationScoped
public class CompressedAnswers {
    public static final String GZIP = AcceptedCodings.GZIP;

    /** Memory of an entry in addition to its bytes. */
    private static final int OVERHEAD = 200;

    private final CurrentVertxRequest current;
    private final Cache<Key, byte[]> answers;

    /**
     * The key of an answer. It includes the target, because some answers contain the target
     * although the tag does not depend on it.
     */
    public record Key(String tag, String mediaType, String target) {}

    CompressedAnswers(
            CurrentVertxRequest current,
            @ConfigProperty(
                            name = "observatory.exchange.compressed-bytes",
                            defaultValue = "33554432")
                    long maximumBytes) {
        this.current = current;
        answers =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes)
                        .weigher((Key key, byte[] bytes) -> OVERHEAD + bytes.length)
                        // Run on the calling thread: waking another one would take longer than the
                        // work itself.
                        .executor(Runnable::run)
                        .build();
    }

    @ServerResponseFilter
    void compress(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null
                || response.getStatus() != 200
                || !(response.getEntity() instanceof byte[] plain)
                || response.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            return;
        }
        Key key =
                key(
                        current.getCurrent().request(),
                        request.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                        tag,
                        String.valueOf(response.getMediaType()));
        if (key == null) {
            return;
        }
        // If this header stayed, the server would compress the answer a second time.
        current.getCurrent().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
        response.setEntity(of(key, plain, plain.length));
    }

    /**
     * The cache key of the compressed answer; null if it must not be compressed here. Over HTTP/2
     * the server compresses the content itself.
     *
     * @param accepted the header {@code Accept-Encoding}; null if absent
     */
    public static @Nullable Key key(
            HttpServerRequest request, @Nullable String accepted, String tag, String mediaType) {
        return AcceptedCodings.admitsGzip(accepted) && request.version() != HttpVersion.HTTP_2
                ? new Key(tag, mediaType, showsTarget(mediaType) ? request.uri() : "")
                : null;
    }

    /**
     * Whether the answer contains the request's target. Structure messages do not, so they are not
     * compressed again for other targets.
     */
    private static boolean showsTarget(String mediaType) {
        return !mediaType.startsWith("application/vnd.sdmx.structure+");
    }

    /** The compressed form of an answer; null if it is not cached. */
    public byte @Nullable [] find(Key key) {
        return answers.getIfPresent(key);
    }

    /**
     * The compressed form of an answer, from the cache; compresses and caches the answer if
     * necessary.
     */
    public byte[] of(Key key, byte[] plain, int length) {
        return answers.get(key, missing -> compress(plain, length));
    }

    private static byte[] compress(byte[] plain, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
