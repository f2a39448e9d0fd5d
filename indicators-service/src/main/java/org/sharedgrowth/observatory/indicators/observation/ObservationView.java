package org.sharedgrowth.observatory.indicators.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Terms;

/**
 * One row.
 *
 * @param value exactly as it was submitted, null if it is missing, in which case the status says
 *     why
 * @param release the release that published the figure: its value and status have not changed since
 *     then
 */
@Schema(name = "Observation", description = "One row of a dataflow.")
record ObservationView(
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") String key,
        @Schema(examples = "IT_NET_USER_ZS") @Nullable String indicator,
        @Schema(examples = "KEN") @Nullable String area,
        @Schema(examples = "Kenya") @Nullable String areaName,
        @Schema(examples = "2023") String period,
        @Schema(type = SchemaType.NUMBER, nullable = true, examples = "28.8") @JsonRawValue
                @Nullable String value,
        @Schema(description = "Code of CL_OBS_STATUS.", examples = "A") @Nullable String status,
        @Schema(examples = "PT") @Nullable String unit,
        @Schema(description = "The true figure is value × 10^unitMultiplier.")
                @Nullable Integer unitMultiplier,
        @Nullable Integer decimals,
        Map<String, String> breakdown,
        @Schema(
                        description =
                                "The source stated for this figure, the same as in the other"
                                        + " formats; null if none was stated. The general source of"
                                        + " the indicator is a field of the indicator.",
                        examples = "International Telecommunication Union")
                @Nullable String source,
        @Schema(examples = "Household survey") @Nullable String comment,
        @Schema(
                        description =
                                "The standard error of the value, in the value's unit and with"
                                        + " its multiplier; left out if none was stated.",
                        examples = "0.8")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable BigDecimal standardError,
        @Schema(
                        description =
                                "The number of persons or households that the value was estimated"
                                        + " from; left out if none was stated.",
                        examples = "1200")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable BigDecimal sampleSize,
        @Schema(
                        description =
                                "The address of the licence under which the office provides this"
                                        + " figure; left out if there is none. In that case"
                                        + " 'rights' says what is allowed; if 'rights' is left"
                                        + " out too, the figure is a fact that may be used with"
                                        + " attribution to the source.",
                        examples = "https://creativecommons.org/licenses/by/4.0/")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String licence,
        @Schema(
                        description =
                                "Terms of use in the office's words; left out if it has not"
                                        + " stated any.",
                        examples = "For research only.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String rights,
        @Schema(
                        description =
                                "The release that published this figure: its value and status"
                                        + " have not changed since then.")
                long release) {

    ObservationView withRelease(long newRelease) {
        return new ObservationView(
                flow,
                key,
                indicator,
                area,
                areaName,
                period,
                value,
                status,
                unit,
                unitMultiplier,
                decimals,
                breakdown,
                source,
                comment,
                standardError,
                sampleSize,
                licence,
                rights,
                newRelease);
    }

    /**
     * The view of row {@code index} of a series in the answer.
     *
     * @param terms terms of use of the series
     */
    static ObservationView of(
            String flow,
            RowReader reader,
            SeriesView view,
            int index,
            Terms terms,
            List<String> languages) {
        String key = view.snapshot().key(view.ordinal());
        String[] codes = key.split("\\.", -1);
        PackedSeries series = view.series();
        int row = view.row(index);
        return new ObservationView(
                flow,
                key,
                reader.indicator(codes),
                reader.area(codes),
                reader.areaName(codes, languages),
                new TimePeriod(series.frequency(), series.period(row)).toString(),
                RowReader.value(series, row),
                reader.status(series, row),
                reader.unit(series),
                reader.unitMultiplier(series),
                reader.decimals(series),
                reader.breakdown(codes),
                reader.source(series, row),
                reader.comment(series, row),
                reader.standardError(series, row),
                reader.sampleSize(series, row),
                terms.address(),
                terms.rights().texts().isEmpty() ? null : terms.rights().in(languages),
                view.release());
    }
}
