package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The kind of a request (page, button or file), which determines the text of its error page.
 *
 * @param page address of the page to return to
 */
public record FailureContext(Kind kind, String page) {
    /** The kind of request. */
    public enum Kind {
        /** A page was requested. */
        PAGE,
        /** A button was pressed. */
        BUTTON,
        /** A file was sent; browsers do not keep it. */
        FILE
    }

    /** Methods that change nothing. */
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String FILES = "/submissions";
    private static final Pattern BUTTON =
            Pattern.compile(
                    "(/submissions/[^/]+)/(release|schedule|move|cancel|review|withdraw|confirmed)"
                            + "|(/keys|/queries(?!/new))(/.*)?");

    /** The context of a request. */
    public static FailureContext of(HttpServerRequest request) {
        String path = request.path();
        Matcher button = BUTTON.matcher(path);
        boolean isSafe = SAFE.contains(request.method());
        if (button.matches()) {
            String page = button.group(1) == null ? button.group(3) : button.group(1);
            return new FailureContext(isSafe ? Kind.PAGE : Kind.BUTTON, page);
        }
        if (isSafe) {
            boolean isSession = path.startsWith("/session/"); // no page to return to
            return new FailureContext(Kind.PAGE, isSession ? "/" : request.uri());
        }
        return path.equals(FILES)
                ? new FailureContext(
                        Kind.FILE,
                        Target.of(FILES).with("flow", request.getParam("flow")).toString())
                : new FailureContext(Kind.BUTTON, "/");
    }

    /** Whether the request was for a change. */
    public boolean changes() {
        return kind != Kind.PAGE;
    }

    /**
     * The address of the page without the parameters of its selection; empty if it has none, and
     * for a change.
     */
    public String withoutSelection() {
        String bare = PublicAddress.of(page).bare(); // the language is not a selection
        int query = bare.indexOf('?');
        return changes() || query < 0 ? "" : bare.substring(0, query);
    }
}
