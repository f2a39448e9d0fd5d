package org.sharedgrowth.observatory.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tokens.Challenges;

/** What is wrong with a program's request at the address of a page. */
public final class PageProblems {
    private PageProblems() {}

    /** Pages are HTML only. */
    public static Problem notAcceptable(String path) {
        return new Problem(
                "not-acceptable",
                406,
                "The representation is not offered",
                "'"
                        + Excerpt.of(path)
                        + "' is a page, text/html only. Programs find what pages show under /api,"
                        + " /sdmx and /v2; the contract is at /openapi.");
    }

    /** Forms come as forms do. */
    public static Problem notAForm(@Nullable String type) {
        return new Problem(
                "unsupported-media-type",
                415,
                "The body has a type that is not read here",
                "'" + Excerpt.of(type == null ? "" : type) + "' is not what this form sends.");
    }

    /** Who is signed in lacks what the page needs. */
    public static Problem forbidden(String detail) {
        return new Problem("forbidden", 403, "You may not do this", detail);
    }

    /** The page needs somebody signed in. */
    public static Problem signIn(String detail) {
        return new Problem(
                        "token-required",
                        401,
                        "Sign in first",
                        detail + " People sign in at /session/sign-in; programs call the API.")
                .with("WWW-Authenticate", Challenges.NO_TOKEN);
    }

    /** The sign-in server's token by which it ends a session is not one to believe. */
    public static Problem logoutToken() {
        return new Problem(
                "invalid-logout-token",
                400,
                "The logout token is not valid",
                "No session was ended. It must be a logout token of our sign-in server (OpenID"
                        + " Connect Back-Channel Logout, section 2.4), issued for this client.");
    }

    /** A file or a form trickles in. */
    public static Problem tooSlow() {
        return new Problem(
                "body-too-slow",
                408,
                "The body comes too slowly",
                "The form was not read to its end. Compress the file or send it in parts.");
    }

    /** A service's own words. */
    public static Problem refused(int status, String slug, String title, String detail) {
        return new Problem(slug, status, title, detail);
    }

    /** Any other status of the framework. */
    public static Problem other(int status) {
        String detail = "It was refused with status " + status + ".";
        return status < 500
                ? new Problem("bad-request", status, "The request cannot be read", detail)
                : new Problem(
                        "internal-error", status, "Something went wrong in the gateway", detail);
    }
}
