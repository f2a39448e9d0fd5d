package org.sharedgrowth.observatory.analysis.vintage;

/** How old a figure is: year of the vintage minus year of the figure. */
public enum Age {
    UP_TO_ONE,
    TWO,
    THREE_TO_FIVE,
    OLDER;

    public static Age of(int years) {
        if (years <= 1) {
            return UP_TO_ONE;
        }
        if (years == 2) {
            return TWO;
        }
        return years <= 5 ? THREE_TO_FIVE : OLDER;
    }
}
