package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.aggregate.Rule;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;
import org.sharedgrowth.observatory.indicators.analysis.input.InputText;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.input.UnitParameters;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameters of figures of groups. */
record AggregateRequestReader(Inputs inputs) {
    AggregateRequest read(
            AnalysisParameters common, AggregateParameters sent, UnitParameters unit) {
        return read(inputs.scope(common.withoutGroup()), common, sent, unit);
    }

    /**
     * Reads a request.
     *
     * @param scope the scope of the common parameters, without the parameter {@code group}
     */
    AggregateRequest read(
            Scope scope, AnalysisParameters common, AggregateParameters sent, UnitParameters unit) {
        String indicator = inputs.indicator(sent.indicator());
        IndicatorTraits traits = scope.traits(indicator);
        List<GroupMembers> groups = groups(scope, common, sent.membership());
        Rule rule = rule(traits, sent.rule());
        Integer benchmark = benchmark(rule, sent.benchmark());
        return new AggregateRequest(
                widened(scope, groups, benchmark),
                scope.first(),
                scope.last(),
                groups,
                indicator,
                rule,
                inputs.weight(traits, sent.weight()),
                benchmark,
                share("maxMissing", sent.maxMissing()),
                share("errorFactor", sent.errorFactor()),
                unit.in(scope));
    }

    private List<GroupMembers> groups(
            Scope scope, AnalysisParameters common, @Nullable String membership) {
        List<GroupMembers> asked = inputs.groups(scope, common, membership);
        return asked.isEmpty()
                ? groupsWithMembers(scope).stream()
                        .map(code -> inputs.group(code, scope, membership))
                        .toList()
                : asked;
    }

    /** All groups of the area code list that have members. */
    private static List<String> groupsWithMembers(Scope scope) {
        Dsd dsd = scope.flow().structure();
        Codelist areas = dsd.dimensions().get(dsd.dimension(Dsd.AREA)).codelist();
        List<String> groups = new ArrayList<>();
        for (Item area : areas == null ? List.<Item>of() : areas.codes()) {
            if (!scope.members(area.id(), scope.day()).isEmpty()) {
                groups.add(area.id());
            }
        }
        return groups;
    }

    /**
     * The scope with the benchmark year added, with all areas that are members of a group in any of
     * its years and, for comparison, with the groups themselves.
     */
    private static Scope widened(
            Scope scope, List<GroupMembers> groups, @Nullable Integer benchmark) {
        Integer first = scope.first();
        Integer last = scope.last();
        boolean before = benchmark != null && first != null && benchmark < first;
        boolean after = benchmark != null && last != null && benchmark > last;
        Scope years = scope.during(before ? benchmark : first, after ? benchmark : last);
        Set<String> areas = new TreeSet<>(GroupMembers.areasOf(groups, years));
        groups.forEach(group -> areas.add(group.code()));
        areas.remove(GroupMembers.NAMED);
        return years.over(areas);
    }

    private static Rule rule(@Nullable IndicatorTraits traits, @Nullable String sent) {
        Rule declared = traits == null ? null : traits.aggregation();
        if (declared != null && (sent == null || sent.isEmpty())) {
            return declared;
        }
        String code = sent == null ? "" : sent;
        for (Rule rule : Rule.values()) {
            if (rule.code().equals(code)) {
                return rule;
            }
        }
        throw oneOf("rule", code, Stream.of(Rule.values()).map(Rule::code));
    }

    private static @Nullable Integer benchmark(Rule rule, @Nullable String sent) {
        Integer year = Inputs.year("benchmark", sent);
        if (year == null && rule == Rule.TOTAL) {
            throw Problem.parameter(
                    "benchmark", "", InputText.localized(InputText::benchmarkOfTotals));
        }
        return year;
    }

    private static @Nullable Double share(String parameter, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        double share = sent.matches("[0-9]{0,3}([.][0-9]{1,15})?") ? Double.parseDouble(sent) : -1;
        if (share < 0 || share > 1) {
            throw Problem.parameter(
                    parameter, sent, InputText.localized(InputText::shareFromZeroToOne));
        }
        return share;
    }

    private static Problem oneOf(String parameter, String sent, Stream<String> known) {
        String names = known.collect(Collectors.joining(", "));
        return Problem.parameter(parameter, sent, RefusalText.localized(t -> t.giveOneOf(names)));
    }
}
