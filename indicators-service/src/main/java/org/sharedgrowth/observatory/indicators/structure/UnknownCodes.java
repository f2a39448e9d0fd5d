package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemDocument.NearestCode;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The refusals of codes in query parameters that are in no list, or of groups without members: 400
 * of the type {@code unknown-code}, with the nearest known codes.
 */
public final class UnknownCodes {
    private UnknownCodes() {}

    /** An unknown area. */
    public static Problem area(String parameter, String sent, Catalogue catalogue) {
        return unknown(parameter, sent, "areas", NearCodes.areas(sent, catalogue));
    }

    /** An unknown group of areas, or a known area without member countries. */
    public static Problem group(String parameter, String sent, Catalogue catalogue) {
        String list = "areas?kind=group";
        List<NearestCode> nearest = NearCodes.groups(sent, catalogue);
        if (catalogue.areaCode(sent) == null) {
            return unknown(parameter, sent, list, nearest);
        }
        String shown = Problem.shown(sent);
        Fault fault =
                Fault.ofParameter(parameter, shown, RefusalText.localized(t -> t.noMembers(list)));
        return new Problem(
                ProblemType.UNKNOWN_CODE,
                RefusalText.localized(t -> t.groupWithoutMembers(shown, parameter, list)),
                List.of(fault.near(nearest)));
    }

    /** An unknown dataflow. */
    public static Problem flow(String parameter, String sent, Catalogue catalogue) {
        return unknown(
                parameter, sent, "structures?type=dataflow", NearCodes.flows(sent, catalogue));
    }

    /** An unknown indicator. */
    public static Problem indicator(String parameter, String sent, Catalogue catalogue) {
        return unknown(parameter, sent, "indicators", NearCodes.indicators(sent, catalogue));
    }

    /** A code that is not in a codelist; null if there is no list. */
    public static Problem code(String parameter, String sent, @Nullable Codelist list) {
        return unknown(parameter, sent, "structures?type=codelist", NearCodes.codes(sent, list));
    }

    private static Problem unknown(
            String parameter, String sent, String list, List<NearestCode> nearest) {
        String shown = Problem.shown(sent);
        Fault fault =
                Fault.ofParameter(parameter, shown, RefusalText.localized(t -> t.noSuchCode(list)));
        return new Problem(
                ProblemType.UNKNOWN_CODE,
                RefusalText.localized(t -> t.unknownCode(shown, parameter, list)),
                List.of(fault.near(nearest)));
    }
}
