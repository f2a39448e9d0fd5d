package org.sharedgrowth.observatory.indicators.markup;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads references of SDMX-ML 2.1: an element holds a child {@code Ref} or {@code URN} instead of a
 * text.
 */
final class Reference21 {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    /**
     * Default package and class of the object that an element refers to, for references that do not
     * name them.
     */
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("Dataflow/Structure", "datastructure.DataStructure"),
                    Map.entry("Metadataflow/Structure", "metadatastructure.MetadataStructure"),
                    Map.entry("ConceptIdentity", "conceptscheme.Concept"),
                    Map.entry("Enumeration", "codelist.Codelist"),
                    Map.entry("Code", "codelist.Code"),
                    Map.entry("Target", "categoryscheme.Category"),
                    Map.entry("StructureUsage", "datastructure.Dataflow"),
                    Map.entry("DataProvider", "base.DataProvider"),
                    Map.entry("DataStructure", "datastructure.DataStructure"),
                    Map.entry("Dataflow", "datastructure.Dataflow"),
                    Map.entry("ProvisionAgreement", "registry.ProvisionAgreement"),
                    Map.entry("SourceCodelist", "codelist.Codelist"),
                    Map.entry("TargetCodelist", "codelist.Codelist"),
                    Map.entry("IncludedCodelist", "codelist.Codelist"));

    /** Classes that have a different name in later versions. */
    private static final Map<String, String> RENAMED =
            Map.of(
                    "registry.ContentConstraint", "registry.DataConstraint",
                    "codelist.HierarchicalCodelist", "codelist.Hierarchy",
                    "mapping.StructureSet", "structuremapping.RepresentationMap");

    private Reference21() {}

    /**
     * The reference as later versions write it: a URN, or the id of a part (such as an item or
     * component) of the same artefact; null if the element contains no reference.
     */
    static @Nullable String of(Element parent, Element element) {
        Element urn = element.child("URN");
        if (urn != null) {
            return renameClass(urn.text().strip());
        }
        Element ref = element.child("Ref");
        if (ref == null) {
            return null;
        }
        String id = Objects.requireNonNullElse(ref.attribute("id"), "");
        String agency = ref.attribute("agencyID");
        if (agency == null) {
            return id;
        }
        String urnClass = urnClass(parent, element, ref);
        String version = Objects.requireNonNullElse(ref.attribute("version"), "1.0");
        String scheme = ref.attribute("maintainableParentID");
        if (scheme == null && urnClass.equals("base.DataProvider")) {
            scheme = "DATA_PROVIDERS";
        }
        if (scheme == null) {
            return URN + urnClass + "=" + agency + ":" + id + "(" + version + ")";
        }
        version = Objects.requireNonNullElse(ref.attribute("maintainableParentVersion"), "1.0");
        return URN + urnClass + "=" + agency + ":" + scheme + "(" + version + ")." + id;
    }

    private static String urnClass(Element parent, Element element, Element ref) {
        String packageName = ref.attribute("package");
        String className = ref.attribute("class");
        String urnClass =
                packageName == null || className == null
                        ? CLASSES.getOrDefault(
                                parent.name() + "/" + element.name(),
                                CLASSES.getOrDefault(element.name(), "codelist.Codelist"))
                        : packageName + "." + className;
        return RENAMED.getOrDefault(urnClass, urnClass);
    }

    private static String renameClass(String urn) {
        int equal = urn.indexOf('=');
        if (!urn.startsWith(URN) || equal < 0) {
            return urn;
        }
        String urnClass = urn.substring(URN.length(), equal);
        return URN + RENAMED.getOrDefault(urnClass, urnClass) + urn.substring(equal);
    }
}
