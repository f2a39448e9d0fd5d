package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/** Offices that send data. */
public interface Offices {
    /** The address of the list of offices. */
    String API = "/api/indicators/v1/offices";

    /** The provider of computed series: not an office, but the observatory itself. */
    String OBSERVATORY = "DIGOBS";

    /** An area that an office sends figures of. */
    record Area(String code, String name, @Nullable String iso2) {}

    /**
     * An office.
     *
     * @param flows the data sets that it may send
     * @param areas the areas that it may send; null or empty if it may send any area
     * @param releases number of its releases that changed public figures
     * @param last the newest of them; null if there are none
     */
    record Office(
            String id,
            String name,
            @Nullable String description,
            @Nullable List<Code> flows,
            @Nullable List<Area> areas,
            long releases,
            Releases.@Nullable Pin last) {
        public List<Code> dataSets() {
            return requireNonNullElse(flows, List.<Code>of());
        }

        public List<Area> places() {
            return requireNonNullElse(areas, List.<Area>of());
        }
    }
}
