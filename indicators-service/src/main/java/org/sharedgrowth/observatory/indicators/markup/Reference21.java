package org.sharedgrowth.observatory.indicators.markup;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** References of SDMX-ML 2.1: elements {@code Ref} or {@code URN} in place of a text. */
final class Reference21 {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    /** Package and class of what an element refers to, if the reference does not name them. */
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

    /** Classes with another name in later versions. */
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
            return renamed(urn.text().strip());
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
        String itsPackage = ref.attribute("package");
        String itsClass = ref.attribute("class");
        String urnClass =
                itsPackage == null || itsClass == null
                        ? CLASSES.getOrDefault(
                                parent.name() + "/" + element.name(),
                                CLASSES.getOrDefault(element.name(), "codelist.Codelist"))
                        : itsPackage + "." + itsClass;
        return RENAMED.getOrDefault(urnClass, urnClass);
    }

    private static String renamed(String urn) {
        int equal = urn.indexOf('=');
        if (!urn.startsWith(URN) || equal < 0) {
            return urn;
        }
        String urnClass = urn.substring(URN.length(), equal);
        return URN + RENAMED.getOrDefault(urnClass, urnClass) + urn.substring(equal);
    }
}
