package org.sharedgrowth.observatory.indicators.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An error answer. Thrown anywhere below a resource, it is sent as {@code
 * application/problem+json}, or as its dialect's own error.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Maximum length of quoted input: enough to recognise it. */
    private static final int MAX_SHOWN_LENGTH = 200;

    /** Stands for a character that cannot be shown. */
    private static final String REPLACEMENT = "\uFFFD";

    /** The characters of {@code OneLineText.turnsDirection}. */
    private static final Pattern DIRECTION_CONTROLS =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LONG_QUOTATION =
            Pattern.compile("'([^']{" + MAX_SHOWN_LENGTH + "})[^']+'");

    private final int status;
    private final String slug;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /**
     * @param status HTTP status, 400 to 599
     * @param slug stable name of the kind of problem; its type is {@code /problems/<slug>}
     * @param title name of the kind, the same for every occurrence
     * @param detail of this occurrence: the offending value and what to do about it
     * @param faults the individual errors; may be empty
     */
    public Problem(int status, String slug, String title, String detail, List<Fault> faults) {
        this(status, slug, title, detail, faults, Map.of());
    }

    private Problem(
            int status,
            String slug,
            String title,
            String detail,
            List<Fault> faults,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** An invalid query parameter or header: 400 naming it, its value and how to fix it. */
    public static Problem parameter(String parameter, String value, String wayOut) {
        String name = shown(parameter);
        String part = shown(value);
        String way = LONG_QUOTATION.matcher(wayOut).replaceAll("'$1…'");
        String detail = "'" + part + "' is not a valid value of " + name + ": " + way;
        return new Problem(
                400,
                "invalid-parameter",
                "A parameter has an invalid value",
                detail,
                List.of(Fault.ofParameter(name, part, way)));
    }

    /**
     * Quotes input in an answer. Characters that would make it look like another text are replaced
     * by U+FFFD.
     */
    public static String shown(String sent) {
        String text = DIRECTION_CONTROLS.matcher(sent).replaceAll(REPLACEMENT);
        if (text.length() <= MAX_SHOWN_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN_LENGTH - 1)) ? 1 : 0;
        return text.substring(0, MAX_SHOWN_LENGTH - end) + "…";
    }

    /** An object that does not exist or is not visible to the caller: 404. */
    public static Problem notFound(String kind, String id, String wayOut) {
        return new Problem(
                404,
                "not-found",
                "Not found",
                "There is no " + kind + " '" + shown(id) + "'. " + wayOut,
                List.of());
    }

    /** The caller is authenticated but lacks the rights: 403. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "You are not allowed to do this", detail, List.of());
    }

    /** The same problem with a header added to its answer, such as {@code Retry-After}. */
    public Problem header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Problem(status, slug, title, detail(), faults, more);
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Headers of the answer in addition to its content type. */
    public Map<String, String> headers() {
        return headers;
    }
}
