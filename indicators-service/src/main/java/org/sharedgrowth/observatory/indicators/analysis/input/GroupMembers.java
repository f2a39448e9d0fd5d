package org.sharedgrowth.observatory.indicators.analysis.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.aggregate.Group;

/**
 * The members of a group: those of each year, or those of one day for all years.
 *
 * @param code the code of the group
 * @param fixed the members that count in all years; null if each year has its own members
 * @param scope the scope in which members are looked up by day
 */
public record GroupMembers(String code, @Nullable Set<String> fixed, Scope scope) {
    /** The code, in answers, of a group that a request defines by naming its areas. */
    public static final String NAMED = "areas";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int DECEMBER = 12;
    private static final int LAST_DAY = 31;

    /** The group whose members in every year are all areas of a scope. */
    public static GroupMembers ofNamedAreas(Scope scope) {
        return new GroupMembers(NAMED, Set.copyOf(scope.areas()), scope);
    }

    /** The group whose members in each year are those of the year's last day. */
    static GroupMembers ofYears(String code, Scope scope) {
        return new GroupMembers(code, null, scope);
    }

    /** The group whose members in every year are those on {@link Scope#day()}. */
    static GroupMembers ofVintage(String code, Scope scope) {
        return new GroupMembers(code, Set.copyOf(scope.members(code, scope.day())), scope);
    }

    /** The members in a year. */
    public Set<String> membersIn(int year) {
        return fixed == null ? scope.members(code, LocalDate.of(year, DECEMBER, LAST_DAY)) : fixed;
    }

    /** Every area that is a member in at least one of the years. */
    Set<String> membersBetween(int first, int last) {
        Set<String> all = new TreeSet<>();
        for (int year = first; year <= last; year++) {
            all.addAll(membersIn(year));
        }
        return all;
    }

    /** Every area that is a member of one of the groups in at least one year of a scope. */
    public static Set<String> areasOf(List<GroupMembers> groups, Scope scope) {
        Integer first = scope.first();
        Integer last = scope.last();
        Set<String> all = new TreeSet<>();
        for (GroupMembers group : groups) {
            all.addAll(
                    group.membersBetween(
                            first == null ? FIRST_YEAR : first, last == null ? LAST_YEAR : last));
        }
        return all;
    }

    /**
     * This group as positions in figures, by year. All its members must be among the areas of the
     * figures.
     */
    public Group positionsIn(Figures figures) {
        if (fixed != null) {
            return Group.of(code, List.copyOf(fixed), figures.areas());
        }
        int years = figures.yearCount();
        Set<String> all =
                years == 0 ? Set.of() : membersBetween(figures.year(0), figures.year(years - 1));
        Group group = Group.of(code, List.copyOf(all), figures.areas());
        boolean[] belongs = new boolean[group.members().length * years];
        for (int year = 0; year < years; year++) {
            Set<String> membersOfYear = membersIn(figures.year(year));
            for (int member = 0; member < group.members().length; member++) {
                String area = figures.areas().get(group.members()[member]);
                belongs[member * years + year] = membersOfYear.contains(area);
            }
        }
        return new Group(code, group.members(), belongs);
    }
}
