package org.sharedgrowth.observatory.indicators.structure.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads the type and limits of uncoded values. */
final class FormatReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);

    /** Every type of the standard. */
    private static final Set<String> TYPES =
            Set.of(
                    """
                    String Alpha AlphaNumeric Numeric BigInteger Integer Long Short Decimal
                    Float Double Boolean URI Count InclusiveValueRange ExclusiveValueRange
                    Incremental ObservationalTimePeriod StandardTimePeriod BasicTimePeriod
                    GregorianTimePeriod GregorianYear GregorianYearMonth GregorianDay
                    ReportingTimePeriod ReportingYear ReportingSemester ReportingTrimester
                    ReportingQuarter ReportingMonth ReportingWeek ReportingDay DateTime
                    TimeRange Month MonthDay Day Time Duration GeospatialInformation XHTML
                    """
                            .strip()
                            .split("\\s"));

    private static final List<String> COUNTS = List.of("decimals", "maxLength", "minLength");
    private static final List<String> BOUNDS = List.of("maxValue", "minValue");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern BOUND = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,18})?");

    private FormatReader() {}

    /** The type, or null if there is none. */
    static @Nullable String type(MessageNode format) {
        MessageNode node = format.at(format.at("textType").exists() ? "textType" : "dataType");
        @Nullable String type = node.text();
        if (type != null && !TYPES.contains(type)) {
            node.fault(type, TEXT.dataType("String", "Double"));
        }
        return type;
    }

    /** The limits by name, or null if there are none; other members are ignored. */
    static @Nullable Map<String, String> facets(MessageNode format) {
        Map<String, String> facets = new TreeMap<>();
        COUNTS.forEach(name -> number(format.at(name), name, COUNT, facets));
        BOUNDS.forEach(name -> number(format.at(name), name, BOUND, facets));
        @Nullable String pattern = format.at("pattern").text();
        if (pattern != null) {
            facets.put("pattern", pattern);
        }
        return facets.isEmpty() ? null : facets;
    }

    private static void number(
            MessageNode facet, String name, Pattern form, Map<String, String> facets) {
        if (!facet.exists()) {
            return;
        }
        String text = facet.json().isNumber() ? facet.json().asText() : "";
        if (form.matcher(text).matches()) {
            facets.put(name, text);
        } else {
            facet.fault(facet.json().asText(), TEXT.number());
        }
    }
}
