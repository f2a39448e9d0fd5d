package org.sharedgrowth.observatory.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Guests who request data without pause, so that the code that runs with each request is compiled
 * and profiled in the training run.
 */
final class HeavyLoad {
    private static final int CONNECTIONS = 32;
    private static final int REQUESTS_PER_CONNECTION = 2500;

    private HeavyLoad() {}

    /**
     * Sends the requests; ignores the responses.
     *
     * @param address returns the address of the request with the given number, counted from 1
     */
    static void send(IntFunction<URI> address) throws InterruptedException {
        try (ExecutorService guests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = 1 + i * REQUESTS_PER_CONNECTION;
                results.add(guests.submit(() -> sendRequests(first, address)));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load ended early", e);
        }
    }

    /** One guest with a connection of its own. */
    private static void sendRequests(int first, IntFunction<URI> address) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < REQUESTS_PER_CONNECTION; i++) {
                HttpRequest request = HttpRequest.newBuilder(address.apply(first + i)).build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
