package org.sharedgrowth.observatory.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The body of a request; it can be read again for each attempt. */
public final class Body {
    private final String type;
    private final Supplier<BodyPublisher> content;

    private Body(String type, Supplier<BodyPublisher> content) {
        this.type = type;
        this.content = content;
    }

    /** No body. */
    public static Body none() {
        return new Body("", BodyPublishers::noBody);
    }

    /** Text, sent as UTF-8. */
    public static Body text(String mediaType, String text) {
        return new Body(mediaType, () -> BodyPublishers.ofString(text));
    }

    /** Bytes as they are. */
    public static Body bytes(String mediaType, byte[] bytes) {
        return new Body(mediaType, () -> BodyPublishers.ofByteArray(bytes));
    }

    /** A file, read while it is sent. */
    public static Body file(String mediaType, Path file) {
        return new Body(
                mediaType,
                () -> {
                    try {
                        return BodyPublishers.ofFile(file);
                    } catch (FileNotFoundException e) {
                        throw new IllegalArgumentException("There is no file " + file, e);
                    }
                });
    }

    /** A value of a generated model class, as JSON. */
    public static Body json(Object value) {
        byte[] bytes = Json.write(value);
        return bytes("application/json", bytes);
    }

    String type() {
        return type;
    }

    BodyPublisher publisher() {
        return content.get();
    }
}
