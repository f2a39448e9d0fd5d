package org.sharedgrowth.observatory.gateway.portal.part;

import java.util.List;

/** The address of figures over the years. */
public final class OverTime {
    private OverTime() {}

    /** The comparison of these areas, where others can be added; of the world if there are none. */
    public static Target of(String indicator, List<String> areas) {
        return Target.of("/compare")
                .with("indicator", indicator)
                .with("area", String.join(",", areas));
    }

    /** The series of one area. */
    public static Target of(String indicator, String area) {
        return of(indicator, List.of(area));
    }
}
