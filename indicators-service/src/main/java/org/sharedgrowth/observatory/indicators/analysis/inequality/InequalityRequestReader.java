package org.sharedgrowth.observatory.indicators.analysis.inequality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.MeasureIds;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.input.UnitParameters;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;

/** Reads the parameters of inequality between areas. */
record InequalityRequestReader(Inputs inputs) {
    private static final List<Measure> DEFAULTS =
            List.of(Measure.GINI, Measure.THEIL_T, Measure.COV);

    /** The measures that suit areas, which have no order and no reference group. */
    private static final Set<Measure> POSSIBLE =
            EnumSet.complementOf(
                    EnumSet.of(
                            Measure.MDRW,
                            Measure.MDRU,
                            Measure.ACI,
                            Measure.RCI,
                            Measure.ERREYGERS,
                            Measure.WAGSTAFF,
                            Measure.SII,
                            Measure.SIIL,
                            Measure.RII,
                            Measure.RIIL));

    InequalityRequest read(
            AnalysisParameters common, InequalityParameters sent, UnitParameters unit) {
        Scope scope = inputs.scope(common.withoutGroup());
        String indicator = inputs.indicator(sent.indicator());
        IndicatorTraits traits = scope.traits(indicator);
        List<GroupMembers> asked = inputs.groups(scope, common, sent.membership());
        List<GroupMembers> groups =
                asked.isEmpty() ? List.of(GroupMembers.ofNamedAreas(scope)) : asked;
        return new InequalityRequest(
                scope.over(GroupMembers.areasOf(groups, scope)),
                groups,
                indicator,
                inputs.weight(traits, sent.weight()),
                MeasureIds.read(sent.measures(), POSSIBLE, DEFAULTS),
                unit.in(scope));
    }
}
