package org.sharedgrowth.observatory.indicators.analysis.index;

import java.util.function.Function;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Fault;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Why requests about definitions of indices are refused. */
@Messages
public interface IndexText {
    String unknownIndex(String code);

    String unknownVersion(String code, String version);

    String otherName(String code, String version, String path);

    String sendIfNoneMatch();

    String versionExists(String code, String version);

    String faultyDefinition(String node);

    String notJson(String place);

    String missingField(String node, String field);

    String unknownField(String node, String field);

    String wrongType(String node, String field);

    String unknownOperator(String node, String operator);

    String unknownNode(String node, String name);

    String duplicateNode(String node);

    String unusedNode(String node);

    String tooManyNodes(String count, String limit);

    String cycle(String node, String way);

    String equalGoalposts(String node);

    String badName(String name);

    String badText(String node);

    String badDecimals(String node, String decimals, String limit);

    String badWeights(String node);

    String outOfRange(String node, String field);

    /** Describes a fault, naming its node. */
    default String fault(Fault fault) {
        String node = Problem.shown(fault.node());
        String value = Problem.shown(fault.value());
        return switch (fault.kind()) {
            case NOT_JSON -> notJson(value);
            case MISSING_FIELD -> missingField(node, value);
            case UNKNOWN_FIELD -> unknownField(node, value);
            case WRONG_TYPE -> wrongType(node, value);
            case UNKNOWN_OPERATOR -> unknownOperator(node, value);
            case UNKNOWN_NODE -> unknownNode(node, value);
            case DUPLICATE_NODE -> duplicateNode(node);
            case UNUSED_NODE -> unusedNode(node);
            case TOO_MANY_NODES -> tooManyNodes(value, String.valueOf(Definition.MAX_NODES));
            case CYCLE -> cycle(node, value);
            case EQUAL_GOALPOSTS -> equalGoalposts(node);
            case BAD_NAME -> badName(value);
            case BAD_TEXT -> badText(node);
            case BAD_DECIMALS -> badDecimals(node, value, String.valueOf(Definition.MAX_DECIMALS));
            case BAD_WEIGHTS -> badWeights(node);
            case OUT_OF_RANGE -> outOfRange(node, value);
        };
    }

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<IndexText, String> text) {
        return LocalizedText.ofBundle(IndexText.class, text);
    }
}
