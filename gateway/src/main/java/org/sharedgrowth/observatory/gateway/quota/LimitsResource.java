package org.sharedgrowth.observatory.gateway.quota;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.key.KeyConfig;

/** The published limits: anybody may know what anybody may ask. */
@Path("/api/gateway/v1/limits")
class LimitsResource {
    /** All tiers. */
    public record View(long windowSeconds, int gateways, List<TierView> tiers, KeysView keys) {}

    /** API keys of one owner: how many at once, made in a day, and their longest life in days. */
    public record KeysView(int perOwner, int perDay, int days) {}

    /** Requests in a window, of all gateways together. */
    public record TierView(String tier, int data, int structures) {}

    private final Quotas quotas;
    private final KeysView keys;

    LimitsResource(Quotas quotas, KeyConfig keys) {
        this.quotas = quotas;
        this.keys = new KeysView(keys.perOwner(), keys.perDay(), keys.days());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<View> get() {
        List<TierView> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            QuotaConfig.Limits limits = quotas.limits(tier);
            tiers.add(new TierView(tier.label(), limits.data(), limits.structures()));
        }
        return RestResponse.ResponseBuilder.ok(
                        new View(quotas.windowSeconds(), quotas.replicas(), tiers, keys))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
