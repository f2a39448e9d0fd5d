package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.session.SameSite;

/**
 * What a request was sent for, which decides what its failure means to the person.
 *
 * @param page where the person came from or wanted to go: an address that can be opened
 */
record FailureContext(Kind kind, String page) {
    /** What can be lost. */
    enum Kind {
        /** Nothing: a page was to be seen. */
        PAGE,
        /** The press of a button. */
        BUTTON,
        /** A file, which browsers do not keep. */
        FILE
    }

    private static final String FILES = "/submissions";
    private static final Pattern BUTTON =
            Pattern.compile(
                    "(/submissions/[^/]+)/(release|schedule|move|cancel|review|withdraw|confirmed)"
                            + "|(/keys)(/.*)?");

    static FailureContext of(HttpServerRequest request) {
        String path = request.path();
        Matcher button = BUTTON.matcher(path);
        boolean asks = SameSite.SAFE.contains(request.method());
        if (button.matches()) {
            String page = button.group(1) == null ? button.group(3) : button.group(1);
            return new FailureContext(asks ? Kind.PAGE : Kind.BUTTON, page);
        }
        if (asks) {
            boolean ours = path.startsWith("/session/"); // nothing to come back to
            return new FailureContext(Kind.PAGE, ours ? "/" : request.uri());
        }
        return path.equals(FILES)
                ? new FailureContext(
                        Kind.FILE,
                        Target.of(FILES).with("flow", request.getParam("flow")).toString())
                : new FailureContext(Kind.BUTTON, "/");
    }

    /** Whether something was to be changed. */
    boolean changes() {
        return kind != Kind.PAGE;
    }

    /** What the person has to do once more; empty for a page. */
    String once() {
        return switch (kind) {
            case PAGE -> "";
            case BUTTON -> " Then press the button again.";
            case FILE -> " Then choose the file again: browsers do not keep it.";
        };
    }

    /** What became of it when it was refused before any service was asked; empty for a page. */
    String undone() {
        return switch (kind) {
            case PAGE -> "";
            case BUTTON -> " Nothing was changed.";
            case FILE -> " The file was not taken.";
        };
    }

    /** To the page without what was chosen on it; nowhere if nothing was. */
    List<PageLink> withoutChoice() {
        int query = page.indexOf('?');
        return changes() || query < 0
                ? List.of()
                : List.of(
                        new PageLink(page.substring(0, query), "Start again without this choice"));
    }

    /** To the page, or to it once more. */
    PageLink back() {
        return new PageLink(page, changes() ? "Back to the page" : "Try again");
    }
}
