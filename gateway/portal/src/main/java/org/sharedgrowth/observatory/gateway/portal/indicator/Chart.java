package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.quarkus.qute.RawString;

/**
 * A chart of the figures in a table.
 *
 * @param drawing SVG markup; empty if there is nothing to draw
 * @param note which part of the table is not drawn; empty if all of it is
 */
public record Chart(RawString drawing, String note) {
    /** Whether there is a drawing. */
    public boolean drawn() {
        return !drawing.getValue().isEmpty();
    }
}
