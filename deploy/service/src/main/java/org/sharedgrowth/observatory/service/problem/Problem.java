package org.sharedgrowth.observatory.service.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemDocument.NearestCode;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * An error answer. If it is thrown by a resource, or by code that a resource calls, it is sent as
 * {@code application/problem+json}, or in the error format of the path's dialect.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Maximum length of quoted input: enough to recognise it. */
    private static final int MAX_SHOWN_LENGTH = 200;

    /** Replacement for a character that cannot be shown. */
    private static final String REPLACEMENT = "\uFFFD";

    /** The characters of {@code OneLineText.changesDirection}, and unpaired surrogates. */
    private static final Pattern UNSAFE_CHARACTERS =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private static final Pattern LONG_QUOTATION =
            Pattern.compile("(['«“])([^'«»“”]{" + MAX_SHOWN_LENGTH + "})[^'«»“”]+(['»”])");

    private final ProblemType type;
    private final transient LocalizedText detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /** A problem whose detail is the same in all languages. */
    public Problem(ProblemType type, String detail) {
        this(type, LocalizedText.constant(detail));
    }

    /** A problem with its individual errors, whose detail is the same in all languages. */
    public Problem(ProblemType type, String detail, List<Fault> faults) {
        this(type, LocalizedText.constant(detail), faults);
    }

    /**
     * A problem of the request as a whole.
     *
     * @param detail the offending value and how to fix it
     */
    public Problem(ProblemType type, LocalizedText detail) {
        this(type, detail, List.of());
    }

    /**
     * A problem with its individual errors.
     *
     * @param detail the offending value and how to fix it
     * @param faults the individual errors; may be empty
     */
    public Problem(ProblemType type, LocalizedText detail, List<Fault> faults) {
        this(type, detail, faults, Map.of());
    }

    private Problem(
            ProblemType type,
            LocalizedText detail,
            List<Fault> faults,
            Map<String, String> headers) {
        super(detail.in(Language.ENGLISH), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** An invalid query parameter or header; the suggestion is the same in all languages. */
    public static Problem parameter(String parameter, String value, String suggestion) {
        return parameter(parameter, value, LocalizedText.constant(suggestion));
    }

    /** An invalid query parameter or header: 400 naming it, its value and how to fix it. */
    public static Problem parameter(String parameter, String value, LocalizedText suggestion) {
        String name = shown(parameter);
        String quotedValue = shown(value);
        LocalizedText suggested =
                LocalizedText.of(language ->
                        LONG_QUOTATION.matcher(suggestion.in(language)).replaceAll("$1$2…$3"));
        LocalizedText detail =
                LocalizedText.of(language ->
                        Texts.of(ServiceText.class, language)
                                .invalidParameter(quotedValue, name, suggested.in(language)));
        return new Problem(
                ProblemType.INVALID_PARAMETER,
                detail,
                List.of(Fault.ofParameter(name, quotedValue, suggested)));
    }

    /**
     * Input as it is quoted in answers: shortened, and with U+FFFD for each character that would
     * make it look like a different text.
     */
    public static String shown(String sent) {
        String text = UNSAFE_CHARACTERS.matcher(sent).replaceAll(REPLACEMENT);
        if (text.length() <= MAX_SHOWN_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN_LENGTH - 1)) ? 1 : 0;
        return text.substring(0, MAX_SHOWN_LENGTH - end) + "…";
    }

    /** An object that does not exist or is not visible to the caller: 404. */
    public static Problem notFound(String kind, String id, String hint) {
        return new Problem(
                ProblemType.NOT_FOUND, "There is no " + kind + " '" + shown(id) + "'. " + hint);
    }

    /** An object that does not exist or is not visible to the caller: 404. */
    public static Problem notFound(LocalizedText detail) {
        return new Problem(ProblemType.NOT_FOUND, detail);
    }

    /** An object of the path that does not exist or is not visible to the caller: 404 naming it. */
    public static Problem notFound(LocalizedText detail, Fault fault) {
        return new Problem(ProblemType.NOT_FOUND, detail, List.of(fault));
    }

    /** The caller is authenticated but lacks the rights: 403. */
    public static Problem forbidden(LocalizedText detail) {
        return new Problem(ProblemType.FORBIDDEN, detail);
    }

    /** The same problem with these individual errors. */
    public Problem with(List<Fault> errors) {
        return new Problem(type, detail, errors, headers);
    }

    /** The same problem; its errors name the known codes that are similar to an unknown one. */
    public Problem withNearest(List<NearestCode> codes) {
        return new Problem(
                type,
                detail,
                faults.stream().map(fault -> fault.withNearest(codes)).toList(),
                headers);
    }

    /** The same problem with a header added to its answer, such as {@code Retry-After}. */
    public Problem header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, faults, more);
    }

    public int status() {
        return type.status();
    }

    public String title() {
        return type.title();
    }

    /** In English: for logs and dialects that have one language. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The body of the answer, with the given instance id. */
    ProblemDocument document(String instance) {
        return ProblemDocument.of(type, detail, faults, instance);
    }

    /** The body of the answer, with a new instance id. */
    ProblemDocument document() {
        return ProblemDocument.of(type, detail, faults);
    }

    /** Headers of the answer in addition to its content type. */
    public Map<String, String> headers() {
        return headers;
    }
}
