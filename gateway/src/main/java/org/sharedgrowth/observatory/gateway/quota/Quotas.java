package org.sharedgrowth.observatory.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sharedgrowth.observatory.gateway.quota.QuotaConfig.Limits;
import org.sharedgrowth.observatory.gateway.quota.QuotaConfig.WhenUnknown;
import org.sharedgrowth.observatory.identity.Caller;

/** Counts what callers ask. */
@Singleton
public class Quotas {
    private static final String SERVICE_ACCOUNT = "service-account-";

    private record Key(Tier tier, String id, boolean structures, int share) {}

    private final QuotaConfig config;
    private final Gateways replicas;
    private final Duration window;
    private final Cache<Key, Bucket> buckets;

    Quotas(QuotaConfig config, Gateways replicas) {
        this.config = config;
        this.replicas = replicas;
        this.window = config.window();
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        .expireAfterAccess(window.multipliedBy(2))
                        .build();
    }

    /**
     * Takes one request from the caller's budget.
     *
     * @param address of a guest's connection
     */
    public Quota take(Caller caller, String address, boolean structures) {
        Tier tier = tier(caller);
        String id = tier == Tier.GUEST ? network(address) : caller.subject();
        int share = share(tier, structures);
        Bucket bucket =
                buckets.get(new Key(tier, id, structures, share), key -> bucket(key.share()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long wait =
                probe.isConsumed()
                        ? probe.getNanosToWaitForReset()
                        : probe.getNanosToWaitForRefill();
        return new Quota(
                tier.label() + (structures ? "-structures" : "-data"),
                share,
                window.toSeconds(),
                probe.getRemainingTokens(),
                TimeUnit.NANOSECONDS.toSeconds(wait + 999_999_999L),
                probe.isConsumed());
    }

    /** Whether a request may be counted at all: nobody may know how large our share is. */
    public boolean available(boolean write) {
        return replicas.known() || (write ? config.writes() : config.reads()) == WhenUnknown.OPEN;
    }

    private static Tier tier(Caller caller) {
        if (caller.isGuest()) {
            return Tier.GUEST;
        }
        // The sign-in server's name for a client that signed in by itself.
        return caller.name().startsWith(SERVICE_ACCOUNT) ? Tier.MACHINE : Tier.USER;
    }

    /** A household has one IPv6 network of 64 bits, and as many addresses in it as it likes. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }

    private int share(Tier tier, boolean structures) {
        Limits limits = limits(tier);
        int whole = structures ? limits.structures() : limits.data();
        return Math.max(1, whole / replicas.count());
    }

    private Bucket bucket(int share) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(share).refillGreedy(share, window))
                .build();
    }

    Limits limits(Tier tier) {
        return switch (tier) {
            case GUEST -> config.guest();
            case USER -> config.user();
            case MACHINE -> config.machine();
        };
    }

    long windowSeconds() {
        return window.toSeconds();
    }

    int replicas() {
        return replicas.count();
    }
}
