package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs each service in its own image, sends typical requests, and stores the resulting AOT cache,
 * which fits only the runtime and class path that created it. All services run at the same time,
 * because they call each other.
 */
final class Training {
    private static final Map<String, List<String>> REQUESTS =
            Map.of(
                    "indicators-service",
                            List.of(
                                    "8087/q/health/live",
                                    "8081/sdmx/3.0/structure/dataflow",
                                    "8081/sdmx/2.1/dataflow/all/all/latest",
                                    "8081/v2/country?format=json",
                                    "8081/api/indicators/v1/limits",
                                    "8081/api/indicators/v1/observations?indicator=IT_NET_USER_ZS",
                                    "8081/api/indicators/v1/releases"),
                    "reports-service",
                            List.of("8088/q/health/live", "8082/api/reports/v1/publications"),
                    "gateway",
                            List.of(
                                    "8086/q/health/live",
                                    "8080/",
                                    "8080/docs",
                                    "8080/openapi",
                                    "8080/indicators",
                                    "8080/reports",
                                    "8080/sdmx/3.0/structure/dataflow",
                                    "8080/api/indicators/v1/limits"));

    /** Requests for the heavy load; each gets a different number, so that no cache answers it. */
    private static final Map<String, String> LOAD =
            Map.of("gateway", "8080/v2/country?format=json&page=");

    private Training() {}

    /** Creates the cache of each service, as a layer. */
    static Map<Image, Path> run(Map<Image, Path> roots, Workspace workspace) {
        Map<Image, Path> caches = new HashMap<>();
        List<Image> services = Image.ALL.stream().filter(Image::trained).toList();
        try (PodHost host = new PodHost(workspace)) {
            for (Image image : services) {
                Path root = requireNonNull(roots.get(image));
                Path tmp = makeWritable(workspace.createEmptyDirectory(image.name() + "/training"));
                List<String> commandWithoutCache =
                        image.trainingCommand("/tmp/unused.aot").stream()
                                .filter(word -> !word.startsWith("-XX:AOTCacheOutput"))
                                .toList();
                String job = image.name() + "-migrate";
                host.runToEnd(job, root, commandWithoutCache, host.pod(job));
                host.start(
                        image.name(),
                        root,
                        image.trainingCommand("/tmp/app.aot"),
                        withoutLimit(host.pod(image.name())),
                        tmp);
            }
            for (Image image : services) {
                REQUESTS.getOrDefault(image.name(), List.of()).forEach(Training::sendRequests);
            }
            for (Map.Entry<String, String> load : LOAD.entrySet()) {
                sendLoad(load.getValue());
            }
            for (Image image : services.reversed()) {
                host.stopNewest();
                Path layer = workspace.createEmptyDirectory(image.name() + "/cache");
                Shell.copy(
                        workspace.target().resolve(image.name() + "/training/app.aot"),
                        layer.resolve(Image.CACHE.substring(1)));
                caches.put(image, layer);
            }
        }
        return caches;
    }

    /**
     * Raises the quota of the pod, so that heavy load does not use it up: refusals would train
     * other code.
     */
    private static PodSpec withoutLimit(PodSpec pod) {
        return pod.withVariable("GATEWAY_QUOTA_GUEST_STRUCTURES", "1000000000");
    }

    /** Sends requests to execute the code; ignores the responses. */
    private static void sendRequests(String portAndPath) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address(portAndPath)).build();
            for (int i = 0; i < 20; i++) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(portAndPath, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sendLoad(String portAndPath) {
        try {
            HeavyLoad.send(number -> address(portAndPath + number));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String portAndPath) {
        return URI.create("http://127.0.0.1:" + portAndPath);
    }

    private static Path makeWritable(Path directory) {
        try {
            return Files.setPosixFilePermissions(
                    directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
