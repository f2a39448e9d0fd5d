package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.RawString;

/**
 * A drawing of what the table before it says.
 *
 * @param drawing markup, empty where there is nothing to draw
 * @param note what of the table is not drawn; empty where all of it is
 */
public record Chart(RawString drawing, String note) {
    /** Whether there is a drawing. */
    public boolean drawn() {
        return !drawing.getValue().isEmpty();
    }
}
