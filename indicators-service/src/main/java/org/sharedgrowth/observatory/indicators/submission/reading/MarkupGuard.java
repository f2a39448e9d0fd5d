package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Filters XML before the parser reads it. Refuses document types, because their entities allow
 * expansion bombs and requests to other machines, and tags, texts, comments and CDATA sections that
 * are too long to keep in memory. Assumes that markup is ASCII.
 */
final class MarkupGuard extends InputStream {
    private static final String SECTION = "CDATA[";

    /** The context of a byte. */
    private enum Context {
        TAG_OR_TEXT,
        /** After {@code <}. */
        OPENED,
        /** After {@code <!}. */
        DECLARED,
        /** After {@code <!-}. */
        DASH,
        /** Within the opening {@code <![CDATA[}. */
        SECTION,
        /**
         * In a comment, CDATA section or processing instruction, where {@code <} has no meaning.
         */
        INSIDE
    }

    private final InputStream in;
    private final FileLimits limits;
    private @Nullable IOException failure;
    private long line = 1;
    private Context context = Context.TAG_OR_TEXT;

    /** Length of the current tag, text, comment or CDATA section in bytes. */
    private int length;

    /** Number of characters of {@link #SECTION} read so far. */
    private int matchedLength;

    /** The character that precedes the {@code >} at the end of {@link Context#INSIDE}. */
    private char endMark;

    /** How often the mark must be repeated before that {@code >}. */
    private int endMarkCount;

    /** How often the mark was repeated just before the current byte. */
    private int endMarksSeen;

    MarkupGuard(InputStream in, FileLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The reason why this filter or the stream stopped reading, or null. */
    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            int read = in.read(target, offset, count);
            for (int i = offset; i < offset + read; i++) {
                check((char) (target[i] & 0xFF));
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void check(char c) throws UnreadableFile {
        if (c == 0) {
            throw LineFaults.notText(line);
        }
        line += c == '\n' ? 1 : 0;
        if (++length > limits.lineBytes()) {
            throw tooLong();
        }
        switch (context) {
            case TAG_OR_TEXT -> {
                if (c == '<') {
                    context = Context.OPENED;
                    length = 1;
                }
            }
            case OPENED -> readOpened(c);
            case DECLARED -> readDeclared(c);
            case DASH -> enterInside('-', 2, c == '-');
            case SECTION -> readSection(c);
            case INSIDE -> {
                if (c == '>' && endMarksSeen >= endMarkCount) {
                    context = Context.TAG_OR_TEXT;
                }
                endMarksSeen = c == endMark ? endMarksSeen + 1 : 0;
            }
        }
    }

    private void readOpened(char c) throws UnreadableFile {
        if (c == '?') {
            enterInside('?', 1, true);
        } else {
            context = c == '!' ? Context.DECLARED : Context.TAG_OR_TEXT;
        }
    }

    private void readDeclared(char c) throws UnreadableFile {
        if (c == '-') {
            context = Context.DASH;
        } else if (c == '[') {
            context = Context.SECTION;
            matchedLength = 0;
        } else {
            throw documentType();
        }
    }

    private void readSection(char c) throws UnreadableFile {
        if (c != SECTION.charAt(matchedLength)) {
            throw documentType();
        }
        if (++matchedLength == SECTION.length()) {
            enterInside(']', 2, true);
        }
    }

    private void enterInside(char endMark, int times, boolean asExpected) throws UnreadableFile {
        if (!asExpected) {
            throw documentType();
        }
        context = Context.INSIDE;
        this.endMark = endMark;
        endMarkCount = times;
        endMarksSeen = 0;
    }

    private UnreadableFile documentType() {
        return new UnreadableFile(
                "document-type",
                line,
                t -> t.documentType(String.valueOf(line)),
                FileText::removeDeclaration);
    }

    private UnreadableFile tooLong() {
        return new UnreadableFile(
                "markup-too-long",
                line,
                t -> t.markupTooLong(String.valueOf(line), String.valueOf(limits.lineBytes())),
                FileText::sendValidMessage);
    }
}
