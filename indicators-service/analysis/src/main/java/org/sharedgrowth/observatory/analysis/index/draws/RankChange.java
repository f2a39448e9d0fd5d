package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.number.Shapley;

/**
 * Why scores and ranks differ between two states of an index: the Shapley value of each factor.
 * Each figure is known in three states: as first published (p), as revised (r), and as it is in the
 * later period (n). A set of factors uses p if it has neither the revision nor the new data, r with
 * the revision only, {@code p + (n − r)} with the new data only (n where p or r is NaN), and n with
 * both. Source: the product's own definition of its methods.
 */
public final class RankChange {
    /** The causes of a change. */
    public enum Kind {
        /** Figures of the earlier period were revised. */
        REVISION,
        /** Figures of the later period replace those of the earlier one. */
        NEW_DATA,
        /** The figures of one input change, from p to n. */
        INPUT,
        /** Another version of the index, or changed weights, with unchanged goalposts. */
        METHOD,
        /** The goalposts of parts that both versions have. */
        GOALPOSTS,
        /** Different areas are ranked. */
        MEMBERSHIP
    }

    /**
     * A factor.
     *
     * @param input name of the input for {@link Kind#INPUT}, else empty
     */
    public record Factor(Kind kind, String input) {
        public static Factor of(Kind kind) {
            return new Factor(kind, "");
        }
    }

    /**
     * The figures of an input, one number for each area, NaN where there is none.
     *
     * @param published figures of the earlier period as first known
     * @param revised figures of the earlier period as known later
     * @param later figures of the later period as known later
     */
    public record Cells(double[] published, double[] revised, double[] later) {
        /**
         * Keeps only the areas that have a first published figure in the earlier period, and a
         * figure in the later period.
         */
        public Cells onlyAreasInBothPeriods() {
            Cells kept = new Cells(published.clone(), revised.clone(), later.clone());
            for (int area = 0; area < published.length; area++) {
                if (Double.isNaN(published[area]) || Double.isNaN(later[area])) {
                    kept.published[area] = Double.NaN;
                    kept.revised[area] = Double.NaN;
                    kept.later[area] = Double.NaN;
                }
            }
            return kept;
        }
    }

    /**
     * The two states.
     *
     * @param areas codes, ascending
     * @param cells figures by input of either definition
     */
    public record States(
            Definition before, Definition after, List<String> areas, Map<String, Cells> cells) {}

    /**
     * The change of one unit (an area).
     *
     * @param scores what each factor contributes to the change of the score
     * @param ranks what each factor contributes to the change of the rank; positive if it moves the
     *     area towards larger rank numbers
     */
    public record Unit(
            double scoreBefore,
            double scoreAfter,
            int rankBefore,
            int rankAfter,
            double[] scores,
            double[] ranks) {}

    /**
     * The changes.
     *
     * @param units changes of the areas with a rank before and after, by position of the area
     * @param refused why a unit's change is not decomposed, by position of the area
     * @param arrived areas with a rank only after, ascending
     * @param departed areas with a rank only before, ascending
     */
    public record Changes(
            List<Factor> factors,
            Map<Integer, Unit> units,
            Map<Integer, Refused<Unit>> refused,
            List<String> arrived,
            List<String> departed) {}

    private final States states;
    private final List<Factor> factors;
    private final double[][] scores;
    private final int[][] ranks;

    private RankChange(States states, List<Factor> factors) {
        this.states = states;
        this.factors = factors;
        this.scores = new double[1 << factors.size()][];
        this.ranks = new int[1 << factors.size()][];
    }

