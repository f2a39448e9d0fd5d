package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Definition;

/** Writes the types of uncoded components in an XML schema. */
final class SchemaTypes {
    private SchemaTypes() {}

    /** The XML type for an SDMX data type; null means text. */
    static String of(@Nullable String textType) {
        return switch (textType == null ? "String" : textType) {
            case "BigInteger", "Count" -> "xs:integer";
            case "Integer" -> "xs:int";
            case "Long" -> "xs:long";
            case "Short" -> "xs:short";
            case "Decimal", "InclusiveValueRange", "ExclusiveValueRange", "Incremental" ->
                    "xs:decimal";
            case "Float" -> "xs:float";
            case "Double" -> "xs:double";
            case "Boolean" -> "xs:boolean";
            case "URI" -> "xs:anyURI";
            case "Alpha" -> "common:AlphaType";
            case "AlphaNumeric" -> "common:AlphaNumericType";
            case "Numeric" -> "common:NumericType";
            case "ObservationalTimePeriod" -> "common:ObservationalTimePeriodType";
            case "StandardTimePeriod" -> "common:StandardTimePeriodType";
            case "BasicTimePeriod" -> "common:BasicTimePeriodType";
            case "GregorianTimePeriod" -> "common:GregorianTimePeriodType";
            case "GregorianYear" -> "xs:gYear";
            case "GregorianYearMonth" -> "xs:gYearMonth";
            case "GregorianDay" -> "xs:date";
            case "DateTime" -> "xs:dateTime";
            case "Time" -> "xs:time";
            case "Month" -> "xs:gMonth";
            case "MonthDay" -> "xs:gMonthDay";
            case "Day" -> "xs:gDay";
            case "Duration" -> "xs:duration";
            default -> "xs:string";
        };
    }

    /** Writes a type for a component with limits, which is named after the component. */
    static void faceted(Xml xml, Definition.Part part, Map<String, String> facets) {
        String base = facets.containsKey("decimals") ? "xs:decimal" : of(part.textType());
        boolean isText = base.equals("xs:string") || base.startsWith("common:");
        xml.open("xs:simpleType").put("name", part.id());
        xml.open("xs:restriction").put("base", base);
        if (isText) {
            facet(xml, "xs:minLength", facets.get("minLength"));
            facet(xml, "xs:maxLength", facets.get("maxLength"));
        } else {
            facet(xml, "xs:minInclusive", facets.get("minValue"));
            facet(xml, "xs:maxInclusive", facets.get("maxValue"));
            facet(xml, "xs:fractionDigits", facets.get("decimals"));
        }
        facet(xml, "xs:pattern", facets.get("pattern"));
        xml.close().close();
    }

    private static void facet(Xml xml, String name, @Nullable String value) {
        if (value != null) {
            xml.open(name).put("value", value).close();
        }
    }
}
