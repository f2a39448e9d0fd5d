package org.sharedgrowth.observatory.indicators.analysis.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.query.Vintage;

/**
 * The release, method and inputs that an answer was computed from; part of every analytics answer.
 *
 * @param asOf the instant as of which figures were read; null if the request named no instant, or
 *     named a release by its number
 * @param warnings what readers must know before they use the numbers; may be empty
 */
@Schema(name = "AnalysisBasis", description = "What an analytics answer was computed from.")
public record Basis(
        ReleaseStamp release,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant asOf,
        @Schema(examples = "DF_DIGITAL") String flow,
        MethodStamp method,
        List<InputView> inputs,
        List<WarningView> warnings) {

    /** The basis of an answer that was computed from these figures. */
    public static Basis of(
            Method method, Figures figures, Languages languages, List<WarningView> warnings) {
        Scope scope = figures.scope();
        return new Basis(
                scope.stamp(),
                scope.vintage() instanceof Vintage.At(Instant instant) ? instant : null,
                scope.flow().id().id(),
                MethodStamp.of(method),
                inputs(figures, languages),
                warnings);
    }

    /** The columns of figures as inputs. */
    private static List<InputView> inputs(Figures figures, Languages languages) {
        return figures.columns().stream()
                .map(column -> InputViews.of(column, figures, languages.preferred()))
                .toList();
    }

    /**
     * A warning about a part of an answer.
     *
     * @param code in lower case with hyphens, such as {@code one-side-of-total}
     * @param detail a sentence in the reader's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnalysisWarning")
    public record WarningView(
            @Schema(examples = "one-side-of-total") String code,
            @Schema(examples = "Women and men are both below the total.") String detail,
            @Schema(examples = "KEN") @Nullable String area,
            @Schema(examples = "2021") @Nullable String period) {}

    /**
     * A copy whose inputs also include the columns of other figures, such as weights; columns
     * without any value are left out.
     */
    public Basis withInputsOf(List<Figures> others, Languages languages) {
        Stream<InputView> added =
                others.stream()
                        .flatMap(figures -> inputs(figures, languages).stream())
                        .filter(input -> input.figures() > 0)
                        .distinct();
        return new Basis(
                release,
                asOf,
                flow,
                method,
                Stream.concat(inputs.stream(), added).toList(),
                warnings);
    }

    /**
     * A column of figures that was used.
     *
     * @param breakdown codes by dimension; empty for the total
     * @param source who collects the indicator; null if it differs by figure
     * @param sources the sources that the figures themselves state
     * @param figures number of values
     */
    @Schema(name = "AnalysisInput", description = "Figures that an answer was computed from.")
    public record InputView(
            @Schema(examples = "IT_NET_USER_ZS") String indicator,
            @Schema(examples = "Individuals using the internet (% of population)") String name,
            Map<String, String> breakdown,
            @Schema(examples = "PT") @Nullable String unit,
            @Schema(description = "The true figure is value × 10^unitMultiplier.", examples = "0")
                    @Nullable Integer unitMultiplier,
            @Schema(examples = "International Telecommunication Union") @Nullable String source,
            @Schema(examples = "[\"ITU, World Telecommunication/ICT Indicators Database\"]")
                    List<String> sources,
            @Schema(minimum = "0", examples = "170") int figures) {}
}