    /**
     * Decomposes the change of every area.
     *
     * @param factors at least one; a factor that changes nothing gets 0
     * @return the changes, or refused with TOO_MANY_FACTORS with their number and limit
     */
    public static Result<Changes> of(States states, List<Factor> factors) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("no factor");
        }
        if (factors.size() > Shapley.MAX_FACTORS) {
            return Result.refused(
                    Reason.TOO_MANY_FACTORS, Detail.count(factors.size(), Shapley.MAX_FACTORS));
        }
        return Result.of(new RankChange(states, List.copyOf(factors)).run());
    }

    private Changes run() {
        StateScores evaluation = new StateScores(states.areas());
        double[][] scoresForRanking = new double[scores.length][];
        for (int set = 0; set < scores.length; set++) {
            int changed = set;
            StateScores.AreaScores found =
                    evaluation.scores(definition(set), input -> figures(input, changed));
            scores[set] = found.scores();
            scoresForRanking[set] = found.scoresForRanking();
        }
        BitSet before = StateScores.members(scores[0]);
        BitSet after = StateScores.members(scores[scores.length - 1]);
        for (int set = 0; set < scores.length; set++) {
            ranks[set] =
                    StateScores.ranks(
                            scoresForRanking[set],
                            has(set, Kind.MEMBERSHIP) ? after : before,
                            definition(set).best());
        }
        return changes(before, after);
    }

    private Definition definition(int set) {
        Definition base = has(set, Kind.METHOD) ? states.after() : states.before();
        Definition posts = has(set, Kind.GOALPOSTS) ? states.after() : states.before();
        return Goalposts.of(posts, base);
    }

    private boolean has(int set, Kind kind) {
        for (int i = 0; i < factors.size(); i++) {
            if (factors.get(i).kind() == kind && (set >> i & 1) == 1) {
                return true;
            }
        }
        return false;
    }

    private double[] figures(String input, int set) {
        Cells cells = Objects.requireNonNull(states.cells().get(input), input);
        for (int i = 0; i < factors.size(); i++) {
            if (factors.get(i).equals(new Factor(Kind.INPUT, input))) {
                return (set >> i & 1) == 1 ? cells.later() : cells.published();
            }
        }
        boolean revised = has(set, Kind.REVISION);
        if (!has(set, Kind.NEW_DATA)) {
            return revised ? cells.revised() : cells.published();
        }
        return revised ? cells.later() : withoutRevision(cells);
    }

    private static double[] withoutRevision(Cells cells) {
        double[] withoutRevision = new double[cells.later().length];
        for (int unit = 0; unit < withoutRevision.length; unit++) {
            double published = cells.published()[unit];
            double revised = cells.revised()[unit];
            double later = cells.later()[unit];
            double sum = published + (later - revised);
            // Without a revision, use the later figure: the sum may differ from it in the last
            // digit.
            withoutRevision[unit] = published == revised || Double.isNaN(sum) ? later : sum;
        }
        return withoutRevision;
    }

    private Changes changes(BitSet before, BitSet after) {
        Map<Integer, Unit> units = new TreeMap<>();
        Map<Integer, Refused<Unit>> refused = new TreeMap<>();
        List<String> arrived = new ArrayList<>();
        List<String> departed = new ArrayList<>();
        for (int unit = 0; unit < states.areas().size(); unit++) {
            if (before.get(unit) && after.get(unit)) {
                if (isComplete(unit)) {
                    units.put(unit, unit(unit));
                } else {
                    Detail detail = Detail.area(states.areas().get(unit));
                    refused.put(unit, new Refused<>(Reason.MISSING_COMPONENT, detail));
                }
            } else if (after.get(unit)) {
                arrived.add(states.areas().get(unit));
            } else if (before.get(unit)) {
                departed.add(states.areas().get(unit));
            }
        }
        return new Changes(factors, units, refused, arrived, departed);
    }

    private boolean isComplete(int unit) {
        for (int set = 0; set < scores.length; set++) {
            if (ranks[set][unit] == 0) {
                return false;
            }
        }
        return true;
    }

    private Unit unit(int unit) {
        double[] ofScores = new double[scores.length];
        double[] ofRanks = new double[scores.length];
        for (int set = 0; set < scores.length; set++) {
            ofScores[set] = scores[set][unit];
            ofRanks[set] = ranks[set][unit];
        }
        int last = scores.length - 1;
        return new Unit(
                ofScores[0],
                ofScores[last],
                ranks[0][unit],
                ranks[last][unit],
                Shapley.values(ofScores),
                Shapley.values(ofRanks));
    }
}
