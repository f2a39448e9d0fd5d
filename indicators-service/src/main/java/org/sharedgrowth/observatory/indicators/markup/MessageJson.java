package org.sharedgrowth.observatory.indicators.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Converts SDMX-ML messages to SDMX-JSON. */
final class MessageJson {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/";
    private static final String MESSAGE = "message";
    private static final String VERSION_2_1 = SCHEMAS + "v2_1/" + MESSAGE;
    private static final String VERSION_3_0 = SCHEMAS + "v3_0/" + MESSAGE;
    private static final Set<String> BOOLEANS =
            Set.of("include", "isPresentational", "hasFormalLevels");
    private static final Set<String> NUMBERS =
            Set.of(
                    "decimals",
                    "maxLength",
                    "maxOccurs",
                    "maxValue",
                    "minLength",
                    "minOccurs",
                    "minValue");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?");

    private final Faults faults;

    /** JSON pointer to the current artefact in the result. */
    private String pointer = "";

    private MessageJson(Faults faults) {
        this.faults = faults;
    }

    /**
     * Converts a message.
     *
     * @param namespace namespace of the root
     * @param namespaces all namespaces of the message, each with the name of the first element in
     *     it
     * @param faults receives an error for each element without an equivalent
     */
    static ObjectNode of(
            String namespace, Map<String, String> namespaces, Element root, Faults faults) {
        ObjectNode message = JSON.objectNode();
        boolean isVersion21 = namespace.equals(VERSION_2_1);
        if ((!isVersion21 && !namespace.equals(VERSION_3_0)) || !root.name().equals("Structure")) {
            faults.add(
                    "",
                    "{" + namespace + "}" + root.name(),
                    TEXT.mustBe("{" + VERSION_3_0 + "}Structure"));
            return message;
        }
        String version = namespace.substring(0, namespace.length() - MESSAGE.length());
        namespaces.forEach((other, element) -> {
            if (!other.startsWith(version)) {
                faults.add(
                        "",
                        "{" + other + "}" + element,
                        TEXT.mustBe("{" + version + "…}" + element));
            }
        });
        ObjectNode data = message.putObject("data");
        MessageJson writer = new MessageJson(faults);
        for (Element structures : root.each("Structures")) {
            for (Element group : structures.children()) {
                group.children()
                        .forEach(artefact -> writer.add(data, group, artefact, isVersion21));
            }
        }
        return message;
    }

    private void add(ObjectNode data, Element group, Element artefact, boolean isVersion21) {
        Element converted = isVersion21 ? Version21Converter.toVersion30(artefact) : artefact;
        @Nullable String collection = collection(converted.name());
        ArrayNode all =
                array(data, collection == null ? Members.decapitalise(group.name()) : collection);
        if (collection == null) {
            return;
        }
        pointer = "/data/" + collection + "/" + all.size();
        all.add(object(converted));
    }

    private static @Nullable String collection(String element) {
        for (ArtefactType type : ArtefactType.values()) {
            if (type.urnClass().endsWith("." + element)) {
                return type.collection();
            }
        }
        return null;
    }

    private static ArrayNode array(ObjectNode holder, String name) {
        return holder.get(name) instanceof ArrayNode array ? array : holder.putArray(name);
    }

    private static ObjectNode member(ObjectNode holder, String name) {
        return holder.get(name) instanceof ObjectNode object ? object : holder.putObject(name);
    }

    private ObjectNode object(Element element) {
        ObjectNode object = JSON.objectNode();
        refuseArrays(element);
        element.attributes().forEach((name, value) -> object.set(name, attribute(name, value)));
        for (Element child : element.children()) {
            switch (child.name()) {
                case "Name" -> member(object, "names").put(child.language(), child.text());
                case "Description" ->
                        member(object, "descriptions").put(child.language(), child.text());
                case "Annotations" ->
                        child.each("Annotation")
                                .forEach(
                                        each -> array(object, "annotations").add(annotation(each)));
                default -> addMember(object, element, child);
            }
        }
        return object;
    }

    /** Refuses components with several values in one row. */
    private void refuseArrays(Element element) {
        @Nullable String maxOccurs = element.attribute("maxOccurs");
        if (element.name().equals("LocalRepresentation")
                && maxOccurs != null
                && !maxOccurs.equals("1")) {
            faults.add(pointer, "maxOccurs=" + maxOccurs, TEXT.unsupportedElement());
        }
    }

    private void addMember(ObjectNode object, Element parent, Element child) {
        if (Members.isUnsupported(child.name())) {
            faults.add(pointer, child.name(), TEXT.unsupportedElement());
            return;
        }
        Members.@Nullable Member member = Members.of(parent.name(), child.name());
        if (member == null) {
            return;
        }
        JsonNode value = value(parent, child);
        if (member.isArray()) {
            array(object, member.name()).add(value);
        } else if (object.has(member.name())) {
            faults.add(pointer, child.name(), TEXT.appearsTwice());
        } else {
            object.set(member.name(), value);
        }
    }

    private JsonNode value(Element parent, Element element) {
        @Nullable String reference = Reference21.of(parent, element);
        if (reference != null) {
            return wrap(element, JSON.textNode(reference));
        }
        if (element.name().equals("GroupDimension")) {
            Element dimension = element.child("DimensionReference");
            return dimension == null ? JSON.objectNode() : value(element, dimension);
        }
        if (!element.children().isEmpty()) {
            return object(element);
        }
        String text = element.text().strip();
        return text.isEmpty() ? object(element) : wrap(element, JSON.textNode(text));
    }

    /** The text itself, or an object that holds it where SDMX-JSON requires an object. */
    private JsonNode wrap(Element element, JsonNode text) {
        String name =
                switch (element.name()) {
                    case "SourceValue" -> "value";
                    case "SourceCodelist", "TargetCodelist" -> "codelist";
                    case "SourceDataType", "TargetDataType" -> "dataType";
                    default -> "";
                };
        return name.isEmpty() ? text : object(element).set(name, text);
    }

    private static JsonNode attribute(String name, String value) {
        if (BOOLEANS.contains(name)) {
            return JSON.booleanNode(value.equals("true") || value.equals("1"));
        }
        if (NUMBERS.contains(name) && INTEGER.matcher(value).matches()) {
            return JSON.numberNode(Integer.parseInt(value));
        }
        if (NUMBERS.contains(name) && DECIMAL.matcher(value).matches()) {
            return DecimalNode.valueOf(new BigDecimal(value));
        }
        return JSON.textNode(value);
    }

    private static ObjectNode annotation(Element element) {
        ObjectNode annotation = JSON.objectNode();
        @Nullable String id = element.attribute("id");
        if (id != null) {
            annotation.put("id", id);
        }
        for (Element part : element.children()) {
            switch (part.name()) {
                case "AnnotationTitle" -> annotation.put("title", part.text());
                case "AnnotationType" -> annotation.put("type", part.text());
                case "AnnotationValue" -> annotation.put("value", part.text());
                case "AnnotationText" ->
                        member(annotation, "texts").put(part.language(), part.text());
                default -> {
                    // Addresses of annotations are not kept.
                }
            }
        }
        return annotation;
    }
}
