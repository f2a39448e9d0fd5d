package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes content constraints, which describe allowed or available data. */
public final class ConstraintXml {
    public static final String TIME = "TIME_PERIOD";

    private ConstraintXml() {}

    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        XmlNames.begin(xml, "str:ContentConstraint", shown);
        switch (shown.artefact().definition()) {
            case Definition.Constraint allowed -> {
                describe(xml, "Allowed", shown);
                if (!shown.isStub()) {
                    attachment(xml, allowed.attachedTo(), registry);
                    region(xml, Region.of(allowed, registry), null);
                }
            }
            case Definition.Availability actual -> {
                describe(xml, "Actual", shown);
                if (!shown.isStub()) {
                    attachment(xml, List.of(actual.flow()), registry);
                    region(
                            xml,
                            new Region(actual.present(), List.of()),
                            actual.components().contains(TIME) ? actual.covered() : null);
                    if (!shown.isRelated()) {
                        // The client that most often requests references=all cannot read this
                        // element.
                        period(xml, actual.period());
                    }
                }
            }
            default -> throw new IllegalArgumentException(shown.artefact().urn());
        }
        xml.close();
    }

    private static void describe(Xml xml, String type, MessageArtefact shown) {
        xml.put("type", type);
        XmlNames.describe(xml, shown);
    }

    private static void attachment(Xml xml, List<Reference> attachedTo, Registry registry) {
        xml.open("str:ConstraintAttachment");
        for (Reference attached : attachedTo) {
            String urnClass = attached.type().urnClass();
            String element = "str:" + urnClass.substring(urnClass.indexOf('.') + 1);
            XmlNames.reference(xml, element, attached, registry);
        }
        xml.close();
    }

    private static void region(Xml xml, Region region, Definition.@Nullable TimeCoverage time) {
        xml.open("str:CubeRegion").put("include", true);
        region.keys().forEach(key -> values(xml, "com:KeyValue", key));
        if (time != null) {
            xml.open("com:KeyValue").put("id", TIME).open("com:TimeRange");
            xml.element("com:StartPeriod", time.first());
            xml.element("com:EndPeriod", time.last());
            xml.close().close();
        }
        region.attributes().forEach(attribute -> values(xml, "com:Attribute", attribute));
        xml.close();
    }

    private static void values(Xml xml, String element, Definition.AvailableCodes component) {
        if (component.codes().isEmpty()) {
            return;
        }
        xml.open(element).put("id", component.component());
        component.codes().forEach(code -> xml.element("com:Value", code));
        xml.close();
    }

    private static void period(Xml xml, Definition.@Nullable TimeCoverage period) {
        if (period != null) {
            xml.open("str:ReferencePeriod")
                    .put("startTime", period.start().toString())
                    .put("endTime", period.end().toString())
                    .close();
        }
    }
}
