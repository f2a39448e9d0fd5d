package org.sharedgrowth.observatory.reports.document;

import java.util.List;

/** A block of a report. */
public sealed interface Block {
    /** A heading; level 1 is the title of the report. */
    record Heading(int level, Sentence sentence) implements Block {}

    /** Sentences that belong together. Lists and quotations are paragraphs with a kind. */
    record Paragraph(Kind kind, List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A figure at its position in the text. Its description is the sentence with the id {@code
     * s-figure-…}.
     */
    record Figure(String name, Position at) implements Block {
        /** The id of the sentence that describes the figure. */
        public String sentenceId() {
            return "s-figure-" + name.replace('.', '-');
        }
    }

    /** A box beside the text. */
    record Callout(CalloutKind kind, List<Block> blocks) implements Block {
        public Callout {
            blocks = List.copyOf(blocks);
        }
    }

    /** The body of a footnote. */
    record Footnote(String name, List<Block> blocks, Position at) implements Block {
        public Footnote {
            blocks = List.copyOf(blocks);
        }
    }

    /** The position of the list of sources, which is generated from the bindings. */
    record SourceList() implements Block {}

    /** The element that contains a paragraph. */
    enum Kind {
        PLAIN,
        BULLET,
        NUMBERED,
        QUOTE
    }

    /** The purpose of a box; {@code GAP} is about people who are not measured. */
    enum CalloutKind {
        NOTE,
        CAUTION,
        GAP
    }
}
