package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The parsed text of a report.
 *
 * @param blocks its blocks in order
 */
public record Narrative(List<Block> blocks) {
    public Narrative {
        blocks = List.copyOf(blocks);
    }

    /** Every typed sentence in reading order, headings included. */
    public List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        walk(block -> {
            switch (block) {
                case Block.Heading heading -> sentences.add(heading.sentence());
                case Block.Paragraph paragraph -> sentences.addAll(paragraph.sentences());
                case Block.Figure figure -> {}
                case Block.Callout callout -> {}
                case Block.Footnote footnote -> {}
                case Block.SourceList sources -> {}
            }
        });
        return sentences;
    }

    /** Every figure shown, in reading order. */
    public List<Block.Figure> figures() {
        List<Block.Figure> figures = new ArrayList<>();
        walk(block -> {
            if (block instanceof Block.Figure figure) {
                figures.add(figure);
            }
        });
        return figures;
    }

    /** Every footnote, in the order of their bodies in the text. */
    public List<Block.Footnote> footnotes() {
        return blocks.stream()
                .filter(Block.Footnote.class::isInstance)
                .map(Block.Footnote.class::cast)
                .toList();
    }

    /**
     * The names of the footnotes in the order of their first reference, which determines their
     * numbers.
     */
    public List<String> noteOrder() {
        Set<String> names = new LinkedHashSet<>();
        for (Sentence sentence : sentences()) {
            for (Span span : sentence.spans()) {
                if (span.inline() instanceof Inline.NoteRef note) {
                    names.add(note.name());
                }
            }
        }
        return List.copyOf(names);
    }

    /** The title: the heading of level 1. */
    public Optional<Sentence> title() {
        return blocks.stream()
                .filter(b -> b instanceof Block.Heading heading && heading.level() == 1)
                .map(b -> ((Block.Heading) b).sentence())
                .findFirst();
    }

    /** The first sentence of the first paragraph that is not in a box or footnote. */
    public Optional<Sentence> opening() {
        return blocks.stream()
                .filter(b -> b instanceof Block.Paragraph p && !p.sentences().isEmpty())
                .map(b -> ((Block.Paragraph) b).sentences().getFirst())
                .findFirst();
    }

    /** Visits every block, containers before their content. */
    public void walk(Consumer<Block> visitor) {
        walk(blocks, visitor);
    }

    private static void walk(List<Block> blocks, Consumer<Block> visitor) {
        for (Block block : blocks) {
            visitor.accept(block);
            if (block instanceof Block.Callout callout) {
                walk(callout.blocks(), visitor);
            } else if (block instanceof Block.Footnote footnote) {
                walk(footnote.blocks(), visitor);
            }
        }
    }

    Narrative mapSentences(UnaryOperator<Sentence> change) {
        return new Narrative(mapBlocks(blocks, change));
    }

    private static List<Block> mapBlocks(List<Block> blocks, UnaryOperator<Sentence> change) {
        List<Block> mapped = new ArrayList<>();
        for (Block block : blocks) {
            mapped.add(
                    switch (block) {
                        case Block.Heading h ->
                                new Block.Heading(h.level(), change.apply(h.sentence()));
                        case Block.Paragraph p ->
                                new Block.Paragraph(
                                        p.kind(), p.sentences().stream().map(change).toList());
                        case Block.Callout c ->
                                new Block.Callout(c.kind(), mapBlocks(c.blocks(), change));
                        case Block.Footnote f ->
                                new Block.Footnote(f.name(), mapBlocks(f.blocks(), change), f.at());
                        case Block.Figure f -> f;
                        case Block.SourceList s -> s;
                    });
        }
        return mapped;
    }
}
