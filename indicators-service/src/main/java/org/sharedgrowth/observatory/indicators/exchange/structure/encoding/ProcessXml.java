package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import java.util.function.BiConsumer;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/**
 * Writes processes.
 *
 * @param references writes a reference as an element with the given name, in the form that the
 *     version of the standard requires
 */
public record ProcessXml(Xml xml, BiConsumer<String, Reference> references) {
    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        XmlNames.open(xml, "str:Process", shown);
        if (!shown.isStub()
                && shown.artefact().definition() instanceof Definition.Procedure process) {
            new ProcessXml(
                            xml,
                            (element, object) ->
                                    XmlNames.referenceOrItem(xml, element, object, registry))
                    .steps(process);
        }
        xml.close();
    }

    /** Writes the steps of a process. */
    public void steps(Definition.Procedure process) {
        process.steps().forEach(this::step);
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
            references.accept("str:ObjectReference", object);
            xml.close();
        }
    }
}
