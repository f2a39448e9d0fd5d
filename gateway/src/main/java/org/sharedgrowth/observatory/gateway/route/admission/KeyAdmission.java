package org.sharedgrowth.observatory.gateway.route.admission;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.key.KeyVerdict;
import org.sharedgrowth.observatory.gateway.key.KnownKeys;
import org.sharedgrowth.observatory.gateway.problem.KeyProblems;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.ClientAddress;
import org.sharedgrowth.observatory.gateway.route.request.Request;

/**
 * Admits requests with an API key: with a guest's rights. They count against the quota of the key's
 * owner.
 */
@Singleton
record KeyAdmission(KnownKeys keys, ClientAddress addresses) {
    /**
     * Decides whether a guest with this key may make the request.
     *
     * @param asGuest the decision without a key
     */
    Future<Admission> admission(Request request, String key, Admission asGuest) {
        Optional<KeyVerdict> known = keys.findRemembered(key);
        if (known.isPresent()) {
            return Future.succeededFuture(admission(known.get(), asGuest));
        }
        return keys.lookUp(key, Quotas.network(addresses.of(request.http())))
                .map(verdict -> admission(verdict, asGuest));
    }

    private static Admission admission(KeyVerdict verdict, Admission asGuest) {
        return switch (verdict) {
            case KeyVerdict.Refused refused -> new Admission.Denied(KeyProblems.unknown());
            // A key gives no additional rights, so the request is admitted if the key cannot be
            // looked up.
            case KeyVerdict.NotChecked notChecked -> asGuest;
            case KeyVerdict.Valid valid ->
                    asGuest instanceof Admission.Granted granted
                            ? new Admission.Granted(
                                    granted.token(), granted.caller(), valid.owner())
                            : asGuest;
        };
    }
}
