package org.sharedgrowth.observatory.gateway.session;

/** The page between the sign-in server's answer and the page that the person requested. */
final class ContinuePage {
    private ContinuePage() {}

    /**
     * The page as HTML.
     *
     * @param target a local address that has been checked; it is escaped here as well
     */
    static String html(String target) {
        String address =
                target.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;")
                        .replace("<", "&lt;");
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Signed in – Observatory</title>
        <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
        <meta http-equiv="refresh" content="0; url=%1$s"></head>
        <body><main><h1>You are signed in</h1><p><a href="%1$s">Continue</a></p></main></body></html>
        """
                .formatted(address);
    }
}
