package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemDocument.NearestCode;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Refusals of query parameters with codes that are in no list, or with groups that have no members:
 * 400 of the type {@code unknown-code}, with the nearest known codes.
 */
public final class UnknownCodes {
    private UnknownCodes() {}

    /** An unknown area. */
    public static Problem area(String parameter, String code, Catalogue catalogue) {
        return unknown(parameter, code, "areas", NearCodes.areas(code, catalogue));
    }

    /** An unknown group of areas, or a known area without member countries. */
    public static Problem group(String parameter, String code, Catalogue catalogue) {
        String list = "areas?kind=group";
        List<NearestCode> nearest = NearCodes.groups(code, catalogue);
        if (catalogue.areaCode(code) == null) {
            return unknown(parameter, code, list, nearest);
        }
        String shown = Problem.shown(code);
        Fault fault =
                Fault.ofParameter(parameter, shown, RefusalText.localized(t -> t.noMembers(list)));
        return new Problem(
                ProblemType.UNKNOWN_CODE,
                RefusalText.localized(t -> t.groupWithoutMembers(shown, parameter, list)),
                List.of(fault.withNearest(nearest)));
    }

    /** An unknown dataflow. */
    public static Problem flow(String parameter, String code, Catalogue catalogue) {
        return unknown(
                parameter, code, "structures?type=dataflow", NearCodes.flows(code, catalogue));
    }

    /** An unknown indicator. */
    public static Problem indicator(String parameter, String code, Catalogue catalogue) {
        return unknown(parameter, code, "indicators", NearCodes.indicators(code, catalogue));
    }

    /**
     * A code that is not in the codelist of its parameter; without a codelist, none is suggested.
     */
    public static Problem code(String parameter, String code, @Nullable Codelist list) {
        return unknown(parameter, code, "structures?type=codelist", NearCodes.codes(code, list));
    }

    private static Problem unknown(
            String parameter, String code, String list, List<NearestCode> nearest) {
        String shown = Problem.shown(code);
        Fault fault =
                Fault.ofParameter(parameter, shown, RefusalText.localized(t -> t.noSuchCode(list)));
        return new Problem(
                ProblemType.UNKNOWN_CODE,
                RefusalText.localized(t -> t.unknownCode(shown, parameter, list)),
                List.of(fault.withNearest(nearest)));
    }
}
