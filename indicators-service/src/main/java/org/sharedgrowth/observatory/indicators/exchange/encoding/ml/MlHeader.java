package org.sharedgrowth.observatory.indicators.exchange.encoding.ml;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;

/** Writes the head of an SDMX-ML data message. */
final class MlHeader {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    private final Message message;
    private final boolean specific;
    private final MlVersion version;
    private final String[] ids;

    MlHeader(Message message, boolean specific, MlVersion version) {
        this.message = message;
        this.specific = specific;
        this.version = version;
        this.ids = ids(message);
    }

    /** Ids of the data structures, which must be unique within a message. */
    private static String[] ids(Message message) {
        Set<String> taken = new HashSet<>();
        String[] ids = new String[message.contents().size()];
        for (int i = 0; i < ids.length; i++) {
            String id = message.contents().get(i).flow().structure().id().id();
            ids[i] = id;
            for (int n = 2; !taken.add(ids[i]); n++) {
                ids[i] = id + "-" + n;
            }
        }
        return ids;
    }

    /** The id by which data sets refer to the structure of their content. */
    String structureId(int content) {
        return ids[content];
    }

    /** The namespace of the schema that is specific to a content. */
    String namespace(int content) {
        return urn(content) + ":ObsLevelDim:" + message.layout().dimension();
    }

    /** The URN of the dataflow or provision agreement of a content. */
    private String urn(int content) {
        Content described = message.contents().get(content);
        return described.agreement() == null
                ? URN + "datastructure.Dataflow=" + described.flow().id()
                : URN + "registry.ProvisionAgreement=" + described.agreement();
    }

    /**
     * Opens the message and writes the header.
     *
     * @param root name of the root element
     */
    void write(String root, ByteSink out) {
        out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mes:").put(root);
        namespace("mes", "message", out);
        namespace("com", "common", out);
        if (specific) {
            namespace("ss", "data/structurespecific", out);
            out.put(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
            for (int i = 0; i < ids.length; i++) {
                out.put(" xmlns:").put(prefix(i)).put("=\"").xml(namespace(i)).put('"');
            }
        } else {
            namespace("gen", "data/generic", out);
        }
        MessageHeader header = message.header();
        out.put(">\n<mes:Header><mes:ID>").put(header.id());
        out.put("</mes:ID><mes:Test>false</mes:Test><mes:Prepared>")
                .put(header.prepared().truncatedTo(ChronoUnit.SECONDS).toString());
        out.put("</mes:Prepared><mes:Sender id=\"")
                .xml(message.content().flow().id().agency())
                .put("\"/>");
        for (int i = 0; i < ids.length; i++) {
            structure(i, out);
        }
        out.put("</mes:Header>\n");
    }

    /** The prefix that is bound to a content's namespace. */
    static String prefix(int content) {
        return content == 0 ? "p" : "p" + (content + 1);
    }

    private void namespace(String prefix, String schema, ByteSink out) {
        out.put(" xmlns:").put(prefix).put("=\"").put(version.schemas()).put(schema).put('"');
    }

    private void structure(int content, ByteSink out) {
        Content described = message.contents().get(content);
        out.put("<mes:Structure structureID=\"").xml(ids[content]);
        if (specific) {
            out.put("\" namespace=\"").xml(namespace(content));
        }
        out.put("\" dimensionAtObservation=\"").xml(message.layout().dimension()).put("\">");
        if (version == MlVersion.V3_0) {
            String element =
                    described.agreement() == null ? "com:StructureUsage" : "com:ProvisionAgreement";
            out.put("<").put(element).put(">").xml(urn(content)).put("</").put(element).put(">");
        } else if (described.agreement() == null) {
            out.put("<com:StructureUsage>");
            reference(described.flow().id(), "Dataflow", "datastructure", out);
            out.put("</com:StructureUsage>");
        } else {
            // The standard's schema spells the element name this way.
            out.put("<com:ProvisionAgrement>");
            reference(described.agreement(), "ProvisionAgreement", "registry", out);
            out.put("</com:ProvisionAgrement>");
        }
        out.put("</mes:Structure>");
    }

    private static void reference(ArtefactId id, String itsClass, String itsPackage, ByteSink out) {
        out.put("<Ref agencyID=\"").xml(id.agency()).put("\" id=\"").xml(id.id());
        out.put("\" version=\"").xml(id.version()).put("\" class=\"").put(itsClass);
        out.put("\" package=\"").put(itsPackage).put("\"/>");
    }

    static String action(DataSet.Action action) {
        return switch (action) {
            case REPLACE -> "Replace";
            case INFORMATION -> "Information";
            case DELETE -> "Delete";
        };
    }
}
