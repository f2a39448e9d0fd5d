package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.gateway.key.OwnKeys;
import org.sharedgrowth.observatory.gateway.portal.edge.ApiKeys;
import org.sharedgrowth.observatory.identity.Caller;

/** Makes {@link OwnKeys} available to the pages about API keys. */
@Singleton
record OwnKeysAdapter(OwnKeys keys) implements ApiKeys {
    @Override
    public Future<List<ApiKey>> of(Caller caller) {
        return keys.of(caller).map(all -> all.stream().map(OwnKeysAdapter::key).toList());
    }

    @Override
    public int max() {
        return keys.max();
    }

    @Override
    public int maxDays() {
        return keys.maxDays();
    }

    @Override
    public Future<NewKey> make(Caller caller, String name, String days, String idempotencyKey) {
        return keys.make(caller, name, days, idempotencyKey).map(OwnKeysAdapter::toNewKey);
    }

    @Override
    public Future<NewKey> renew(Caller caller, UUID id, String days, String idempotencyKey) {
        return keys.renew(caller, id, days, idempotencyKey).map(OwnKeysAdapter::toNewKey);
    }

    @Override
    public Future<Void> revoke(Caller caller, UUID id) {
        return keys.revoke(caller, id);
    }

    private static NewKey toNewKey(OwnKeys.CreatedKey made) {
        return new NewKey(key(made.key()), made.text());
    }

    private static ApiKey key(org.sharedgrowth.observatory.gateway.key.ApiKey key) {
        return new ApiKey(
                key.id(), key.name(), key.start(), key.made(), key.lastUsed(), key.expires());
    }
}
