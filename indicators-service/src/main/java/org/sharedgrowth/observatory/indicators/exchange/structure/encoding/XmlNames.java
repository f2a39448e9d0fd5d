package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/**
 * Writes the common parts of all artefacts of an SDMX-ML 2.1 message: identity, texts and
 * references. Messages of 3.0 use the methods for texts too.
 */
public final class XmlNames {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    private XmlNames() {}

    /** Opens a message with its header, up to the structures. */
    public static void openMessage(Xml xml, StructureMessage message, MlVersion version) {
        String schemas = version.schemas();
        xml.open("mes:Structure")
                .namespace("mes", schemas + "message")
                .namespace("str", schemas + "structure")
                .namespace("com", schemas + "common");
        xml.open("mes:Header")
                .element("mes:ID", message.id())
                .element("mes:Test", "false")
                .element("mes:Prepared", message.prepared().toString())
                .open("mes:Sender")
                .put("id", "DIGOBS")
                .close()
                .close();
        xml.open("mes:Structures");
    }

    /** Opens an artefact with its attributes, annotations and texts. */
    static void open(Xml xml, String element, MessageArtefact shown) {
        begin(xml, element, shown);
        describe(xml, shown);
    }

    /**
     * Opens an artefact with its attributes; more attributes may be added before {@link #describe}
     * is called.
     */
    static void begin(Xml xml, String element, MessageArtefact shown) {
        Artefact artefact = shown.artefact();
        ArtefactId id = artefact.id();
        xml.open(element)
                .put("id", id.id())
                .put("agencyID", id.agency())
                .put("version", id.version())
                .put("urn", urn(artefact.type(), id));
        if (shown.isStub()) {
            xml.put("isExternalReference", true);
        }
        if (shown.isDescribed()) {
            xml.put("isFinal", isFinal(artefact));
        }
        if (shown.partial()) {
            xml.put("isPartial", true);
        }
    }

    /**
     * Whether an artefact never changes. Drafts, constraints that are computed, and schemes that
     * grow under a fixed version can change.
     */
    public static boolean isFinal(Artefact artefact) {
        return !artefact.type().hasFixedVersion()
                && !artefact.id().isDraft()
                && !(artefact.definition() instanceof Definition.Availability);
    }

    static void describe(Xml xml, MessageArtefact shown) {
        Artefact artefact = shown.artefact();
        texts(
                xml,
                artefact.names(),
                shown.isDescribed() ? artefact.descriptions() : Names.NONE,
                shown.isDescribed() ? artefact.annotations() : List.of());
    }

    /** Writes annotations, names and descriptions in all available languages. */
    public static void texts(
            Xml xml, Names names, Names descriptions, List<Annotation> annotations) {
        annotations(xml, annotations);
        text(xml, "com:Name", names);
        text(xml, "com:Description", descriptions);
    }

    static void annotations(Xml xml, List<Annotation> annotations) {
        if (annotations.isEmpty()) {
            return;
        }
        xml.open("com:Annotations");
        for (Annotation annotation : annotations) {
            xml.open("com:Annotation").put("id", annotation.id());
            if (!annotation.title().isEmpty()) {
                xml.element("com:AnnotationTitle", annotation.title());
            }
            if (!annotation.type().isEmpty()) {
                xml.element("com:AnnotationType", annotation.type());
            }
            text(xml, "com:AnnotationText", annotation.texts());
            xml.close();
        }
        xml.close();
    }

    public static void description(Xml xml, Names texts) {
        text(xml, "com:Description", texts);
    }

    private static void text(Xml xml, String element, Names names) {
        names.sorted()
                .forEach((language, text) ->
                        xml.open(element).put("xml:lang", language).text(text).close());
    }

    /** Writes a reference with the version to which it currently resolves. */
    static void reference(Xml xml, String element, Reference reference, Registry registry) {
        ArtefactId id = resolved(reference, registry);
        String urnClass = urnClass(reference.type());
        int dot = urnClass.indexOf('.');
        xml.open(element)
                .open("Ref")
                .put("id", id.id())
                .put("version", id.version())
                .put("agencyID", id.agency())
                .put("package", urnClass.substring(0, dot))
                .put("class", urnClass.substring(dot + 1))
                .close()
                .close();
    }

    /** Writes a reference to an item, with the version to which it currently resolves. */
    static void item(Xml xml, String element, Reference reference, String item, Registry registry) {
        ArtefactId id = resolved(reference, registry);
        String urnClass = urnClass(reference.type());
        xml.open(element)
                .open("Ref")
                .put("id", item)
                .put("maintainableParentID", id.id())
                .put("maintainableParentVersion", id.version())
                .put("agencyID", id.agency())
                .put("package", urnClass.substring(0, urnClass.indexOf('.')))
                .put("class", itemClass(reference.type()))
                .close()
                .close();
    }

    /**
     * Writes a reference to an artefact or item, with the version to which it currently resolves.
     */
    static void referenceOrItem(Xml xml, String element, Reference reference, Registry registry) {
        if (reference.item() == null) {
            reference(xml, element, reference, registry);
        } else {
            item(xml, element, reference, reference.item(), registry);
        }
    }

    public static ArtefactId resolved(Reference reference, Registry registry) {
        Artefact artefact = registry.resolve(reference);
        return artefact == null ? reference.id() : artefact.id();
    }

    static String urn(ArtefactType type, ArtefactId id) {
        return URN + urnClass(type) + "=" + id;
    }

    /**
     * The URN of the version to which a reference currently resolves, in the form that is used by
     * all versions of the standard after 2.1.
     */
    public static String urn(Reference reference, Registry registry) {
        ArtefactId id = resolved(reference, registry);
        return reference.item() == null
                ? Reference.urn(reference.type(), id)
                : itemUrn(reference.type(), id, reference.item());
    }

    /** The URN of an item, which is the same in all versions of the standard. */
    public static String itemUrn(ArtefactType scheme, ArtefactId id, String item) {
        String urnClass = scheme.urnClass();
        String itsPackage = urnClass.substring(0, urnClass.indexOf('.') + 1);
        return URN + itsPackage + itemClass(scheme) + "=" + id + "." + item;
    }

    /**
     * Package and class of a type in SDMX 2.1, which names some types differently from later
     * versions.
     */
    public static String urnClass(ArtefactType type) {
        return switch (type) {
            case DATA_CONSTRAINT -> "registry.ContentConstraint";
            case HIERARCHY -> "codelist.HierarchicalCodelist";
            case REPRESENTATION_MAP -> "mapping.StructureSet";
            default -> type.urnClass();
        };
    }

    /** The class of a scheme's items, such as {@code Code} for {@code Codelist}. */
    public static String itemClass(ArtefactType type) {
        String name = type.urnClass().substring(type.urnClass().indexOf('.') + 1);
        return switch (type) {
            case CODELIST -> "Code";
            case REPORTING_TAXONOMY -> "ReportingCategory";
            default -> name.substring(0, name.length() - "Scheme".length());
        };
    }
}
