package org.sharedgrowth.observatory.indicators.analysis.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;

/**
 * How much the figures of an indicator are revised.
 *
 * @param unit code of {@code CL_UNIT_MEASURE} of the revisions; null if the figures have none
 * @param groups one for each flag and age
 * @param flags one for each flag, with all ages together
 * @param breaks ordered by day, then by area; a change across a break is not a revision
 * @param backtest null if it is refused
 * @param backtestRefusal why there is no backtest; null if there is one
 */
@Schema(
        name = "RevisionCalibration",
        description = "How much the figures of an indicator are revised.")
record RevisionView(
        @Schema(examples = "IT_NET_USER_ZS") String indicator,
        @Schema(examples = "PT") @Nullable String unit,
        @Schema(description = "The true figure is value × 10^unitMultiplier.", examples = "0")
                @Nullable Integer unitMultiplier,
        ArchiveView archive,
        @Schema(description = "One for each status and age.") List<GroupView> groups,
        @Schema(description = "One for each status, all ages together.") List<GroupView> flags,
        List<BreakView> breaks,
        @Nullable BacktestView backtest,
        @Nullable RefusalView backtestRefusal,
        Basis basis) {

    /**
     * The releases and figures from which the revisions were learnt.
     *
     * @param releases number of releases that changed public figures of the indicator and were read
     * @param leftOut number of earlier releases that were not read, because only the newest are
     *     read
     * @param figures number of figures of countries that have a version
     * @param first day of the first release; null if there is none
     */
    @Schema(name = "RevisionArchive")
    record ArchiveView(
            @Schema(minimum = "0", examples = "34") int releases,
            @Schema(minimum = "0", examples = "0") int leftOut,
            @Schema(minimum = "0", examples = "4100") int figures,
            @Schema(examples = "2018-10-04") @Nullable String first,
            @Schema(examples = "2023-04-02") @Nullable String last) {}

    /**
     * The revisions of one kind of figures or, if there are fewer than 30, of a wider kind. If even
     * these are refused, {@code n} and the numbers after it are null.
     *
     * @param flag status of the first value; empty if it states none
     * @param own number of figures of this kind
     * @param level the kind of figures that the numbers describe; null if they are refused
     * @param n number of figures that the numbers describe
     * @param changed share of these figures that changed at all
     * @param bias mean of last minus first value
     * @param rmse root mean square of last minus first value
     * @param p95 size that 95 % of the revisions do not exceed, up or down
     * @param refusal why there are no numbers; null if there are
     */
    @Schema(name = "RevisionGroup")
    record GroupView(
            @Schema(examples = "E") String flag,
            @Schema(
                            description =
                                    "Years between the figure's period and its first release: 0"
                                            + " or 1, 2, 3 to 5, or more; always 'all' in the"
                                            + " list 'flags'.",
                            enumeration = {"up-to-one", "two", "three-to-five", "older", "all"})
                    String age,
            @Schema(minimum = "1", examples = "74") int own,
            @Schema(description = "flag-and-age, flag or indicator.", examples = "flag-and-age")
                    @Nullable String level,
            @Schema(examples = "74") @Nullable Integer n,
            @Schema(examples = "0.92") @Nullable Double changed,
            @Schema(examples = "1.3") @Nullable Double bias,
            @Schema(examples = "7.95") @Nullable Double rmse,
            @Schema(examples = "18.7") @Nullable Double p95,
            @Nullable RefusalView refusal) {}

    /**
     * A break: from a release on, a series measures something different.
     *
     * @param factor new value divided by old value, for most figures; null unless {@code kind} is
     *     {@code factor}
     * @param share share of the figures with that factor; null unless {@code kind} is {@code
     *     factor}
     */
    @Schema(name = "RevisionBreak")
    record BreakView(
            @Schema(examples = "KEN") String area,
            @Schema(examples = "Kenya") String areaName,
            @Schema(examples = "2023-04-02") String day,
            @Schema(examples = "12") long release,
            @Schema(enumeration = {"unit", "definition", "factor"}) String kind,
            @Schema(examples = "1000") @Nullable Double factor,
            @Schema(examples = "0.97") @Nullable Double share) {}

    /**
     * How often intervals contained the later figures.
     *
     * @param until last day whose versions were learnt from
     * @param level share of figures that the intervals should contain
     * @param n number of figures that were compared
     * @param share share of these figures that lie in their interval
     * @param good whether the share is within 5 points of the level
     * @param unlike number of figures that were not compared, because their kind has too few
     *     revisions
     */
    @Schema(
            name = "RevisionBacktest",
            description = "How often intervals contained the later figure.")
    record BacktestView(
            @Schema(examples = "2022-04-02") String until,
            @Schema(examples = "0.8") double level,
            @Schema(minimum = "1", examples = "390") int n,
            @Schema(minimum = "0", maximum = "1", examples = "0.82") double share,
            boolean good,
            @Schema(minimum = "0", examples = "3") int unlike) {}
}
