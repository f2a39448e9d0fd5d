package org.sharedgrowth.observatory.gateway.browser;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.gateway.problem.RefusalPage;

/** Adds the headers that restrict browsers to this site's own scripts, styles, forms and frames. */
@Singleton
class PageRules {
    /** After the routes to other servers, before those of Quarkus and the portal. */
    private static final int ORDER = -19_500;

    private static final String NO_PERMISSIONS =
            Stream.of(
                            "accelerometer",
                            "autoplay",
                            "camera",
                            "display-capture",
                            "encrypted-media",
                            "fullscreen",
                            "gamepad",
                            "geolocation",
                            "gyroscope",
                            "hid",
                            "idle-detection",
                            "local-fonts",
                            "magnetometer",
                            "microphone",
                            "midi",
                            "payment",
                            "picture-in-picture",
                            "publickey-credentials-create",
                            "publickey-credentials-get",
                            "screen-wake-lock",
                            "serial",
                            "usb",
                            "xr-spatial-tracking")
                    .map(feature -> feature + "=()")
                    .collect(Collectors.joining(", "));

    /** Order of the TLS rule: before all other handlers, so that services' answers have it too. */
    private static final int TLS_ORDER = -21_000;

    private static final String POLICY = "Content-Security-Policy";
    private static final String STYLES = "style-src ";

    /** The views that pages of other sites may show in a frame. */
    private static final String EMBED_PATH = "/embed/";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> headersInFrames;
    private final List<PreparedHeader> pageHeaders;
    private final List<PreparedHeader> embeddedHeaders;
    private final StyleSources styles;
    private final boolean secure;

    /**
     * @param origin public address of the site
     * @param issuer the sign-in server, to which the sign-out form may redirect
     */
    PageRules(
            StyleSources styles,
            @ConfigProperty(name = "observatory.public-origin") URI origin,
            @ConfigProperty(name = "observatory.issuer") URI issuer) {
        this.styles = styles;
        String signIn = issuer.getScheme() + "://" + issuer.getRawAuthority();
        String forms = signIn.equals(origin.toString()) ? "" : " " + signIn;
        headers.put(
                POLICY,
                "default-src 'none'; script-src 'self'; "
                        + STYLES
                        + styles.hashes()
                        + "; img-src 'self' data:;"
                        + " connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                        + " form-action 'self'"
                        + forms
                        + "; frame-ancestors 'none'; base-uri 'none';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", NO_PERMISSIONS);
        headersInFrames = headersInFrames(styles.hashes());
        pageHeaders = prepare(headers);
        embeddedHeaders = prepare(headersInFrames);
        secure = "https".equals(origin.getScheme());
    }

    /**
     * A header as the bytes that are sent, because converting two kilobytes of text for each answer
     * would take too long.
     */
    private record PreparedHeader(CharSequence name, CharSequence value) {}

    private static List<PreparedHeader> prepare(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header ->
                        new PreparedHeader(
                                HttpHeaders.createOptimized(header.getKey()),
                                HttpHeaders.createOptimized(header.getValue())))
                .toList();
    }

    /** Any site may frame these views; they have no forms, scripts or sessions to be misused. */
    private Map<String, String> headersInFrames(String styles) {
        Map<String, String> rules = new LinkedHashMap<>(headers);
        rules.put(
                POLICY,
                "default-src 'none'; "
                        + STYLES
                        + styles
                        + "; img-src data:; form-action 'none'; frame-ancestors *;"
                        + " base-uri 'none'; require-trusted-types-for 'script';"
                        + " trusted-types 'none'");
        rules.put("Cross-Origin-Resource-Policy", "cross-origin");
        return rules;
    }

    void install(@Observes Router router) {
        if (secure) {
            router.route().order(TLS_ORDER).handler(PageRules::requireTls);
        }
        router.route().order(ORDER).handler(this::protect);
        RefusalPage.setHeaders(headers);
    }

    private static void requireTls(RoutingContext context) {
        context.addHeadersEndHandler(done ->
                context.response().headers().set("Strict-Transport-Security", "max-age=63072000"));
        context.next();
    }

    /**
     * Adds the headers as late as possible, so that no answer lacks them; headers that an answer
     * already has are kept.
     */
    private void protect(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            MultiMap answer = context.response().headers();
            String path = context.normalizedPath();
            boolean framed = path != null && path.startsWith(EMBED_PATH);
            String pageStyles = answer.get(styles.header());
            if (pageStyles != null) {
                answer.remove(styles.header());
                String policy = (framed ? headersInFrames : headers).getOrDefault(POLICY, "");
                answer.set(POLICY, policy.replace(STYLES, STYLES + pageStyles + " "));
            }
            for (PreparedHeader rule : framed ? embeddedHeaders : pageHeaders) {
                if (!answer.contains(rule.name())) {
                    answer.add(rule.name(), rule.value());
                }
            }
        });
        context.next();
    }
}
