package org.sharedgrowth.observatory.indicators.analysis.input;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.UnknownCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameters that all analytics operations share. */
record ScopeReader(Catalogue catalogue, Caller caller, StoreState state, Instant now) {
    private static final int MAX_YEARS = 400;

    Scope read(AnalysisParameters sent) {
        Dataflow flow = Dataflows.named(flowId(sent.flow()), catalogue);
        requireDimension(flow, Dsd.INDICATOR, sent);
        requireDimension(flow, Dsd.AREA, sent);
        Integer from = year("from", sent.from());
        Integer to = year("to", sent.to());
        Integer only = year("period", sent.period());
        if (only != null && (from != null || to != null)) {
            throw Problem.parameter(
                    "period", only.toString(), InputText.localized(InputText::periodOrRange));
        }
        if (from != null && to != null && from > to) {
            throw Problem.parameter(
                    "from", from.toString(), InputText.localized(InputText::notAfterTo));
        }
        if (from != null && to != null) {
            requireYears(from, to);
        }
        Vintage vintage = AsOf.read(sent.asOf(), sent.release(), now);
        Scope scope =
                new Scope(
                        catalogue,
                        flow,
                        areas(flow, sent, Scope.day(vintage, state.log())),
                        only == null ? from : only,
                        only == null ? to : only,
                        vintage,
                        caller,
                        state);
        // Refuses an unknown release now instead of later, when figures are read.
        scope.release();
        return scope;
    }

    private static String flowId(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? AnalysisParameters.DEFAULT_FLOW : sent;
    }

    private static void requireDimension(Dataflow flow, String dimension, AnalysisParameters sent) {
        if (flow.structure().dimension(dimension) < 0) {
            throw Problem.parameter(
                    "flow",
                    String.valueOf(sent.flow()),
                    RefusalText.localized(t -> t.noSuchDimension(dimension)));
        }
    }

    static @Nullable Integer year(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{4}")) {
            throw Problem.parameter(
                    parameter, text, InputText.localized(InputText::yearOfFourDigits));
        }
        return Integer.valueOf(text);
    }

    /**
     * Limits the number of years, because each year needs a cell for each area and column.
     *
     * @throws Problem 400
     */
    static void requireYears(int first, int last) {
        if (last - first >= MAX_YEARS) {
            throw Problem.parameter(
                    "from",
                    String.valueOf(first),
                    InputText.localized(t -> t.atMostYears(String.valueOf(MAX_YEARS))));
        }
    }

    private List<String> areas(Dataflow flow, AnalysisParameters sent, LocalDate day) {
        Set<String> codes = new LinkedHashSet<>();
        for (String text : split(sent.area())) {
            String code = catalogue.areaCode(text);
            if (code == null) {
                throw UnknownCodes.area("area", text, catalogue);
            }
            codes.add(code);
        }
        for (String text : split(sent.group())) {
            codes.addAll(members(text, day));
        }
        return codes.isEmpty() ? countries(flow) : List.copyOf(codes);
    }

    private Set<String> members(String text, LocalDate day) {
        String group = catalogue.areaCode(text);
        Set<String> members = group == null ? Set.of() : catalogue.members(group, day).countries();
        if (members.isEmpty()) {
            throw UnknownCodes.group("group", text, catalogue);
        }
        return members;
    }

    /**
     * The codes of the groups in a list of codes or aliases, joined by commas; empty if the list is
     * null or empty. A group may have no members.
     */
    List<String> groups(@Nullable String sent) {
        Set<String> codes = new LinkedHashSet<>();
        for (String text : split(sent)) {
            String code = catalogue.areaCode(text);
            if (code == null) {
                throw UnknownCodes.group("group", text, catalogue);
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    /** All countries of the flow's area code list. */
    private static List<String> countries(Dataflow flow) {
        Dsd dsd = flow.structure();
        Codelist areas = dsd.dimensions().get(dsd.dimension(Dsd.AREA)).codelist();
        List<String> countries = new ArrayList<>();
        for (Item area : areas == null ? List.<Item>of() : areas.codes()) {
            if (area.annotation("KIND").filter("country"::equals).isPresent()) {
                countries.add(area.id());
            }
        }
        return countries;
    }

    /**
     * The codes of the indicators in a list of codes or aliases, joined by commas; empty if the
     * list is null or empty.
     */
    List<String> indicators(String parameter, @Nullable String sent) {
        Set<String> codes = new LinkedHashSet<>();
        for (String text : split(sent)) {
            String code = catalogue.indicatorCode(text);
            if (code == null) {
                throw UnknownCodes.indicator(parameter, text, catalogue);
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    /** The code that was sent, which must be one of the dimension's codes. */
    String code(Dsd dsd, String dimension, String parameter, String sent) {
        int position = dsd.dimension(dimension);
        Codelist list = position < 0 ? null : dsd.dimensions().get(position).codelist();
        if (list == null || !list.contains(sent)) {
            throw UnknownCodes.code(parameter, sent, list);
        }
        return sent;
    }

    private static List<String> split(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? List.of() : List.of(sent.split(",", -1));
    }
}
