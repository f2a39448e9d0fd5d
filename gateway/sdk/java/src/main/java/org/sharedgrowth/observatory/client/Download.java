package org.sharedgrowth.observatory.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A large response, read as a stream without keeping it in memory. */
public final class Download implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int MAX_RESUMPTIONS = 5;

    private final Connection connection;
    private final Request request;
    private final String accept;
    private HttpResponse<InputStream> answer;

    Download(
            Connection connection,
            Request request,
            String accept,
            HttpResponse<InputStream> answer) {
        this.connection = connection;
        this.request = request;
        this.accept = accept;
        this.answer = answer;
    }

    /** The content as a stream of bytes. */
    public InputStream stream() {
        return answer.body();
    }

    /** The whole content as text, for answers that are known to be small. */
    public String text() throws IOException {
        try (InputStream in = stream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A header of the answer, such as {@code Content-Location}. */
    public Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    /**
     * Writes the content to a file. An interrupted download is resumed if the server still has
     * the same bytes.
     *
     * @return how many bytes were written
     */
    public long saveTo(Path file) throws IOException {
        long written = 0;
        int resumptionsLeft = MAX_RESUMPTIONS;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            while (true) {
                int received;
                try {
                    received = stream().read(chunk);
                } catch (IOException broken) {
                    close();
                    if (resumptionsLeft-- == 0 || !resume(written)) {
                        throw broken;
                    }
                    continue;
                }
                if (received < 0) {
                    return written;
                }
                out.write(chunk, 0, received);
                written += received;
            }
        } finally {
            close();
        }
    }

    private boolean resume(long from) {
        Optional<String> tag = header("ETag").filter(value -> !value.startsWith("W/"));
        if (tag.isEmpty()) {
            return false;
        }
        request.header("Range", "bytes=" + from + "-").header("If-Range", tag.get());
        answer = connection.send(request, accept);
        return answer.statusCode() == 206;
    }

    /** The events of a response that is an event stream, each as soon as it arrives. */
    public Stream<Event> events() {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8));
        var events =
                new Spliterators.AbstractSpliterator<Event>(Long.MAX_VALUE, 0) {
                    @Override
                    public boolean tryAdvance(java.util.function.Consumer<? super Event> action) {
                        Optional<Event> next = Event.next(lines);
                        next.ifPresent(action);
                        return next.isPresent();
                    }
                };
        return StreamSupport.stream(events, false);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
