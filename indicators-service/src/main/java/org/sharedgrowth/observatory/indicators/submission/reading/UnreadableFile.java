package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.util.function.Function;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The refusal of a whole file: it is damaged, unsafe to parse or not a table of an accepted type.
 * Errors in single rows are findings instead.
 */
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Wording wording;
    private final long row;

    /**
     * @param code stable name of the error, such as {@code truncated}
     * @param row line of the file, from 1; 0 if the error belongs to no line
     * @param reason what is wrong, naming the value
     * @param hint what to do about it
     */
    public UnreadableFile(
            String code,
            long row,
            Function<FileText, Message> reason,
            Function<FileText, Message> hint) {
        this(code, row, new Wording(FileText.class, message(reason), message(hint)));
    }

    private UnreadableFile(String code, long row, Wording wording) {
        super(wording.reason(Language.ENGLISH));
        this.code = code;
        this.wording = wording;
        this.row = row;
    }

    private static Message message(Function<FileText, Message> text) {
        return text.apply(Texts.messages(FileText.class));
    }

    public String code() {
        return code;
    }

    /** What is wrong, in English. */
    public String reason() {
        return wording.reason(Language.ENGLISH);
    }

    /** What to do about it, in English. */
    public String hint() {
        return wording.hint(Language.ENGLISH);
    }

    public Wording wording() {
        return wording;
    }

    public long row() {
        return row;
    }
}
