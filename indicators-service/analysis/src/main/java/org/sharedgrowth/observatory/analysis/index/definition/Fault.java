package org.sharedgrowth.observatory.analysis.index.definition;

/**
 * A fault of a definition, and where it is.
 *
 * @param node name of the node, or the code of the index for its root and other fields
 * @param value the field, name or operator that is wrong, unless the kind says otherwise
 */
public record Fault(String node, Kind kind, String value) {

    /** The faults that a definition can have. */
    public enum Kind {
        /** The text is not a JSON object; the value is line and column. */
        NOT_JSON,
        /** A field is required. */
        MISSING_FIELD,
        /** The field is not allowed here. */
        UNKNOWN_FIELD,
        /** The field has the wrong type, or a word that is not one of its allowed values. */
        WRONG_TYPE,
        /** No operator has this name. */
        UNKNOWN_OPERATOR,
        /** No node has this name. */
        UNKNOWN_NODE,
        /** A node has the same name as the index. */
        DUPLICATE_NODE,
        /** No result needs this node. */
        UNUSED_NODE,
        /** There are more nodes than {@link Definition#MAX_NODES}; the value is their number. */
        TOO_MANY_NODES,
        /** The node depends on itself; the value is the cycle. */
        CYCLE,
        /** The goalposts or limits are equal, or the lower is above the upper. */
        EQUAL_GOALPOSTS,
        /** A code, a version or a name of a node is malformed; the value is that text. */
        BAD_NAME,
        /**
         * A text is too long or contains a control character, a lone surrogate, or a character that
         * changes the direction of writing; the value is its beginning.
         */
        BAD_TEXT,
        /**
         * The number of decimals, which is the value, is negative or above {@link
         * Definition#MAX_DECIMALS}.
         */
        BAD_DECIMALS,
        /**
         * Weights are negative, all zero, or not one for each operand; the value is the weights.
         */
        BAD_WEIGHTS,
        /** A parameter is outside its range, or two parameters contradict each other. */
        OUT_OF_RANGE
    }
}
