package org.sharedgrowth.observatory.indicators.exchange.http;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives HEAD the same Content-Encoding as GET. The server sets the header when it compresses a
 * body; for HEAD there is no body, and the server would send the client its internal marker for
 * uncompressed content.
 */
@ApplicationScoped
class HeadCoding {
    /** High, so that this handler is installed first and therefore sees the headers last. */
    private static final int BEFORE_EVERYTHING = 25_000;

    private static final String IDENTITY = "identity";
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final Coder coder = new Coder();
    private final Set<String> compressedTypes;

    HeadCoding(
            @ConfigProperty(name = "quarkus.http.compress-media-types")
                    List<String> compressedTypes) {
        this.compressedTypes = Set.copyOf(compressedTypes);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_EVERYTHING);
    }

    private void handle(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.addHeadersEndHandler(done -> complete(context.request(), context.response()));
        }
        context.next();
    }

    private void complete(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        @Nullable String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (IDENTITY.equals(encoding)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        } else if (encoding == null
                && !WITHOUT_BODY.contains(response.getStatusCode())
                && compressedTypes.contains(type(headers))) {
            @Nullable String coding =
                    coder.determineEncoding(
                            String.join(
                                    ",", request.headers().getAll(HttpHeaders.ACCEPT_ENCODING)));
            if (coding != null) {
                headers.set(HttpHeaders.CONTENT_ENCODING, coding);
                headers.remove(HttpHeaders.CONTENT_LENGTH);
            }
        }
    }

    private static String type(MultiMap headers) {
        @Nullable String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip();
    }

    /** Chooses the coding in the same way as the server. */
    private static final class Coder extends HttpContentCompressor {
        Coder() {
            super(StandardCompressionOptions.gzip(), StandardCompressionOptions.deflate());
        }

        @Override
        protected @Nullable String determineEncoding(String accepted) {
            return super.determineEncoding(accepted);
        }
    }
}
