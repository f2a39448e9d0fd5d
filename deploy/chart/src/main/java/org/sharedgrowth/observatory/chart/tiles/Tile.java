package org.sharedgrowth.observatory.chart.tiles;

/**
 * One economy on the map.
 *
 * @param area code of the area, as in the code list of areas
 * @param value in the unit of the map; NaN if there is no figure
 * @param printed the value as it is printed in the tile; not shown without a value
 * @param old whether the figure is older than most, so that it is printed in regular instead of
 *     bold type
 * @param marked whether the reader searched for this economy
 */
public record Tile(String area, double value, String printed, boolean old, boolean marked) {
    /** A tile with a recent figure. */
    public static Tile of(String area, double value, String printed) {
        return new Tile(area, value, printed, false, false);
    }

    /** A tile of an economy without a figure. */
    public static Tile withoutFigure(String area) {
        return new Tile(area, Double.NaN, "", false, false);
    }

    /** The same tile, marked. */
    public Tile asMarked() {
        return new Tile(area, value, printed, old, true);
    }

    boolean hasFigure() {
        return Double.isFinite(value);
    }
}
