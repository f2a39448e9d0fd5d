package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Breakdown;
import org.sharedgrowth.observatory.indicators.analysis.input.InputText;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.input.UnitParameters;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameters of gaps. */
record GapRequestReader(Inputs inputs) {
    private static final String WORLD = "001";
    private static final int MAX_GROUPS = 30;

    GapRequest read(AnalysisParameters common, GapParameters sent, UnitParameters unit) {
        return read(inputs.scope(common), sent, unit);
    }

    GapRequest read(Scope scope, GapParameters sent, UnitParameters unit) {
        String indicator = inputs.indicator(sent.indicator());
        Breakdown by = by(sent.by());
        List<String> groups = groups(scope, by, sent.groups());
        IndicatorTraits traits = scope.traits(indicator);
        String world = scope.catalogue().areaCode(WORLD);
        return new GapRequest(
                world == null ? scope : scope.with(List.of(world)),
                Set.copyOf(scope.areas()),
                world,
                indicator,
                by,
                groups,
                reference(by, groups, sent.reference()),
                traits,
                inputs.weight(traits, sent.weight()),
                MeasureIds.read(sent.measures(), List.of(Measure.values()), List.of()),
                isOne("newest", sent.newest()),
                sort(sent.sort()),
                unit.in(scope));
    }

    private static Breakdown by(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return Breakdown.SEX;
        }
        for (Breakdown by : Breakdown.values()) {
            if (by.name().equals(sent.toUpperCase(Locale.ROOT))) {
                return by;
            }
        }
        throw oneOf("by", sent, Stream.of(Breakdown.values()).map(Enum::name));
    }

    private List<String> groups(Scope scope, Breakdown by, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return by.groups(scope.flow().structure());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String code : sent.split(",", -1)) {
            codes.add(inputs.code(scope, by.dimension(), "groups", code));
        }
        List<String> groups = List.copyOf(codes);
        String overlapping = Overlap.firstOverlapping(groups);
        if (overlapping != null || groups.size() < 2 || groups.size() > MAX_GROUPS) {
            throw Problem.parameter(
                    "groups",
                    overlapping == null ? sent : overlapping,
                    InputText.localized(t -> t.severalGroups(String.valueOf(MAX_GROUPS))));
        }
        return groups;
    }

    private static @Nullable String reference(
            Breakdown by, List<String> groups, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return by.reference(groups);
        }
        if (!groups.contains(sent)) {
            throw oneOf("reference", sent, groups.stream());
        }
        return sent;
    }

    private static boolean isOne(String parameter, @Nullable String sent) {
        if (sent == null || sent.isEmpty() || sent.equals("0")) {
            return false;
        }
        if (sent.equals("1")) {
            return true;
        }
        throw Problem.parameter(parameter, sent, RefusalText.localized(RefusalText::oneOrZero));
    }

    private static GapRequest.Sort sort(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return GapRequest.Sort.WIDEST;
        }
        for (GapRequest.Sort sort : GapRequest.Sort.values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(sent)) {
                return sort;
            }
        }
        throw oneOf("sort", sent, Stream.of("widest", "narrowest", "area"));
    }

    private static Problem oneOf(String parameter, String sent, Stream<String> known) {
        String names = known.collect(Collectors.joining(", "));
        return Problem.parameter(parameter, sent, RefusalText.localized(t -> t.giveOneOf(names)));
    }
}
