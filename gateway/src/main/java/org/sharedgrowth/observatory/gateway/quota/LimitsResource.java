package org.sharedgrowth.observatory.gateway.quota;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.key.KeyConfig;

/** The published limits: those of all tiers, the cost of requests, and the limits on API keys. */
@Path("/api/gateway/v1/limits")
class LimitsResource {
    /** All limits. */
    public record View(
            long windowSeconds,
            int gateways,
            List<TierView> tiers,
            CostView cost,
            MessageView message,
            KeysView keys) {}

    /**
     * The cost of an answer, and the limits of concurrent requests.
     *
     * @param unitMillis service time that counts as one additional request
     * @param unitBytes size of an answer that counts as one additional request
     * @param takenBack minimum number of requests that a cancelled one counts as
     * @param resets number of requests that a network may cancel in a window
     * @param atOnceMillis maximum expected service time of one caller's reads in progress
     * @param waiting maximum number of reads of one caller that wait for its earlier ones
     */
    public record CostView(
            long unitMillis,
            long unitBytes,
            int takenBack,
            int resets,
            long atOnceMillis,
            int waiting) {
        static CostView of(QuotaConfig.Cost cost) {
            return new CostView(
                    cost.time().toMillis(),
                    cost.bytes(),
                    cost.cancelledCost(),
                    cost.maxCancelled(),
                    cost.maxInProgress().toMillis(),
                    cost.waiting());
        }
    }

    /**
     * The cost of a message from an AI assistant; it is the same for all messages.
     *
     * @param data number of data requests that it counts as
     * @param reads maximum number of requests to the services that answer it
     */
    public record MessageView(int data, int reads) {
        static final MessageView COST = new MessageView(1, 4);
    }

    /**
     * Limits on API keys: keys of one owner, keys created in a day, and the maximum lifetime in
     * days.
     */
    public record KeysView(int perOwner, int perDay, int days) {}

    /** The number of requests allowed in a window, at all gateways together. */
    public record TierView(String tier, int data, int structures) {}

    private final Quotas quotas;
    private final CostView cost;
    private final KeysView keys;

    LimitsResource(Quotas quotas, QuotaConfig config, KeyConfig keys) {
        this.quotas = quotas;
        this.cost = CostView.of(config.cost());
        this.keys = new KeysView(keys.perOwner(), keys.perDay(), keys.days());
    }

    @PermitAll
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<View> get() {
        List<TierView> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            QuotaConfig.Limits limits = quotas.limits(tier);
            tiers.add(new TierView(tier.label(), limits.data(), limits.structures()));
        }
        return RestResponse.ResponseBuilder.ok(
                        new View(
                                quotas.windowSeconds(),
                                quotas.replicas(),
                                tiers,
                                cost,
                                MessageView.COST,
                                keys))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
