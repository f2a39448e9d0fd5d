package org.sharedgrowth.observatory.indicators.submission.reading.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.LineFaults;
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;

/**
 * The tokens of a JSON file, with bounded depth and lengths, and with {@link Unreadable} for every
 * way in which JSON can be broken.
 */
final class JsonText implements Closeable {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_NAME_LENGTH = 4_000;
    private static final int MAX_NUMBER_LENGTH = 400;
    private static final int MAX_MEMBERS = 1_000;

    private final JsonParser parser;
    private final FileLimits limits;

    JsonText(InputStream in, FileLimits limits) throws IOException {
        this.limits = limits;
        parser =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxStringLength(limits.lineBytes())
                                        .maxNameLength(MAX_NAME_LENGTH)
                                        .maxNumberLength(MAX_NUMBER_LENGTH)
                                        .build())
                        // Keys of series and observations are names, millions of different ones.
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build()
                        .createParser(in);
    }

    /** Reads a part of the file. */
    private interface Read<T extends @Nullable Object> {
        T read() throws IOException;
    }

    private <T extends @Nullable Object> T attempt(Read<T> read) throws IOException {
        try {
            return read.read();
        } catch (JsonProcessingException | CharConversionException e) {
            Unreadable fault = broken("it is malformed, truncated or over a size limit");
            fault.initCause(e);
            throw fault;
        }
    }

    /** The next token, or null at the end. */
    @Nullable JsonToken next() throws IOException {
        return attempt(parser::nextToken);
    }

    /** Moves into the object or array that must be here. */
    void enter(JsonToken opening) throws IOException {
        if (parser.currentToken() != opening) {
            throw broken("there is no " + (opening == JsonToken.START_OBJECT ? "object" : "array"));
        }
    }

    /**
     * Moves to the next member of the object this is in, and to its value.
     *
     * @return its name, or null at the object's end
     */
    @Nullable String member() throws IOException {
        JsonToken token = next();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        if (token != JsonToken.FIELD_NAME) {
            throw broken("a member of an object is missing");
        }
        String name = attempt(parser::currentName);
        once(name);
        next();
        return name;
    }

    /**
     * Refuses a second member of a name, of which nobody could say which counts. Keys of series and
     * observations begin with a digit; theirs are for the check to compare.
     */
    private void once(String name) throws Unreadable {
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return;
        }
        // The context of an object ends with it.
        JsonStreamContext context = parser.getParsingContext();
        if (!(context.getCurrentValue() instanceof Names names)) {
            context.setCurrentValue(new Names(new HashSet<>(Set.of(name))));
            return;
        }
        if (!names.met.add(name)) {
            throw broken("an object has two members '" + Excerpt.of(name) + "'");
        }
        if (names.met.size() > MAX_MEMBERS) {
            throw broken("an object has more than " + MAX_MEMBERS + " members");
        }
    }

    /** Members of an object that were met. */
    private record Names(Set<String> met) {}

    /** The name of the member this is at; empty outside of objects. */
    String name() throws IOException {
        String name = attempt(parser::currentName);
        return name == null ? "" : name;
    }

    /** Moves to the next element of the array this is in; false at the array's end. */
    boolean element() throws IOException {
        return next() != JsonToken.END_ARRAY;
    }

    JsonToken token() {
        JsonToken token = parser.currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    /** Passes over the value this is at. */
    void skip() throws IOException {
        attempt(parser::skipChildren);
    }

    /** The text, number or word this is at, as it is written; null for null. */
    @Nullable String scalar() throws IOException {
        return switch (token()) {
            case VALUE_NULL -> null;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    whole(attempt(parser::getText));
            default -> throw broken("there is not exactly one value");
        };
    }

    /** Refuses half a character, which no text can be written of: an escape such as "\\ud800". */
    private String whole(String text) throws Unreadable {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(++i))) {
                throw broken("a string contains half of a character");
            }
        }
        return text;
    }

    /** Reads the single values of the array that must be here, no more than {@code most}. */
    void scalars(List<@Nullable String> target, int most) throws IOException {
        target.clear();
        long length = 0;
        enter(JsonToken.START_ARRAY);
        while (element()) {
            if (target.size() == most) {
                throw broken("an array has more than " + most + " values");
            }
            String text = scalar();
            length += text == null ? 0 : text.length();
            if (length > limits.lineBytes()) {
                throw LineFaults.tooLong(line(), limits);
            }
            target.add(text);
        }
    }

    /** The number this is at, from 0. */
    int index() throws IOException {
        String text = scalar();
        if (text == null || !text.matches("[0-9]{1,8}")) {
            throw broken("'" + Excerpt.of(String.valueOf(text)) + "' is not a valid index");
        }
        return Integer.parseInt(text);
    }

    long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    Unreadable broken(String what) {
        return new Unreadable(
                "malformed-json",
                line(),
                "The JSON cannot be read on line "
                        + line()
                        + ", column "
                        + parser.currentTokenLocation().getColumnNr()
                        + ": "
                        + what
                        + ".",
                "None of it was used. Send the whole message, valid against its schema.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
