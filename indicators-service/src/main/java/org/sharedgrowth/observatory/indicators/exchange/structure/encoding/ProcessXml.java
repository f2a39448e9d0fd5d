package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes processes. */
record ProcessXml(Xml xml, Registry registry) {
    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        XmlNames.open(xml, "str:Process", shown);
        if (!shown.isStub()
                && shown.artefact().definition() instanceof Definition.Procedure process) {
            process.steps().forEach(new ProcessXml(xml, registry)::step);
        }
        xml.close();
    }

    private void step(Definition.Step step) {
        xml.open("str:ProcessStep").put("id", step.id());
        XmlNames.texts(xml, step.names(), step.descriptions(), List.of());
        objects("str:Input", step.inputs());
        objects("str:Output", step.outputs());
        if (!step.computation().texts().isEmpty()) {
            xml.open("str:Computation");
            XmlNames.description(xml, step.computation());
            xml.close();
        }
        step.steps().forEach(this::step);
        xml.close();
    }

    private void objects(String element, List<Reference> objects) {
        for (Reference object : objects) {
            xml.open(element);
            XmlNames.referenceOrItem(xml, "str:ObjectReference", object, registry);
            xml.close();
        }
    }
}
