package org.sharedgrowth.observatory.gateway.key;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.TokenDigest;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.key.KeyStore.Count;
import org.sharedgrowth.observatory.gateway.key.KeyStore.OwnerTransaction;
import org.sharedgrowth.observatory.gateway.problem.ContractProblems;
import org.sharedgrowth.observatory.gateway.problem.IdempotencyKey;
import org.sharedgrowth.observatory.gateway.problem.KeyProblems;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Refused;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Lets owners list, create, renew and revoke their API keys. A request that is refused fails with
 * {@link Refused} and changes nothing.
 */
@Singleton
public class OwnKeys {
    /** Path of these operations for API clients; the portal's forms do the same. */
    public static final String API = "/api/gateway/v1/keys";

    private static final Logger LOG = Logger.getLogger(OwnKeys.class);
    private static final long SWEEP_MILLIS = TimeUnit.MINUTES.toMillis(10);

    /**
     * A new key.
     *
     * @param text the key itself; empty if the request was a repeat, because the key is not stored
     * @param ended id of the key that it replaces; empty if it replaces none, or if the request was
     *     a repeat
     */
    public record CreatedKey(ApiKey key, Optional<String> text, Optional<UUID> ended) {
        /** Whether it was created by an earlier request. */
        public boolean replayed() {
            return text.isEmpty();
        }
    }

    private final KeyStore store;
    private final Changes changes;
    private final KeyConfig config;

    OwnKeys(KeyStore store, Changes changes, KeyConfig config) {
        this.store = store;
        this.changes = changes;
        this.config = config;
    }

    void sweepRegularly(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(
                SWEEP_MILLIS,
                timer ->
                        store.sweep()
                                .onFailure(e -> LOG.warn("Old API keys could not be deleted", e)));
    }

    /** The keys of the caller that are not revoked, oldest first. */
    public Future<List<ApiKey>> of(Caller caller) {
        return withTimeout(store.keysOf(caller.subject()));
    }

    /** Maximum number of keys of a caller. */
    public int max() {
        return config.perOwner();
    }

    /** Maximum lifetime of a key, in days. */
    public int maxDays() {
        return config.days();
    }

    /**
     * Creates a key.
     *
     * @param days number of days, as sent
     * @param idempotencyKey the request's Idempotency-Key
     */
    public Future<CreatedKey> make(Caller caller, String name, String days, String idempotencyKey) {
        return withIdempotencyKey(idempotencyKey, () -> NewKeyRequest.of(name, days, config.days()))
                .compose(newKey ->
                        runOnce(
                                caller,
                                digest(caller.subject(), "make", idempotencyKey),
                                digest(newKey.name(), Integer.toString(newKey.days())),
                                transaction ->
                                        ifWithinLimits(
                                                transaction,
                                                config.perOwner(),
                                                () -> add(transaction, newKey))));
    }

    /** Replaces a key by a new one; the old one is revoked at once. */
    public Future<CreatedKey> renew(Caller caller, UUID id, String days, String idempotencyKey) {
        return withIdempotencyKey(
                        idempotencyKey, () -> NewKeyRequest.parseDays(days, config.days()))
                .compose(life ->
                        runOnce(
                                caller,
                                digest(caller.subject(), "renew", idempotencyKey),
                                digest(id.toString(), Integer.toString(life)),
                                transaction ->
                                        ifWithinLimits(
                                                transaction,
                                                Integer.MAX_VALUE,
                                                () -> replace(transaction, id, life))));
    }

    /** Revokes a key, at every gateway within a second. Revoking it again has no effect. */
    public Future<Void> revoke(Caller caller, UUID id) {
        Future<Boolean> done =
                store.revoke(caller.subject(), id)
                        .map(found ->
                                found.orElseThrow(() -> new Refused(KeyProblems.noSuchKey(id))))
                        .onSuccess(revokedNow -> {
                            if (revokedNow) {
                                audit(caller, HttpMethod.DELETE, API + "/" + id);
                            }
                        });
        return withTimeout(done).mapEmpty();
    }

