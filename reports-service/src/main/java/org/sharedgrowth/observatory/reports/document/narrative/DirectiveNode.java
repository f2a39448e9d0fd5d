package org.sharedgrowth.observatory.reports.document.narrative;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The text between braces, not yet parsed. */
final class DirectiveNode extends CustomNode {
    private final String content;

    private DirectiveNode(String content) {
        this.content = content;
    }

    String content() {
        return content;
    }

    /** Reads everything up to the closing brace on the same line. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return state -> parse(state.scanner());
        }

        private static ParsedInline parse(Scanner scanner) {
            scanner.next();
            Position start = scanner.position();
            while (scanner.hasNext()) {
                char next = scanner.peek();
                if (next == '}') {
                    String content = scanner.getSource(start, scanner.position()).getContent();
                    scanner.next();
                    return ParsedInline.of(new DirectiveNode(content), scanner.position());
                }
                if (next == '{' || next == '\n') {
                    return ParsedInline.none();
                }
                scanner.next();
            }
            return ParsedInline.none();
        }
    }
}
