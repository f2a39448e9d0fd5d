package org.sharedgrowth.observatory.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.tokens.Challenges;

/** Problems of requests to the portal's pages and forms. */
public final class PageProblems {
    private PageProblems() {}

    /** Pages are HTML only. */
    public static Problem notAcceptable(String path) {
        return new Problem(
                ProblemType.NOT_ACCEPTABLE,
                GatewayText.localized(t -> t.pageAsHtml(Excerpt.of(path))));
    }

    /** The body is not a form. */
    public static Problem notAForm(@Nullable String type) {
        return new Problem(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                GatewayText.localized(t -> t.notTypeOfForm(Excerpt.of(type == null ? "" : type))));
    }

    /** The signed-in person lacks the role that the page requires. */
    public static Problem forbidden(LocalizedText detail) {
        return new Problem(ProblemType.FORBIDDEN, detail);
    }

    /** The page requires signing in. */
    public static Problem signIn(LocalizedText detail) {
        return new Problem(
                        ProblemType.UNAUTHENTICATED, GatewayText.after(detail, GatewayText::signIn))
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** The logout token of the sign-in server is not valid. */
    public static Problem logoutToken() {
        return new Problem(
                ProblemType.INVALID_LOGOUT_TOKEN, GatewayText.localized(GatewayText::logoutToken));
    }

    /** A file or a form arrives too slowly. */
    public static Problem tooSlow() {
        return new Problem(
                ProblemType.BODY_TOO_SLOW, GatewayText.localized(GatewayText::formTooSlow));
    }

    /** A service refused the request; its title and detail are shown. */
    public static Problem refused(int status, String slug, String title, String detail) {
        return new Problem(slug, status, title, LocalizedText.constant(detail));
    }

    /** The framework refused the request with any other status. */
    public static Problem other(int status) {
        LocalizedText detail = GatewayText.localized(t -> t.refusedWith(String.valueOf(status)));
        ProblemType type = status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR;
        return new Problem(type.slug(), status, type.title(), detail);
    }
}
