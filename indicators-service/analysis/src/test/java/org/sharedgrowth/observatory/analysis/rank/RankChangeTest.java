package org.sharedgrowth.observatory.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.number.Shapley;

class RankChangeTest {
    private static final double NONE = Double.NaN;
    private static final List<String> CODES = List.of("A", "B", "C");
    private static final double[][] POSTS = {{0, 100}};
    private static final double[][] OLD = {{10, 20, 30}};
    private static final double[][] NEW = {{40, 20, 30}};
    private static final double[] WEIGHTS = {1};

    private static Release release(boolean... members) {
        return new Release(WEIGHTS, POSTS, members.length == 0 ? null : members);
    }

    private static RankChange change(
            Figures figures, Release before, Release after, Factor... factors) {
        return RankChange.of(CODES, figures, new int[] {1}, before, after, List.of(factors))
                .orThrow();
    }

    @Test
    void theLargestCauseIsFirst() {
        RankChange change =
                change(
                        new Figures(OLD, new double[][] {{12, 20, 30}}, NEW),
                        release(),
                        release(),
                        Factor.REVISION,
                        Factor.NEW_DATA);

        RankChange.Of first = change.areas().getFirst();
        assertEquals(3, first.oldRank());
        assertEquals(1, first.newRank());
        assertArrayEquals(new double[] {2, 28}, first.scoreParts(), 1e-12);
        assertArrayEquals(new double[] {0, -2}, first.rankParts(), 1e-12);
        assertEquals(List.of(Factor.NEW_DATA, Factor.REVISION), first.byRankPart(change.factors()));
    }

    @Test
    void arrivalsAndDeparturesAreListed() {
        RankChange change =
                change(
                        new Figures(OLD, OLD, OLD),
                        release(true, true, false),
                        release(true, false, true),
                        Factor.MEMBERSHIP);

        assertEquals(List.of("C"), change.arrivals());
        assertEquals(List.of("B"), change.departures());
        assertEquals("A", change.areas().getFirst().area());
        assertEquals(0, change.areas().getFirst().rankParts()[0]);
    }

    @Test
    void extremesOfTheFiguresBelongToTheGoalposts() {
        Release moving = new Release(WEIGHTS, null, null);
        RankChange change =
                change(
                        new Figures(OLD, OLD, new double[][] {{10, 20, 50}}),
                        moving,
                        moving,
                        Factor.NEW_DATA,
                        Factor.GOALPOSTS);

        RankChange.Of second = change.areas().get(1);
        assertEquals(50, second.oldScore(), 1e-12);
        assertEquals(25, second.newScore(), 1e-12);
        assertEquals(-25, Arrays.stream(second.scoreParts()).sum(), 1e-12);
    }

    @Test
    void anAreaWithoutAScoreInBetweenIsListed() {
        double[][] gone = {{NONE, 20, 30}};
        RankChange change =
                change(
                        new Figures(OLD, gone, NEW),
                        release(),
                        release(),
                        Factor.REVISION,
                        Factor.NEW_DATA);

        assertEquals(Set.of("A"), change.refused().keySet());
        change.refused()
                .values()
                .forEach(each -> assertEquals(Reason.MISSING_COMPONENT, each.reason()));
    }

    private static Refused<?> refused(
            Figures figures, Release before, Release after, List<Factor> factors) {
        return assertInstanceOf(
                Refused.class,
                RankChange.of(CODES, figures, new int[] {1}, before, after, factors));
    }

    @Test
    void whatCannotBeDecomposedHasAReason() {
        Figures same = new Figures(OLD, OLD, OLD);
        List<Factor> data = List.of(Factor.NEW_DATA);
        Release flat = new Release(WEIGHTS, new double[][] {{5, 5}}, null);
        Release moving = new Release(WEIGHTS, null, null);
        double[][] equal = {{7, 7, 7}};
        Figures alike = new Figures(equal, equal, equal);
        Refused<?> range = refused(alike, moving, moving, List.of(Factor.GOALPOSTS));
        assertEquals(Reason.ZERO_RANGE, range.reason());
        assertEquals(7.0, range.detail().value());
        Release negative = new Release(new double[] {-1}, POSTS, null);
        assertEquals(Reason.EMPTY_INPUT, refused(same, release(), release(), List.of()).reason());
        assertEquals(Reason.BAD_DEFINITION, refused(same, flat, flat, data).reason());
        assertEquals(Reason.BAD_WEIGHT, refused(same, negative, release(), data).reason());
        List<Factor> twice = List.of(Factor.NEW_DATA, Factor.NEW_DATA);
        assertEquals("NEW_DATA", refused(same, release(), release(), twice).detail().indicator());
        Figures changed = new Figures(OLD, OLD, NEW);
        List<Factor> weights = List.of(Factor.WEIGHTS);
        assertEquals(
                "NEW_DATA", refused(changed, release(), release(), weights).detail().indicator());
        List<Factor> many = Collections.nCopies(12, Factor.WEIGHTS);
        assertEquals(Reason.TOO_MANY_FACTORS, refused(same, release(), release(), many).reason());
        Refused<?> states = assertInstanceOf(Refused.class, Shapley.states(11, _ -> new double[1]));
        assertEquals(Reason.TOO_MANY_FACTORS, states.reason());
        assertEquals(10.0, states.detail().limit());
    }
}
