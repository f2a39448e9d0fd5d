package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics of a part of the suite.
 *
 * @param text in Prometheus' text format
 */
record Scrape(String text, List<Sample> samples) {
    /** Like Prometheus, it does not ask for an upgrade to HTTP/2. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private static final Pattern LINE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A sample with its labels. */
    record Sample(String name, Map<String, String> labels, String value) {
        static Optional<Sample> of(String line) {
            Matcher found = LINE.matcher(line);
            return line.startsWith("#") || !found.matches()
                    ? Optional.empty()
                    : Optional.of(
                            new Sample(found.group(1), labels(found.group(2)), found.group(3)));
        }

        private static Map<String, String> labels(@org.jspecify.annotations.Nullable String text) {
            return LABEL.matcher(text == null ? "" : text)
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        }
    }

    /** Reads the metrics from a port of this machine. */
    static Scrape of(int port, String path) {
        Answer answer = get(port, path);
        if (answer.status() != 200) {
            throw new AssertionError(port + path + ": " + answer);
        }
        return new Scrape(
                answer.body(),
                answer.body().lines().map(Sample::of).flatMap(Optional::stream).toList());
    }

    static Answer get(int port, String path) {
        try {
            var response =
                    CLIENT.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + port + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }
}
