package org.sharedgrowth.observatory.gateway.portal.home;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import org.sharedgrowth.observatory.chart.time.Point;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * One annual figure.
 *
 * @param value in units, without a multiplier
 * @param breaks whether earlier values cannot be compared with it
 * @param source with its date; empty if none is given
 * @param release the number of the release that published it
 */
record Figure(
        String area,
        String name,
        String year,
        BigDecimal value,
        boolean breaks,
        String source,
        long release) {

    static Figure of(Observation cell, BigDecimal value) {
        return new Figure(
                cell.area(),
                cell.place(),
                cell.period(),
                value.movePointRight(cell.unitMultiplier()),
                requireNonNullElse(cell.status(), "").equals("B"),
                cell.origin(),
                cell.release());
    }

    Point point() {
        Point point = Point.of(year, value.doubleValue());
        return breaks ? point.afterBreak() : point;
    }
}
