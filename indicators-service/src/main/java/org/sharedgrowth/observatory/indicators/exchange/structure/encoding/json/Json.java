package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON into memory. Not thread-safe. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private final JsonGenerator generator;

    Json() {
        try {
            generator = FACTORY.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an object as an element of an array or as the whole message. */
    Json object(Runnable content) {
        return run(() -> {
            generator.writeStartObject();
            content.run();
            generator.writeEndObject();
        });
    }

    Json object(String name, Runnable content) {
        return run(() -> generator.writeFieldName(name)).object(content);
    }

    /** Writes an array; the consumer writes each element. */
    <T> Json array(String name, Iterable<T> elements, Consumer<T> element) {
        return run(() -> {
            generator.writeArrayFieldStart(name);
            elements.forEach(element);
            generator.writeEndArray();
        });
    }

    Json texts(String name, List<String> texts) {
        return array(name, texts, text -> run(() -> generator.writeString(text)));
    }

    /** Writes a member, unless the value is null. */
    Json put(String name, @Nullable String value) {
        return value == null ? this : run(() -> generator.writeStringField(name, value));
    }

    Json put(String name, boolean value) {
        return run(() -> generator.writeBooleanField(name, value));
    }

    Json put(String name, long value) {
        return run(() -> generator.writeNumberField(name, value));
    }

    /** Writes a member whose value is a number given as text. */
    Json number(String name, String value) {
        return run(() -> {
            generator.writeFieldName(name);
            generator.writeNumber(value);
        });
    }

    byte[] end() {
        run(generator::close);
        return bytes.toByteArray();
    }

    private Json run(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
