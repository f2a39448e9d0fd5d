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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.LineFaults;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.messages.Message;

/**
 * Reads the tokens of a JSON file with limited depth and lengths. Any invalid JSON raises {@link
 * UnreadableFile}.
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
                        // Series and observation keys are member names: millions of different ones.
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build()
                        .createParser(in);
    }

    /** A step of the parser. */
    private interface ParserStep<T extends @Nullable Object> {
        T read() throws IOException;
    }

    private <T extends @Nullable Object> T attempt(ParserStep<T> step) throws IOException {
        try {
            return step.read();
        } catch (JsonProcessingException | CharConversionException e) {
            UnreadableFile fault = broken(FileText::jsonMalformed);
            fault.initCause(e);
            throw fault;
        }
    }

    /** The next token, or null at the end. */
    @Nullable JsonToken next() throws IOException {
        return attempt(parser::nextToken);
    }

    /** Requires that an object or array begins here. */
    void enter(JsonToken opening) throws IOException {
        if (parser.currentToken() != opening) {
            throw broken(
                    opening == JsonToken.START_OBJECT ? FileText::noObject : FileText::noArray);
        }
    }

    /**
     * Moves to the value of the next member of the current object.
     *
     * @return the member's name, or null at the end of the object
     */
    @Nullable String member() throws IOException {
        JsonToken token = next();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        if (token != JsonToken.FIELD_NAME) {
            throw broken(FileText::memberMissing);
        }
        String name = attempt(parser::currentName);
        refuseDuplicate(name);
        next();
        return name;
    }

    /**
     * Refuses two members with the same name, which would be ambiguous. Keys of series and
     * observations start with a digit; the data check reports their duplicates.
     */
    private void refuseDuplicate(String name) throws UnreadableFile {
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return;
        }
        // The parser's context ends with the object.
        JsonStreamContext context = parser.getParsingContext();
        if (!(context.getCurrentValue() instanceof Names names)) {
            context.setCurrentValue(new Names(new HashSet<>(Set.of(name))));
            return;
        }
        if (!names.seen.add(name)) {
            throw broken(t -> t.twoMembers(Excerpt.of(name)));
        }
        if (names.seen.size() > MAX_MEMBERS) {
            throw broken(t -> t.tooManyMembers(String.valueOf(MAX_MEMBERS)));
        }
    }

    /** Member names of an object read so far. */
    private record Names(Set<String> seen) {}

    /** Name of the current member; empty outside objects. */
    String name() throws IOException {
        String name = attempt(parser::currentName);
        return name == null ? "" : name;
    }

    /** Moves to the next element of the current array; false at its end. */
    boolean element() throws IOException {
        return next() != JsonToken.END_ARRAY;
    }

    JsonToken token() {
        JsonToken token = parser.currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    /** Skips the current value. */
    void skip() throws IOException {
        attempt(parser::skipChildren);
    }

    /** The current text, number or literal as written; null for null. */
    @Nullable String scalar() throws IOException {
        return switch (token()) {
            case VALUE_NULL -> null;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    toText(attempt(parser::getText));
            default -> throw broken(FileText::notOneValue);
        };
    }

    /** Refuses an unpaired surrogate such as "\\ud800", which cannot be encoded. */
    private String toText(String text) throws UnreadableFile {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(++i))) {
                throw broken(FileText::halfCharacter);
            }
        }
        return text;
    }

    /** Reads the scalar values of the array expected here, at most {@code max}. */
    void scalars(List<@Nullable String> target, int max) throws IOException {
        target.clear();
        long length = 0;
        enter(JsonToken.START_ARRAY);
        while (element()) {
            if (target.size() == max) {
                throw broken(t -> t.tooManyValues(String.valueOf(max)));
            }
            String text = scalar();
            length += text == null ? 0 : text.length();
            if (length > limits.lineBytes()) {
                throw LineFaults.tooLong(line(), limits);
            }
            target.add(text);
        }
    }

    /** The current number, an index from 0. */
    int index() throws IOException {
        String text = scalar();
        if (text == null || !text.matches("[0-9]{1,8}")) {
            throw broken(t -> t.notAnIndex(Excerpt.of(String.valueOf(text))));
        }
        return Integer.parseInt(text);
    }

    long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    UnreadableFile broken(Function<FileText, Message> what) {
        return new UnreadableFile(
                "malformed-json",
                line(),
                t ->
                        t.jsonUnreadable(
                                String.valueOf(line()),
                                String.valueOf(parser.currentTokenLocation().getColumnNr()),
                                what.apply(t)),
                FileText::sendWholeMessage);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
