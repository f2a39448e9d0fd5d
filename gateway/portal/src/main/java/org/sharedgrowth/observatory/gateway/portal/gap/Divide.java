package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.chart.rows.DotPair;

/** A pair of groups of people that are compared. */
public enum Divide {
    /** Women compared with men. */
    WOMEN_MEN("SEX", "F", "M", DotPair.Kind.WOMEN_MEN),
    /** Rural people compared with urban people. */
    URBAN_RURAL("URBANISATION", "R", "U", DotPair.Kind.URBAN_RURAL);

    private final String dimension;
    private final String group;
    private final String other;
    private final DotPair.Kind drawing;

    Divide(String dimension, String group, String other, DotPair.Kind drawing) {
        this.dimension = dimension;
        this.group = group;
        this.other = other;
        this.drawing = drawing;
    }

    /** The dimension of the two codes. */
    public String dimension() {
        return dimension;
    }

    /** Name of the parameter for the codes, in addresses of the service and of pages. */
    public String parameter() {
        return dimension.toLowerCase(Locale.ROOT);
    }

    /** Code of the group that the sentences are about: women, or rural people. */
    public String group() {
        return group;
    }

    /** Code of the other group. */
    public String other() {
        return other;
    }

    /** Both codes as a value of the parameter. */
    public String codes() {
        return String.join(",", List.of(group, other));
    }

    /** How the two figures are drawn. */
    public DotPair.Kind drawing() {
        return drawing;
    }
}
