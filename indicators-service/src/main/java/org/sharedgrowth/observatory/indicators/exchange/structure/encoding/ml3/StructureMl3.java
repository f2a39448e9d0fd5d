package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.XmlNames;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;

/** Writes SDMX-ML 3.0 structure messages. */
public final class StructureMl3 {
    private final Xml xml = new Xml();
    private final Ml3Context context;
    private final ItemsMl3 items;
    private final ComponentsMl3 components;
    private final LinksMl3 links;
    private final ConstraintMl3 constraints;

    private StructureMl3(StructureMessage message) {
        context = new Ml3Context(xml, message.registry());
        items = new ItemsMl3(context);
        components = new ComponentsMl3(context);
        links = new LinksMl3(context);
        constraints = new ConstraintMl3(context);
    }

    /** The bytes of a message in UTF-8. */
    public static byte[] write(StructureMessage message) {
        StructureMl3 writer = new StructureMl3(message);
        XmlNames.openMessage(writer.xml, message, MlVersion.V3_0);
        for (ArtefactType type : ArtefactType.values()) {
            writer.collection(type, message.of(type));
        }
        writer.xml.close();
        return writer.xml.end();
    }

    private void collection(ArtefactType type, List<MessageArtefact> shown) {
        if (shown.isEmpty()) {
            return;
        }
        String name = type.collection();
        xml.open("str:" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        for (MessageArtefact each : shown) {
            context.begin(each);
            write(each);
            xml.close();
        }
        xml.close();
    }

    /** Writes the rest of an artefact: texts and content. */
    private void write(MessageArtefact shown) {
        boolean isFull = !shown.isStub();
        switch (shown.artefact().definition()) {
            case Definition.None _ -> items.write(shown);
            case Definition.Taxonomy _ -> items.write(shown);
            case Definition.Structure structure -> {
                context.describe(shown);
                if (isFull) {
                    components.structure(structure);
                }
            }
            case Definition.MetadataStructure structure -> {
                context.describe(shown);
                if (isFull) {
                    components.metadata(structure);
                }
            }
            case Definition.Constraint allowed -> constraints.allowed(shown, allowed);
            case Definition.Availability actual -> constraints.actual(shown, actual);
            case Definition.Tree tree -> links.tree(shown, tree);
            case Definition.CodeMap map -> links.codeMap(shown, map);
            case Definition.Metadataflow flow -> links.metadataflow(shown, flow);
            case Definition.ProvisionAgreement agreed -> links.agreement(shown, agreed);
            case Definition.Association link -> links.association(shown, link);
            case Definition.Flow flow -> links.flow(shown, flow);
            case Definition.Categorisation link -> links.categorisation(shown, link);
            case Definition.Procedure process -> links.process(shown, process);
        }
    }
}
