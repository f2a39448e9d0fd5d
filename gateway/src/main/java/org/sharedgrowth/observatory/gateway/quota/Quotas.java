package org.sharedgrowth.observatory.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.quota.QuotaConfig.Limits;
import org.sharedgrowth.observatory.gateway.quota.QuotaConfig.WhenUnknown;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.tokens.Sha256;

/** Counts the requests of callers against their limits. */
@Singleton
public class Quotas {
    private static final String SERVICE_ACCOUNT = "service-account-";

    /** Prefix of the key of accounts for pages and sign-in. */
    private static final String PAGES = "pages ";

    private record Key(Tier tier, String id, boolean structures, int limit) {}

    private final QuotaConfig config;
    private final Gateways gateways;
    private final Duration window;
    private final Cache<Key, Account> accounts;

    /** Accounts of callers seen only at other gateways, by digest. */
    private final Cache<String, Account> remoteAccounts;

    private final Map<Tier, TierLimits> limitsOfTiers;

    /** How many requests a tier may make in a window. */
    private record TierLimits(int data, int structures) {
        static final TierLimits UNLIMITED = new TierLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

        static TierLimits of(Limits limits) {
            return new TierLimits(limits.data(), limits.structures());
        }
    }

    @Inject
    Quotas(QuotaConfig config, Gateways gateways) {
        this(config, gateways, tier -> TierLimits.of(limits(config, tier)));
    }

