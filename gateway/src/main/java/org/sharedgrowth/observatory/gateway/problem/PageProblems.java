package org.sharedgrowth.observatory.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.tokens.Challenges;

/** Problems of programs' requests to pages. */
public final class PageProblems {
    private PageProblems() {}

    /** Pages are HTML only. */
    public static Problem notAcceptable(String path) {
        return new Problem(
                ProblemType.NOT_ACCEPTABLE,
                "'"
                        + Excerpt.of(path)
                        + "' is a page and is available as text/html only. Programs find the same"
                        + " content under /api, /sdmx and /v2; the contract is at /openapi.");
    }

    /** The body is not a form. */
    public static Problem notAForm(@Nullable String type) {
        return new Problem(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "'"
                        + Excerpt.of(type == null ? "" : type)
                        + "' is not the content type of this form.");
    }

    /** The signed-in person lacks the role that the page requires. */
    public static Problem forbidden(String detail) {
        return new Problem(ProblemType.FORBIDDEN, detail);
    }

    /** The page requires signing in. */
    public static Problem signIn(String detail) {
        return new Problem(
                        ProblemType.UNAUTHENTICATED,
                        detail + " People sign in at /session/sign-in; programs use the API.")
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** The logout token of the sign-in server is not valid. */
    public static Problem logoutToken() {
        return new Problem(
                ProblemType.INVALID_LOGOUT_TOKEN,
                "No session was ended. It must be a logout token of our sign-in server (OpenID"
                        + " Connect Back-Channel Logout, section 2.4), issued for this client.");
    }

    /** A file or a form arrives too slowly. */
    public static Problem tooSlow() {
        return new Problem(
                ProblemType.BODY_TOO_SLOW,
                "The form was not read completely. Compress the file or send it in parts.");
    }

    /** A service refused the request; its title and detail are shown. */
    public static Problem refused(int status, String slug, String title, String detail) {
        return new Problem(slug, status, title, detail);
    }

    /** Any other status of the framework. */
    public static Problem other(int status) {
        String detail = "It was refused with status " + status + ".";
        ProblemType type = status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR;
        return new Problem(type.slug(), status, type.title(), detail);
    }
}
