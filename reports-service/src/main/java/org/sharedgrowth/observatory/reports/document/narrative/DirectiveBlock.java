package org.sharedgrowth.observatory.reports.document.narrative;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A directive on one line that starts with two colons, or the block between two lines of three
 * colons.
 */
final class DirectiveBlock extends CustomBlock {
    private final String header;
    private final boolean container;
    private boolean closed;

    private DirectiveBlock(String header, boolean container) {
        this.header = header;
        this.container = container;
    }

    /** The words after the colons. */
    String header() {
        return header;
    }

    /** Whether it contains other blocks. */
    boolean isContainer() {
        return container;
    }

    /** Whether its closing line was found. */
    boolean isClosed() {
        return closed || !container;
    }

    private static String rest(ParserState state) {
        SourceLine line = state.getLine();
        return line.getContent()
                .subSequence(state.getNextNonSpaceIndex(), line.getContent().length())
                .toString()
                .strip();
    }

    /** Starts a block at two or three colons. */
    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = rest(state);
            if (!line.startsWith("::")) {
                return BlockStart.none();
            }
            boolean container = line.startsWith(":::");
            String header = line.substring(container ? 3 : 2).strip();
            return BlockStart.of(new Parser(new DirectiveBlock(header, container)))
                    .atIndex(state.getLine().getContent().length());
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final DirectiveBlock block;

        private Parser(DirectiveBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return block.container;
        }

        @Override
        public boolean canContain(Block child) {
            return block.container;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (!block.container || block.closed) {
                return BlockContinue.none();
            }
            if (rest(state).equals(":::")) {
                block.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }
    }
}
