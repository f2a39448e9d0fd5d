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

/** Requests with an API key: a guest's, but counted for the key's owner. */
@Singleton
class KeyHolder {
    private final KnownKeys keys;
    private final ClientAddress addresses;

    KeyHolder(KnownKeys keys, ClientAddress addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    /**
     * What a guest with this key may do.
     *
     * @param asGuest what one without a key may
     */
    Future<Admission> admission(Request request, String key, Admission asGuest) {
        Optional<KeyVerdict> known = keys.remembered(key);
        if (known.isPresent()) {
            return Future.succeededFuture(judged(known.get(), asGuest));
        }
        return keys.lookUp(key, Quotas.network(addresses.of(request.http())))
                .map(verdict -> judged(verdict, asGuest));
    }

    private static Admission judged(KeyVerdict verdict, Admission asGuest) {
        return switch (verdict) {
            case KeyVerdict.Refused refused -> new Admission.Denied(KeyProblems.unknown());
            // A key opens nothing, so that nothing is closed while nobody can look it up.
            case KeyVerdict.Unknown unknown -> asGuest;
            case KeyVerdict.Held held ->
                    asGuest instanceof Admission.Granted granted
                            ? new Admission.Granted(granted.token(), granted.caller(), held.owner())
                            : asGuest;
        };
    }
}