    private Quotas(
            QuotaConfig config, Gateways gateways, Function<Tier, TierLimits> limitsOfTiers) {
        this.config = config;
        this.gateways = gateways;
        this.window = config.window();
        this.accounts = newCache();
        this.remoteAccounts = newCache();
        this.limitsOfTiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            this.limitsOfTiers.put(tier, limitsOfTiers.apply(tier));
        }
    }

    private <K> Cache<K, Account> newCache() {
        return Caffeine.newBuilder()
                .maximumSize(config.callers())
                .expireAfterAccess(window.multipliedBy(2))
                // Run on the calling thread: waking another one would take longer than the work
                // itself.
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one request from the caller's quota.
     *
     * @param address client address of a guest's connection
     */
    public Quota take(Caller caller, String address, boolean structures) {
        Tier tier = tier(caller);
        int limit = limitAtThisGateway(tier, structures);
        return takeFrom(
                account(tier, accountId(caller, address), structures, limit),
                policySuffix(structures),
                limit);
    }

    /**
     * Takes one page, or one request to the sign-in server, from a quota as large as that for data
     * but separate from it, so that a client that downloads data does not lock out other people of
     * its network.
     *
     * @param address client address of a guest's connection
     */
    public Quota takePage(Caller caller, String address) {
        Tier tier = tier(caller);
        int limit = limitAtThisGateway(tier, false);
        return takeFrom(
                account(tier, PAGES + accountId(caller, address), false, limit), "-pages", limit);
    }

    /** Charges the caller's quota again, for a request that was already admitted. */
    void charge(Caller caller, String address, boolean structures, long units) {
        Tier tier = tier(caller);
        account(tier, accountId(caller, address), structures, limitAtThisGateway(tier, structures))
                .charge(units);
    }

    /** Charges the caller's quota of pages again, for a page that was already admitted. */
    void chargePage(Caller caller, String address, long units) {
        Tier tier = tier(caller);
        account(tier, PAGES + accountId(caller, address), false, limitAtThisGateway(tier, false))
                .charge(units);
    }

    private static String policySuffix(boolean structures) {
        return structures ? "-structures" : "-data";
    }

    private Account account(Tier tier, String id, boolean structures, int limit) {
        return accounts.get(new Key(tier, id, structures, limit), this::openAccount);
    }

    /** Unlimited, unreported quotas. */
    Quotas unlimitedCopy() {
        return new Quotas(config, gateways, tier -> TierLimits.UNLIMITED);
    }

    private Quota takeFrom(Account account, String policySuffix, int limit) {
        ConsumptionProbe probe = account.take();
        long wait =
                probe.isConsumed()
                        ? probe.getNanosToWaitForReset()
                        : probe.getNanosToWaitForRefill();
        return new Quota(
                account.tier().label() + policySuffix,
                limit,
                window.toSeconds(),
                Math.max(0, probe.getRemainingTokens()),
                TimeUnit.NANOSECONDS.toSeconds(wait + 999_999_999L),
                probe.isConsumed());
    }

    /**
     * The key under which requests are counted: the network for a guest, otherwise the person or
     * program.
     *
     * @param address client address of a guest's connection
     */
    public static String accountId(Caller caller, String address) {
        return tier(caller) == Tier.GUEST ? network(address) : caller.subject();
    }

    /** Whether a request may be admitted, given that the number of gateways may be unknown. */
    public boolean mayAdmit(boolean write) {
        return gateways.isCountKnown()
                || (write ? config.writes() : config.reads()) == WhenUnknown.OPEN;
    }

    private static Tier tier(Caller caller) {
        if (caller.isGuest()) {
            return Tier.GUEST;
        }
        // The sign-in server's name for a client that signed in as itself (service account).
        return caller.name().startsWith(SERVICE_ACCOUNT) ? Tier.MACHINE : Tier.USER;
    }

    /**
     * The network of an address: for IPv6 the first 64 bits, because a household can use any
     * address in them; an IPv4 address counts as its own network.
     */
    public static String network(String address) {
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

    /** The whole limit while gateways exchange use; otherwise the share of this gateway. */
    private int limitAtThisGateway(Tier tier, boolean structures) {
        int whole = limit(tier, structures);
        return gateways.exchangesUse() ? whole : Math.max(1, whole / gateways.count());
    }

    /** Unlimited quotas use the same code, so that the warm-up compiles it. */
    private int limit(Tier tier, boolean structures) {
        TierLimits limits = Objects.requireNonNull(limitsOfTiers.get(tier));
        return structures ? limits.structures() : limits.data();
    }

    private Account openAccount(Key key) {
        String caller = digest(key);
        Account known = remoteAccounts.asMap().remove(caller);
        return known == null
                ? openAccount(key.tier(), key.structures(), caller, key.limit())
                : known;
    }

    private Account openAccount(Tier tier, boolean structures, String caller, int limit) {
        Bucket bucket =
                Bucket.builder()
                        .addLimit(all -> all.capacity(limit).refillGreedy(limit, window))
                        .build();
        return new Account(tier, structures, caller, limit, bucket);
    }

    private static String digest(Key key) {
        String text = key.tier() + " " + key.structures() + " " + key.limit() + " " + key.id();
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    /** The use to report to the other gateways. */
    List<Use> takeUnreportedUse() {
        return accounts.asMap().values().stream()
                .filter(Account::markUseAsReported)
                .map(Account::use)
                .toList();
    }

    /** Charges use at other gateways. */
    void chargeUseElsewhere(List<Use> uses) {
        if (uses.isEmpty()) {
            return;
        }
        Map<String, Account> localAccounts = new HashMap<>();
        accounts.asMap().values().forEach(account -> localAccounts.put(account.caller(), account));
        for (Use use : uses) {
            Account account = localAccounts.get(use.caller());
            if (account == null) {
                account =
                        remoteAccounts.get(
                                use.caller(),
                                caller ->
                                        openAccount(
                                                use.tier(),
                                                use.structures(),
                                                caller,
                                                limit(use.tier(), use.structures())));
            }
            account.chargeUseElsewhere(use.count());
        }
    }

    /** The current use of each tier, at all gateways. */
    public List<TierUse> uses() {
        List<Account> all = new ArrayList<>(accounts.asMap().values());
        all.addAll(remoteAccounts.asMap().values());
        return Stream.of(Tier.values()).map(tier -> use(tier, all)).toList();
    }

    private static TierUse use(Tier tier, List<Account> all) {
        List<Account> accountsOfTier =
                all.stream().filter(account -> account.tier() == tier).toList();
        int highestUsePercent =
                accountsOfTier.stream().mapToInt(Account::usedPercent).max().orElse(0);
        return new TierUse(tier.label(), accountsOfTier.size(), highestUsePercent);
    }

    Limits limits(Tier tier) {
        return limits(config, tier);
    }

    private static Limits limits(QuotaConfig config, Tier tier) {
        return switch (tier) {
            case GUEST -> config.guest();
            case USER -> config.user();
            case MACHINE -> config.machine();
        };
    }

    Duration window() {
        return window;
    }

    long windowSeconds() {
        return window.toSeconds();
    }

    int replicas() {
        return gateways.count();
    }
}
