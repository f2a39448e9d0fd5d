package org.sharedgrowth.observatory.indicators.structure.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * A position in a message. Reading something that has another type, or that is required but absent,
 * adds a fault with the position and returns a harmless default, so that one pass finds every
 * fault.
 *
 * @param pointer JSON pointer of the position
 */
record MessageNode(JsonNode json, String pointer, Faults faults) {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*+");

    void fault(@Nullable String value, Message detail) {
        faults.add(pointer, value, detail);
    }

    /** The member, even if absent. */
    MessageNode at(String member) {
        JsonNode child = json.get(member);
        return new MessageNode(
                child == null || child.isNull() ? MissingNode.getInstance() : child,
                pointer + "/" + member,
                faults);
    }

    boolean exists() {
        return !json.isMissingNode();
    }

    /**
     * The objects and texts in an array member; none if it is absent. Other elements are faults.
     */
    List<MessageNode> each(String member) {
        MessageNode array = at(member);
        List<MessageNode> elements = new ArrayList<>();
        if (array.exists() && !array.json.isArray()) {
            array.fault(null, TEXT.array());
            return elements;
        }
        for (int i = 0; i < array.json.size(); i++) {
            MessageNode element =
                    new MessageNode(array.json.get(i), array.pointer + "/" + i, faults);
            if (element.json.isObject() || element.json.isTextual()) {
                elements.add(element);
            } else {
                element.fault(null, TEXT.object());
            }
        }
        return elements;
    }

    /**
     * The text at this position; null if there is nothing; null, with a fault, if it is not a text
     * or contains NUL or a character that could make it look like another text.
     */
    @Nullable String text() {
        if (!exists()) {
            return null;
        }
        if (!json.isTextual()) {
            fault(json.isValueNode() ? json.asText() : null, TEXT.string());
            return null;
        }
        String text = json.textValue();
        if (text.indexOf('\0') >= 0) {
            fault(null, TEXT.nulCharacter());
            return null;
        }
        OptionalInt directionChange = OneLineText.findDirectionChange(text);
        if (directionChange.isPresent()) {
            fault(null, TEXT.changesDirection(OneLineText.nameOf(directionChange.getAsInt())));
            return null;
        }
        return text;
    }

    /** The text of a required member; empty, with a fault, if it is missing or not a valid text. */
    String required(String member) {
        MessageNode child = at(member);
        if (!child.exists()) {
            child.fault(null, TEXT.missing());
            return "";
        }
        @Nullable String text = child.text();
        return text == null ? "" : text;
    }

    /**
     * A reference of this type in a required member; null, with a fault, if it is missing or
     * invalid.
     */
    @Nullable Reference reference(String member, ArtefactType expected) {
        MessageNode child = at(member);
        if (!child.exists()) {
            child.fault(null, TEXT.missingUrn(expected.urnClass()));
            return null;
        }
        return child.asReference(expected);
    }

    @Nullable Reference asReference(@Nullable ArtefactType expected) {
        @Nullable String urn = text();
        if (urn == null) {
            return null;
        }
        @Nullable Reference reference = Reference.parse(urn).orElse(null);
        if (reference == null || (expected != null && reference.type() != expected)) {
            String example =
                    "urn:sdmx:org.sdmx.infomodel."
                            + (expected == null ? "codelist.Codelist" : expected.urnClass())
                            + "=DIGOBS:ID(1.0.0)";
            fault(
                    urn,
                    expected == null
                            ? TEXT.notUrn(example)
                            : TEXT.notUrnOf(expected.urnClass(), example));
            return null;
        }
        return reference;
    }

    /** Texts of {@code plural} by language; a lone {@code singular} counts as English. */
    Names names(String singular, String plural) {
        Map<String, String> texts = new TreeMap<>();
        MessageNode many = at(plural);
        if (many.exists() && !many.json.isObject()) {
            many.fault(null, TEXT.textsByLanguage());
        } else {
            many.json
                    .fieldNames()
                    .forEachRemaining(language -> {
                        @Nullable String text = many.at(language).text();
                        if (!LANGUAGE.matcher(language).matches()) {
                            many.fault(language, TEXT.languageTag("en"));
                        } else if (text != null && !text.isBlank()) {
                            texts.put(language, text);
                        }
                    });
        }
        @Nullable String one = at(singular).text();
        if (texts.isEmpty() && one != null && !one.isBlank()) {
            texts.put("en", one);
        }
        return texts.isEmpty() ? Names.NONE : new Names(texts);
    }

    List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        for (MessageNode note : each("annotations")) {
            @Nullable String title = note.at("title").text();
            @Nullable String value = note.at("value").text();
            @Nullable String type = note.at("type").text();
            annotations.add(
                    new Annotation(
                            type == null ? "" : type,
                            title != null ? title : value != null ? value : "",
                            note.names("text", "texts"),
                            note.at("id").text()));
        }
        return annotations;
    }
}
