package org.sharedgrowth.observatory.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.sharedgrowth.observatory.images.LayoutCheck.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.local.process.Child;

/**
 * Unpacks the tars and runs the whole installation from them as defined in the manifests: first the
 * migrations of the schemas (twice: the second run must change nothing), then every server until
 * its readiness probe succeeds, requests through the gateway, and an orderly shutdown.
 */
record Check(Workspace workspace) {
    private static final long MAX_IMAGE_BYTES = 150_000_000;
    private static final Pattern OUR_METRICS =
            Pattern.compile("\\b(http_server|observatory|jvm|process)_[a-z_]+\\b");

    void run() {
        Map<Image, Path> roots = new HashMap<>();
        for (Image image : Image.ALL) {
            roots.put(image, unpack(image));
            LayoutCheck.of(workspace.layout(image)).check(image);
        }
        System.out.println("✓ digests, platforms, bills of materials and provenance agree");
        try (PodHost host = new PodHost(workspace)) {
            for (Image image : Image.ALL) {
                if (image.trained()) {
                    migrateTwice(host, image, requireNonNull(roots.get(image)));
                }
            }
            for (Image image : Image.ALL) {
                start(host, image, requireNonNull(roots.get(image)));
            }
            checkAnswers();
            checkMetrics();
            for (Image image : Image.ALL.reversed()) {
                int status = host.stopNewest();
                require(status == 143 || status == 0, image.name() + " ended with " + status);
            }
        }
        System.out.println("✓ every image runs read-only and as user " + Image.USER);
    }

    /** Unpacks the layers of the tar and checks the image's metadata. */
    private Path unpack(Image image) {
        Path tar = workspace.createEmptyDirectory("check/" + image.name() + "/tar");
        Path root = workspace.createEmptyDirectory("check/" + image.name() + "/root");
        Shell.run("tar", "-xf", workspace.tar(image).toString(), "-C", tar.toString());
        JsonNode manifest = Workspace.readJson(tar.resolve("manifest.json")).path(0);
        JsonNode config = Workspace.readJson(tar.resolve(manifest.path("Config").asText()));
        require(
                config.at("/config/User").asText().equals(Image.USER + ":" + Image.USER),
                image.name() + " runs as " + config.at("/config/User"));
        JsonNode labels = config.at("/config/Labels");
        for (String label : List.of("source", "revision", "version", "created", "licenses")) {
            require(
                    labels.has("org.opencontainers.image." + label),
                    image.name() + " has no label for its " + label);
        }
        for (JsonNode layer : manifest.path("Layers")) {
            Shell.run("tar", "-xzf", tar.resolve(layer.asText()).toString(), "-C", root.toString());
        }
        JsonNode bom = Workspace.readJson(root.resolve(Bom.PATH.substring(1)));
        require(
                bom.path("bomFormat").asText().equals("CycloneDX")
                        && bom.path("components").size() > 50,
                image.name() + " has no complete bill of materials");
        String programs = Shell.run("find", root.toString(), "-perm", "/6000");
        require(
                programs.isEmpty(),
                image.name() + " contains setuid or setgid programs: " + programs);
        long size = size(workspace.tar(image));
        require(size < MAX_IMAGE_BYTES, image.name() + " is larger than 150 MB: " + size);
        return root;
    }

    private void migrateTwice(PodHost host, Image image, Path root) {
        String job = image.name() + "-migrate";
        String first =
                host.runToEnd(job, root, image.entrypoint(Target.thisMachine()), host.pod(job));
        require(first.contains("Successfully applied"), job + " did nothing:\n" + first);
        String second =
                host.runToEnd(job, root, image.entrypoint(Target.thisMachine()), host.pod(job));
        require(second.contains("is up to date"), job + " is not safe to repeat:\n" + second);
        require(!second.contains("Listening on"), job + " opened a port");
        System.out.println("✓ " + job);
    }

    private void start(PodHost host, Image image, Path root) {
        PodSpec pod = host.pod(image.name());
        if (image.trained()) {
            // Makes Java fail if the AOT cache does not fit; by default it would run without the
            // cache.
            pod = pod.withVariable("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");
        }
        long millis =
                host.start(image.name(), root, image.entrypoint(Target.thisMachine()), pod, null);
        Child child = host.running().getFirst();
        String status = Workspace.read(Path.of("/proc", child.handle().pid() + "", "status"));
        require(
                field(status, "Uid").startsWith(Image.USER),
                image.name() + " runs as " + field(status, "Uid"));
        require(
                field(status, "CapEff").equals("0000000000000000"),
                image.name() + " has capabilities");
        require(field(status, "NoNewPrivs").equals("1"), image.name() + " may gain privileges");
        System.out.printf(
                "✓ %-19s ready after %5d ms, %s resident, tar %3d MB%n",
                image.name(),
                millis,
                field(status, "VmRSS"),
                size(workspace.tar(image)) / 1_000_000);
    }

    private static void checkAnswers() {
        require(status("http://127.0.0.1:8080/") == 200, "no portal");
        require(
                status("http://127.0.0.1:8080/api/indicators/v1/limits") == 200,
                "the gateway does not reach the indicators-service");
        require(
                status(
                                "http://127.0.0.1:8080/auth/realms/observatory/.well-known/openid-configuration")
                        == 200,
                "the gateway does not reach Keycloak, or it has no realm");
        System.out.println("✓ the gateway answers, and reaches the services and Keycloak");
    }

    /** Checks that our programs provide all metrics used by alerts, dashboards and autoscalers. */
    private void checkMetrics() {
        StringBuilder published = new StringBuilder();
        List.of("8086", "8087", "8088").forEach(port -> published.append(metrics(port)));
        Path k8s = workspace.repository().resolve("deploy/k8s/components");
        String requested =
                Workspace.read(k8s.resolve("monitoring/rules.yaml"))
                        + Workspace.read(k8s.resolve("monitoring/dashboards/observatory.json"))
                        + Workspace.read(k8s.resolve("monitoring/dashboards/machines.json"))
                        + Workspace.read(k8s.resolve("availability/autoscalers.yaml"));
        List<String> names =
                OUR_METRICS
                        .matcher(requested)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .distinct()
                        .toList();
        require(names.size() > 5, "the manifests use no metrics of our programs");
        for (String name : names) {
            require(published.toString().contains("\n" + name), "no program publishes " + name);
        }
        System.out.println(
                "✓ published metrics that the manifests use: " + String.join(", ", names));
    }

    private static String metrics(String port) {
        try (InputStream text =
                URI.create("http://127.0.0.1:" + port + "/q/metrics").toURL().openStream()) {
            return "\n" + new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String field(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
