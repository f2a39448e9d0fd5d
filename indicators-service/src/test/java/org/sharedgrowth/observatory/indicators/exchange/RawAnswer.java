package org.sharedgrowth.observatory.indicators.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;

/**
 * The answer to a request whose target was sent unchanged; the usual clients correct invalid
 * targets or refuse to send them.
 */
public record RawAnswer(int status, MultiMap headers, String text) {
    private static final Vertx VERTX = Vertx.vertx();

    /**
     * Closes idle connections long before the service does; otherwise the service could close one
     * while a request is sent.
     */
    private static final HttpClient CLIENT =
            VERTX.createHttpClient(new HttpClientOptions().setKeepAliveTimeout(10));

    public static RawAnswer get(String target, Map<String, String> headers) {
        return send(HttpMethod.GET, target, headers);
    }

    public static RawAnswer send(HttpMethod method, String target, Map<String, String> headers) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        RequestOptions options =
                new RequestOptions()
                        .setMethod(method)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(target);
        headers.forEach(options::addHeader);
        CompletableFuture<RawAnswer> answer = new CompletableFuture<>();
        // Runs on an event loop; otherwise the body may arrive before the handler is set.
        VERTX.runOnContext(start -> exchange(options, answer));
        try {
            return answer.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(target + ": " + e, e);
        }
    }

    private static void exchange(RequestOptions options, CompletableFuture<RawAnswer> answer) {
        CLIENT.request(options)
                .compose(request -> request.send())
                .compose(response ->
                        response.body()
                                .map(body ->
                                        new RawAnswer(
                                                response.statusCode(),
                                                response.headers(),
                                                body.toString())))
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally);
    }

    public RawAnswer statusCode(int expected) {
        assertThat(text, status, equalTo(expected));
        return this;
    }

    public RawAnswer header(String name, String expected) {
        return header(name, equalTo(expected));
    }

    public RawAnswer header(String name, Matcher<? super String> matcher) {
        assertThat(name, headers.get(name), matcher);
        return this;
    }

    public String header(String name) {
        return String.valueOf(headers.get(name));
    }

    /** Checks the raw body. */
    public RawAnswer text(Matcher<? super String> matcher) {
        assertThat(text, matcher);
        return this;
    }

    public <T> RawAnswer body(String path, Matcher<T> matcher) {
        assertThat(path, JsonPath.from(text).get(path), matcher);
        return this;
    }
}
