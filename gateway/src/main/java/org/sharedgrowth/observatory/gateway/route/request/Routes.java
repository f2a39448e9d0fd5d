package org.sharedgrowth.observatory.gateway.route.request;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.quota.Metering;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** The table of routes. Paths are compared raw: nothing is decoded or normalised. */
@Singleton
public class Routes {
    /** Endpoints of OpenID Connect at the sign-in server that clients may use. */
    private static final Set<String> PROTOCOL_ENDPOINTS =
            Set.of(
                    "auth",
                    "token",
                    "certs",
                    "revoke",
                    "logout",
                    "logout/logout-confirm",
                    "ext/par/request");

    private record TemporaryRoute(String prefix, Route route) {}

    private final Route indicators;
    private final Route reports;
    private final Route keycloak;
    private final String realm;
    private final String protocol;
    private final String revoke;
    private final String base;
    private volatile @Nullable TemporaryRoute temporary;

    Routes(Upstreams upstreams, Metering metering, RouteConfig config) {
        indicators = Route.service(upstreams.indicators(), metering);
        reports = Route.service(upstreams.reports(), metering);
        keycloak = Route.signIn(upstreams.keycloak(), metering);
        realm = config.issuer().getRawPath() + "/";
        protocol = realm + "protocol/openid-connect/";
        revoke = protocol + "revoke";
        base = realm.substring(0, realm.indexOf("/realms/") + 1);
    }

    /** Sets the temporary route for all paths below a prefix; there can be only one. */
    public void addTemporary(String prefix, Route route) {
        temporary = new TemporaryRoute(prefix, route);
    }

    /** Removes the temporary route. */
    public void removeTemporary() {
        temporary = null;
    }

    public Optional<Route> find(String path) {
        TemporaryRoute added = temporary;
        if (added != null && path.startsWith(added.prefix())) {
            return Optional.of(added.route());
        }
        if (path.startsWith("/api/indicators/") || isReadOnly(path)) {
            return Optional.of(indicators);
        }
        if (path.startsWith("/api/reports/")) {
            return Optional.of(reports);
        }
        return isSignIn(path) ? Optional.of(keycloak) : Optional.empty();
    }

    /** The route of our own operations, which accept tokens for the indicators-service. */
    public Route ofOwnOperations() {
        return indicators;
    }

    /** Whether the path belongs to SDMX or the World Bank dialect, which have no writes. */
    public static boolean isReadOnly(String path) {
        return path.startsWith("/sdmx/") || path.equals("/v2") || path.startsWith("/v2/");
    }

    /** Whether the path belongs to a server behind the gateway, even if no route has it. */
    public boolean isServerPath(String path) {
        return path.startsWith(base)
                || (path.startsWith("/api/") && !path.startsWith("/api/gateway/"))
                || path.startsWith("/sdmx");
    }

    /** Whether it is the address at which clients revoke tokens. */
    public boolean isRevocation(String path) {
        return path.equals(revoke);
    }

    /** Whether forms of the sign-in pages are sent to this path. */
    public boolean isSignInForm(String path) {
        return path.startsWith(realm + "login-actions/");
    }

    private boolean isSignIn(String path) {
        if (!path.startsWith(base) || !isPlain(path)) {
            return false;
        }
        if (path.startsWith(protocol)) {
            return PROTOCOL_ENDPOINTS.contains(path.substring(protocol.length()));
        }
        return path.startsWith(base + "resources/")
                || isSignInForm(path)
                || path.equals(realm + ".well-known/openid-configuration");
    }

    /**
     * Whether the path has no dot segments, escapes, parameters or doubled slashes, which could
     * bypass the list of allowed paths.
     */
    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && path.indexOf('\\') < 0
                && !path.contains("//")
                && !path.contains("/../")
                && !path.contains("/./")
                && !path.endsWith("/..")
                && !path.endsWith("/.");
    }
}
