package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ConstraintXml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Region;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes data constraints, which list either the allowed or the available codes. */
final class ConstraintMl3 {
    private final Ml3Context context;
    private final Xml xml;

    ConstraintMl3(Ml3Context context) {
        this.context = context;
        this.xml = context.xml();
    }

    void allowed(MessageArtefact shown, Definition.Constraint allowed) {
        xml.put("role", "Allowed");
        context.describe(shown);
        if (!shown.isStub()) {
            attachment(allowed.attachedTo());
            region(Region.of(allowed, context.registry()), null);
        }
    }

    void actual(MessageArtefact shown, Definition.Availability actual) {
        xml.put("role", "Actual");
        context.describe(shown);
        if (!shown.isStub()) {
            attachment(List.of(actual.flow()));
            boolean hasTime =
                    actual.components().isEmpty()
                            || actual.components().contains(ConstraintXml.TIME);
            region(new Region(actual.present(), List.of()), hasTime ? actual.covered() : null);
        }
    }

    private void attachment(List<Reference> attachedTo) {
        xml.open("str:ConstraintAttachment");
        for (Reference attached : attachedTo.stream().distinct().toList()) {
            String urnClass = attached.type().urnClass();
            context.reference("str:" + urnClass.substring(urnClass.indexOf('.') + 1), attached);
        }
        xml.close();
    }

    private void region(Region region, Definition.@Nullable TimeCoverage time) {
        xml.open("str:CubeRegion").put("include", true);
        region.keys().forEach(key -> values("str:KeyValue", key));
        if (time != null) {
            xml.open("str:KeyValue").put("id", ConstraintXml.TIME).open("str:TimeRange");
            xml.element("str:StartPeriod", time.first());
            xml.element("str:EndPeriod", time.last());
            xml.close().close();
        }
        region.attributes().forEach(attribute -> values("str:Component", attribute));
        xml.close();
    }

    private void values(String element, Definition.AvailableCodes component) {
        if (component.codes().isEmpty()) {
            return;
        }
        xml.open(element).put("id", component.component());
        component.codes().forEach(code -> xml.element("str:Value", code));
        xml.close();
    }
}
