package org.sharedgrowth.observatory.analysis.vintage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A cell of a country (never of a group, whose revisions are those of its members) in the vintages
 * that state how its value was made.
 *
 * @param indicator code
 * @param area code
 * @param year year of the figure
 * @param versions one for each vintage, with ascending dates; at least one
 */
public record FlaggedCell(String indicator, String area, int year, List<Version> versions) {
    /**
     * The cell in a vintage.
     *
     * @param date date of the vintage
     * @param flag how the value was made, such as {@code e} estimated
     * @param value in the unit of the indicator
     */
    public record Version(LocalDate date, String flag, double value) {}

    Optional<Version> last(Predicate<LocalDate> within) {
        return versions.stream()
                .filter(version -> within.test(version.date()))
                .reduce((earlier, later) -> later);
    }

    List<Version> until(LocalDate date) {
        return versions.stream().filter(version -> !version.date().isAfter(date)).toList();
    }

    Age ageAt(LocalDate date) {
        return Age.of(date.getYear() - year);
    }

    /** Year of the first vintage minus year of the figure. */
    public int firstAge() {
        return versions.getFirst().date().getYear() - year;
    }
}
