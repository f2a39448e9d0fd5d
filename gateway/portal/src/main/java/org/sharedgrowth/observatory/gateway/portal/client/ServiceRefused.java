package org.sharedgrowth.observatory.gateway.portal.client;

import java.util.List;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Thrown if a service answers with a problem document, or the gateway itself refuses. */
public final class ServiceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A part of a text up to a full stop or semicolon. */
    private static final Pattern PART = Pattern.compile("[^.;。；؛]+[.;。；؛]*");

    private final int status;
    private final String slug;
    private final String title;
    private final transient List<String> parameters;
    private final transient List<Catalogue.Code> nearest;

    /**
     * Creates a refusal whose detail is shown to people.
     *
     * @param slug last part of the problem's type
     * @param parameters parameters of the request that the problem names as wrong or missing; may
     *     be empty
     * @param nearest known codes that an unknown code in the request resembles; may be empty
     */
    public ServiceRefused(
            int status,
            String slug,
            String title,
            String detail,
            List<String> parameters,
            List<Catalogue.Code> nearest) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.parameters = List.copyOf(parameters);
        this.nearest = List.copyOf(nearest);
    }

    /** A refusal by the gateway itself. */
    public ServiceRefused(ProblemType type, String detail) {
        this(type.status(), type.slug(), type.title(), detail, List.of(), List.of());
    }

    /** Whether a service found nothing at the address (404). */
    public static boolean isNotFound(Throwable failure) {
        return failure instanceof ServiceRefused refused && refused.status() == 404;
    }

    /**
     * Whether a service answered 400 or 404, as it does if a code in the request, such as an
     * indicator, is unknown.
     */
    public static boolean isUnknownCode(Throwable failure) {
        return failure instanceof ServiceRefused refused
                && (refused.status() == 400 || refused.status() == 404);
    }

    /** Whether a service refused a code of the request, as unknown or as removed. */
    public static boolean isUnknownOrRemovedCode(Throwable failure) {
        return isUnknownCode(failure)
                || (failure instanceof ServiceRefused refused
                        && refused.slug.equals(ProblemType.REMOVED_CODE.slug()));
    }

    /**
     * Whether a service refused a code of the request rather than the past state of the figures,
     * which the request may also name.
     *
     * @param past whether the request names a past state
     */
    public static boolean isUnknownCode(Throwable failure, boolean past) {
        return past
                ? failure instanceof ServiceRefused refused
                        && refused.slug.equals(ProblemType.UNKNOWN_CODE.slug())
                : isUnknownCode(failure);
    }

    /** The HTTP status of the refusal. */
    public int status() {
        return status;
    }

    /** Type of the problem, for programs. */
    public String slug() {
        return slug;
    }

    /** Title of the problem, for people. */
    public String title() {
        return title;
    }

    /** Whether the problem names this parameter of the request as wrong or missing. */
    public boolean names(String parameter) {
        return parameters.contains(parameter);
    }

    /** Known codes that an unknown code in the request resembles, the most similar first. */
    public List<Catalogue.Code> nearest() {
        return nearest;
    }

    /**
     * What exactly is wrong, in a form for people: the parts of the text that refer programs to an
     * address of the API are left out.
     */
    public String forPeople() {
        String plain =
                PART.matcher(detail())
                        .replaceAll(part -> part.group().contains("/api/") ? "" : "$0")
                        .strip();
        return plain.isEmpty()
                ? detail()
                : plain.replaceFirst("[;؛]$", ".").replaceFirst("；$", "。");
    }

    /** What exactly is wrong, and how to fix it. */
    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
