package org.sharedgrowth.observatory.reports.document.narrative;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.sharedgrowth.observatory.reports.document.Position;

/** Positions of nodes in the source. */
final class SourcePositions {
    private SourcePositions() {}

    /** Start of the node, or the given position if the parser provides none. */
    static Position of(Node node, Position defaultPosition) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return defaultPosition;
        }
        SourceSpan first = spans.getFirst();
        return new Position(first.getLineIndex() + 1, first.getColumnIndex() + 1);
    }
}
