package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.function.BiConsumer;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/**
 * Writes nested items, such as categories, with the objects that are filed under them.
 *
 * @param element name of an item's element
 * @param references writes a reference as an element with the given name, in the form that the
 *     version of the standard requires
 */
public record CategoriesXml(
        Xml xml, String element, CategoryTree tree, BiConsumer<String, Reference> references) {

    /** Writes all items. */
    public void write() {
        write("");
    }

    private void write(String parent) {
        for (Item item : tree.below(parent)) {
            xml.open(element).put("id", CategoryTree.segment(item));
            XmlNames.texts(xml, item.names(), item.descriptions(), item.annotations());
            write(item.id());
            for (Reference object : tree.filed(item)) {
                references.accept(
                        object.type().isFlow()
                                ? "str:ProvisioningMetadata"
                                : "str:StructuralMetadata",
                        object);
            }
            xml.close();
        }
    }
}
