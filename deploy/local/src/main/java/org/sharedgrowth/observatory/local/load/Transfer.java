package org.sharedgrowth.observatory.local.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One request for a file, or for its missing part.
 *
 * @param note receives the progress
 */
record Transfer(
        HttpClient http,
        Download.Settings settings,
        URI address,
        Fragment fragment,
        Consumer<String> note) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_REDIRECTS = 5;
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final double MEGABYTE = 1e6;

    /**
     * Receives the file, or its missing part.
     *
     * @throws IOException if the connection failed or ended before the end of the file
     * @throws DownloadFailed if another attempt would be useless
     */
    void run() throws IOException, DownloadFailed {
        long from = fragment.length();
        HttpResponse<InputStream> answer = send(from);
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status == RANGE_NOT_SATISFIABLE && from > 0) {
                if (!range(answer).equals("bytes */" + from)) {
                    fragment.delete();
                    run();
                }
                return; // the file was already complete
            }
            boolean isResumed = status == PARTIAL_CONTENT && from > 0;
            if (status != OK && !isResumed) {
                throw refuse("the server answered with status " + status);
            }
            requireNotWebPage(answer.headers().firstValue("Content-Type").orElse(""));
            if (!isResumed) {
                fragment.begin(validator(answer.headers()));
                from = 0;
            } else if (!range(answer).startsWith("bytes " + from + "-")) {
                throw refuse("the server sent the wrong part: " + range(answer));
            }
            receive(body, from, totalLength(answer.headers(), from));
        }
    }

    /** Requests the file; follows redirects. */
    private HttpResponse<InputStream> send(long from) throws IOException, DownloadFailed {
        URI target = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            requireAllowed(target);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(target).timeout(settings.timeout()).GET();
            if (from > 0) {
                request.header("Range", "bytes=" + from + "-");
                request.header("If-Range", fragment.validator());
            }
            HttpResponse<InputStream> answer = send(request.build());
            String location = answer.headers().firstValue("Location").orElse("");
            if (!REDIRECTS.contains(answer.statusCode()) || location.isEmpty()) {
                return answer;
            }
            answer.body().close();
            try {
                target = target.resolve(location);
            } catch (IllegalArgumentException e) {
                throw refuse("it redirects to '" + location + "', which is not an address");
            }
        }
        throw refuse("it was redirected more than " + MAX_REDIRECTS + " times");
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void requireAllowed(URI target) throws DownloadFailed {
        if (!settings.allows(target)) {
            throw refuse(target + " is not an https address");
        }
    }

    private void requireNotWebPage(String contentType) throws DownloadFailed {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            throw refuse(
                    "the server answered with a web page ("
                            + contentType
                            + "), not with a data file");
        }
    }

    /** Refuses a web page that was sent with the content type of a data file. */
    private void requireNotWebPage(byte[] start, int length) throws DownloadFailed {
        String text =
                new String(start, 0, length, StandardCharsets.ISO_8859_1)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            throw refuse("the server answered with a web page, not with a data file");
        }
    }

    private DownloadFailed refuse(String reason) {
        return new DownloadFailed(
                address + " cannot be loaded: " + reason + ". Nothing was loaded");
    }

    private static String range(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Range").orElse("(no Content-Range)");
    }

    /** The validator of the content: a strong entity tag, or else the date of its last change. */
    private static String validator(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
    }

    /** The length of the whole file in bytes; -1 if unknown. */
    private static long totalLength(HttpHeaders headers, long from) {
        return headers.firstValueAsLong("Content-Length").stream()
                .map(rest -> from + rest)
                .findFirst()
                .orElse(-1);
    }

    private void receive(InputStream body, long from, long total)
            throws IOException, DownloadFailed {
        requireSize(total);
        long arrived = from;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream file =
                        Files.newOutputStream(
                                fragment.file(),
                                StandardOpenOption.CREATE,
                                from > 0
                                        ? StandardOpenOption.APPEND
                                        : StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                StallGuard guard = new StallGuard(body, settings.timeout())) {
            for (int read = guard.read(body, buffer); read >= 0; read = guard.read(body, buffer)) {
                if (arrived == 0) {
                    requireNotWebPage(buffer, read);
                }
                arrived += read;
                requireSize(arrived);
                file.write(buffer, 0, read);
                note.accept(
                        "downloaded "
                                + megabytes(arrived)
                                + (total < 0 ? "" : " of " + megabytes(total)));
            }
        }
        if (total >= 0 && arrived != total) {
            throw new IOException(megabytes(arrived) + " of " + megabytes(total) + " arrived");
        }
        if (arrived == 0) {
            throw refuse("the server answered with an empty file");
        }
    }

    private void requireSize(long size) throws IOException, DownloadFailed {
        if (size > settings.maxSize()) {
            fragment.delete();
            throw refuse(
                    "it is larger than "
                            + megabytes(settings.maxSize())
                            + ", the maximum for one file");
        }
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}
