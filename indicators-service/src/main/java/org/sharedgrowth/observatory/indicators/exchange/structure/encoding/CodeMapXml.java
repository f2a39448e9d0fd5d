package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes a map between codelists as a structure set with a single codelist map. */
final class CodeMapXml {
    private CodeMapXml() {}

    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        Artefact artefact = shown.artefact();
        XmlNames.open(xml, "str:StructureSet", shown);
        if (!shown.isStub() && artefact.definition() instanceof Definition.CodeMap map) {
            xml.open("str:CodelistMap").put("id", artefact.id().id());
            XmlNames.texts(xml, artefact.names(), Names.NONE, List.of());
            XmlNames.reference(xml, "str:Source", map.source(), registry);
            XmlNames.reference(xml, "str:Target", map.target(), registry);
            map.pairs().forEach(pair -> pair(xml, pair));
            xml.close();
        }
        xml.close();
    }

    private static void pair(Xml xml, Definition.CodePair pair) {
        xml.open("str:CodeMap");
        xml.open("str:Source").open("Ref").put("id", pair.source()).close().close();
        xml.open("str:Target").open("Ref").put("id", pair.target()).close().close();
        xml.close();
    }
}
