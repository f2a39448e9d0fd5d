package org.sharedgrowth.observatory.indicators.query;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The audience for which a flow is read. Everybody sees rows whose {@code CONF_STATUS} is {@code F}
 * or absent; the office that may send an area's rows sees all rows of that area.
 */
public final class Audience {
    /** The public. */
    public static final Audience EVERYBODY = new Audience(null, null);

    private final @Nullable Provider office;
    private final @Nullable Agreement agreement;

    private Audience(@Nullable Provider office, @Nullable Agreement agreement) {
        this.office = office;
        this.agreement = agreement;
    }

    /** The audience of a caller for a flow. */
    public static Audience of(Caller caller, Catalogue catalogue, Dataflow flow) {
        Provider office = caller.provider().orElse(null);
        Agreement agreement =
                office == null ? null : catalogue.agreement(flow.id().id(), office.id());
        return agreement == null ? EVERYBODY : new Audience(office, agreement);
    }

    /** Whether all rows of the area are visible, even confidential ones. */
    public boolean owns(String area) {
        return office != null
                && agreement != null
                && office.speaksFor(area)
                && agreement.allows(Dsd.AREA, area);
    }

    /** Whether it is the public audience. */
    public boolean isEverybody() {
        return office == null;
    }

    /** Distinguishes audiences in cache keys; empty for the public. */
    public String cacheKey() {
        return office == null ? "" : office.toString();
    }
}
