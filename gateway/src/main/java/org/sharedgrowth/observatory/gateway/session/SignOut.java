package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.access.IdentityTokens;

/** Ends sessions, at the request of the person or the sign-in server. */
@Singleton
record SignOut(
        SignInServer server, Sessions sessions, IdentityTokens tokens, SessionConfig config) {
    private static final Logger LOG = Logger.getLogger(SignOut.class);

    /** Ends the visitor's session; does nothing if there is none. */
    Future<Void> end(Visitor visitor, Optional<String> cookie, String csrf) {
        if (!visitor.signInKnown()) {
            return Future.failedFuture(new StoreDown());
        }
        if (visitor.session().isEmpty() || cookie.isEmpty()) {
            return Future.succeededFuture();
        }
        Session session = visitor.session().get();
        if (!session.isTokenOfSession(csrf)) {
            return Future.failedFuture(new UntrustedForm());
        }
        return sessions.end(cookie.get()).compose(ended -> logout(session));
    }

    private Future<Void> logout(Session session) {
        return server.logout(session.tokens().refresh())
                .recover(failure -> {
                    LOG.warnf(
                            "The sign-in server could not be notified of a sign-out: %s",
                            failure.getMessage());
                    return Future.succeededFuture();
                });
    }

    Future<Integer> handleLogoutToken(String logoutToken) {
        return tokens.logoutToken(logoutToken, config.clientId())
                .onFailure(refused ->
                        LOG.infof("A logout token was refused: %s", refused.getMessage()))
                .compose(claims ->
                        sessions.endSignIn(
                                text(claims.getClaimValueAsString("sid")),
                                text(claims.getClaimValueAsString("sub"))));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
