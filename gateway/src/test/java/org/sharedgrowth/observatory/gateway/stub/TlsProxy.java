package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A load balancer that terminates TLS, as in front of a cluster, and forwards client address and
 * scheme.
 */
public final class TlsProxy implements AutoCloseable {
    private static final String PASSWORD = "only-for-tests";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final int gatewayPort;

    private TlsProxy(int gatewayPort) {
        this.gatewayPort = gatewayPort;
    }

    /** Starts a proxy that accepts TLS and forwards plain HTTP. */
    public static TlsProxy inFrontOf(int gatewayPort, int port)
            throws IOException, InterruptedException {
        TlsProxy proxy = new TlsProxy(gatewayPort);
        Path file = keys();
        PfxOptions keys = new PfxOptions().setPath(file.toString()).setPassword(PASSWORD);
        proxy.vertx
                .createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(keys))
                .requestHandler(proxy::proxy)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Files.delete(file);
        Files.delete(file.getParent());
        return proxy;
    }

    private static Path keys() throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("tls").resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "proxy",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return file;
    }

    private void proxy(HttpServerRequest request) {
        request.body()
                .compose(body ->
                        client.request(
                                        new RequestOptions()
                                                .setHost("127.0.0.1")
                                                .setPort(gatewayPort)
                                                .setMethod(request.method())
                                                .setURI(request.uri()))
                                .compose(forwarded -> forward(request, forwarded, body)))
                .compose(answer -> answer.body().compose(body -> copyAnswer(request, answer, body)))
                .onFailure(failure -> request.response().setStatusCode(502).end(failure + ""));
    }

    private static Future<HttpClientResponse> forward(
            HttpServerRequest request, HttpClientRequest forwarded, Buffer body) {
        forwarded.headers().setAll(request.headers());
        forwarded.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress());
        if (!request.headers().contains("X-Forwarded-Proto")) {
            forwarded.putHeader("X-Forwarded-Proto", "https");
        }
        return forwarded.send(body);
    }

    private static Future<Void> copyAnswer(
            HttpServerRequest request, HttpClientResponse answer, Buffer body) {
        request.response().setStatusCode(answer.statusCode()).headers().setAll(answer.headers());
        return request.response().end(body);
    }

    @Override
    public void close() {
        vertx.close();
    }
}
