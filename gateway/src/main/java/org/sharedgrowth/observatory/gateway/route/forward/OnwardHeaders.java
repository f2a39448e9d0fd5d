package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.monitoring.Traces;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.ClientAddress;
import org.sharedgrowth.observatory.gateway.route.request.HeaderRules;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.session.Cookies;

/** The headers of a request to a service: some as the client sent them, some set here. */
@Singleton
public class OnwardHeaders {
    private final Traces traces;
    private final Cookies cookies;
    private final RouteConfig config;
    private final ClientAddress addresses;

    OnwardHeaders(Traces traces, Cookies cookies, RouteConfig config, ClientAddress addresses) {
        this.traces = traces;
        this.cookies = cookies;
        this.config = config;
        this.addresses = addresses;
    }

    /** Fills the headers of the request to the service. */
    public void fill(MultiMap headers, Request request, Admission.Granted granted) {
        HttpServerRequest http = request.http();
        HeaderRules rules =
                request.flight().isPresent() ? HeaderRules.SHARED : request.route().headers();
        rules.copyRequest(http.headers(), headers);
        lowerCaseCodings(headers);
        traces.propagate(http, headers);
        granted.token().ifPresent(token -> headers.set("Authorization", "Bearer " + token));
        if (!request.route().checksTokens()) {
            removeOurCookies(http, headers);
            shortenReferer(headers);
            setOrigin(http, headers);
        }
        request.flight().ifPresent(flight -> revalidate(flight, headers));
    }

    /**
     * Names of content codings are case-insensitive, but the services recognise only lower case.
     */
    private static void lowerCaseCodings(MultiMap headers) {
        String codings = headers.get(HttpHeaders.ACCEPT_ENCODING);
        if (codings != null && codings.chars().anyMatch(Character::isUpperCase)) {
            headers.set(HttpHeaders.ACCEPT_ENCODING, codings.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Replaces the client's ETag by the ETag of the cached answer; the client's ETag is compared
     * later by the gateway.
     */
    private static void revalidate(Flight flight, MultiMap headers) {
        headers.remove(HttpHeaders.IF_NONE_MATCH);
        headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
        String tag = flight.etag();
        if (tag != null) {
            headers.set(HttpHeaders.IF_NONE_MATCH, tag);
        }
    }

    /** Edits the text of the header, so that the other cookies stay exactly as sent. */
    private void removeOurCookies(HttpServerRequest request, MultiMap headers) {
        headers.remove(HttpHeaders.COOKIE);
        String clientCookies =
                request.headers().getAll(HttpHeaders.COOKIE).stream()
                        .flatMap(line -> Stream.of(line.split(";", -1)))
                        .map(String::strip)
                        .filter(pair -> !pair.isEmpty() && !cookies.belongsToGateway(name(pair)))
                        .collect(Collectors.joining("; "));
        if (!clientCookies.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, clientCookies);
        }
    }

    /** Removes the query from addresses of our pages, which may contain an API key. */
    private static void shortenReferer(MultiMap headers) {
        String referer = headers.get(HttpHeaders.REFERER);
        if (referer != null) {
            int query = referer.indexOf('?');
            headers.set(HttpHeaders.REFERER, query < 0 ? referer : referer.substring(0, query));
        }
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).strip();
    }

    /**
     * Sets the public origin for the sign-in server from the configuration, not from the Host
     * header.
     */
    private void setOrigin(HttpServerRequest request, MultiMap headers) {
        URI origin = config.publicOrigin();
        boolean secure = "https".equals(origin.getScheme());
        int port = origin.getPort() != -1 ? origin.getPort() : secure ? 443 : 80;
        headers.set("X-Forwarded-Proto", origin.getScheme());
        headers.set("X-Forwarded-Host", origin.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port));
        String client = addresses.of(request);
        if (!client.isEmpty()) {
            headers.set("X-Forwarded-For", client);
        }
    }
}
