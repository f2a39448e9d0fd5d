package org.sharedgrowth.observatory.indicators.structure.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads maps from one codelist to another. */
final class CodeMapReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);

    private CodeMapReader() {}

    static @Nullable Definition read(MessageNode node) {
        @Nullable Reference source = codelist(node, "source");
        @Nullable Reference target = codelist(node, "target");
        List<Definition.CodePair> pairs = new ArrayList<>();
        for (MessageNode mapping : node.each("representationMappings")) {
            Definition.@Nullable CodePair pair = pair(mapping);
            if (pair != null) {
                pairs.add(pair);
            }
        }
        if (!node.at("representationMappings").exists()) {
            node.at("representationMappings").fault(null, TEXT.mapsNothing());
        }
        return source == null || target == null
                ? null
                : new Definition.CodeMap(source, target, pairs);
    }

    private static @Nullable Reference codelist(MessageNode node, String member) {
        List<MessageNode> codelistNodes = node.each(member);
        if (codelistNodes.size() != 1) {
            node.at(member).fault(null, TEXT.oneCodelist());
            return null;
        }
        return codelistNodes.getFirst().reference("codelist", ArtefactType.CODELIST);
    }

    private static Definition.@Nullable CodePair pair(MessageNode mapping) {
        List<MessageNode> sources = mapping.each("sourceValues");
        List<MessageNode> targets = mapping.each("targetValues");
        if (sources.size() != 1 || targets.size() != 1) {
            mapping.fault(null, TEXT.onePair("sourceValue", "targetValue"));
            return null;
        }
        MessageNode from = sources.getFirst();
        for (String narrowing : List.of("isRegEx", "startIndex", "endIndex")) {
            if (from.at(narrowing).exists()) {
                from.at(narrowing).fault(null, TEXT.narrowing());
            }
        }
        String source = from.required("value");
        @Nullable String target = targets.getFirst().text();
        return source.isEmpty() || target == null ? null : new Definition.CodePair(source, target);
    }
}