    private static <T> Future<T> withIdempotencyKey(String idempotencyKey, Supplier<T> newKey) {
        try {
            IdempotencyKey.check(idempotencyKey);
            return Future.succeededFuture(newKey.get());
        } catch (Refused refused) {
            return Future.failedFuture(refused);
        }
    }

    /**
     * Returns the result of an earlier identical request, or carries the request out. The audit
     * entry is written even if the caller has already been told that the store took too long.
     */
    private Future<CreatedKey> runOnce(
            Caller caller,
            TokenDigest request,
            TokenDigest payload,
            Function<OwnerTransaction, Future<CreatedKey>> make) {
        Future<CreatedKey> done =
                store.runExclusively(
                                caller.subject(),
                                transaction ->
                                        transaction
                                                .findEarlierRequest(request)
                                                .compose(before ->
                                                        before.isPresent()
                                                                ? repeat(before.get(), payload)
                                                                : makeAndRecord(
                                                                        transaction,
                                                                        request,
                                                                        payload,
                                                                        make)))
                        .onSuccess(made -> audit(caller, made));
        return withTimeout(done);
    }

    private static Future<CreatedKey> makeAndRecord(
            OwnerTransaction transaction,
            TokenDigest request,
            TokenDigest payload,
            Function<OwnerTransaction, Future<CreatedKey>> make) {
        return make.apply(transaction)
                .compose(made ->
                        transaction.recordRequest(request, payload, made.key().id()).map(made));
    }

    private static Future<CreatedKey> repeat(KeyStore.EarlierRequest before, TokenDigest payload) {
        return before.payload().equals(payload)
                ? Future.succeededFuture(
                        new CreatedKey(before.made(), Optional.empty(), Optional.empty()))
                : Future.failedFuture(new Refused(ContractProblems.idempotencyKeyReused()));
    }

    private Future<CreatedKey> ifWithinLimits(
            OwnerTransaction transaction, int max, Supplier<Future<CreatedKey>> make) {
        return transaction
                .count()
                .compose(count ->
                        count.unrevoked() < max && count.recent() < config.perDay()
                                ? make.get()
                                : Future.failedFuture(tooMany(count)));
    }

    private Refused tooMany(Count count) {
        return new Refused(
                count.recent() < config.perDay()
                        ? KeyProblems.tooMany(config.perOwner())
                        : KeyProblems.tooManyInADay(config.perDay()));
    }

    private static Future<CreatedKey> add(OwnerTransaction transaction, NewKeyRequest newKey) {
        String text = KeyText.random();
        return transaction
                .add(UUID.randomUUID(), text, newKey)
                .map(key -> new CreatedKey(key, Optional.of(text), Optional.empty()));
    }

    private static Future<CreatedKey> replace(OwnerTransaction transaction, UUID id, int days) {
        return transaction
                .revoke(id)
                .compose(name ->
                        name.isEmpty()
                                ? Future.failedFuture(new Refused(KeyProblems.noSuchKey(id)))
                                : add(transaction, new NewKeyRequest(name.get(), days)))
                .map(made -> new CreatedKey(made.key(), made.text(), Optional.of(id)));
    }

    /** Writes the audit entries of a new key; none for a repeat. */
    private void audit(Caller caller, CreatedKey made) {
        if (made.replayed()) {
            return;
        }
        made.ended().ifPresent(old -> audit(caller, HttpMethod.POST, API + "/" + old + "/renew"));
        Change creation = changes.of(caller, HttpMethod.POST, API);
        changes.recordAllowed(
                new Change(creation.operation(), caller, API + "/" + made.key().id()));
    }

    private void audit(Caller caller, HttpMethod method, String path) {
        changes.recordAllowed(changes.of(caller, method, path));
    }

    private <T> Future<T> withTimeout(Future<T> answer) {
        return Outages.withDatabaseTimeout(answer, config.timeout());
    }

    private static TokenDigest digest(String... parts) {
        return TokenDigest.of(String.join("\n", parts));
    }
}
