package org.sharedgrowth.observatory.reports.document.narrative;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Narrative;
import org.sharedgrowth.observatory.reports.document.Position;

/** Parses the text of a report. Returns all faults together with the readable parts. */
public final class NarrativeParser {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private NarrativeParser() {}

    /**
     * The result.
     *
     * @param narrative the text, its sentences without ids
     * @param faults all faults of what was read, in the order of their positions
     * @param tooLong the fault of a text that is too long, at the place where reading ended
     */
    public record Parsed(Narrative narrative, List<Fault> faults, Optional<Fault> tooLong) {}

    /**
     * Reads a text.
     *
     * @param language BCP 47 code of its language, which determines where sentences end
     */
    public static Parsed parse(String source, String language) {
        List<Fault> faults = new ArrayList<>();
        // A parser keeps state in its block factories, so each text needs its own parser.
        Node document =
                Parser.builder()
                        .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
                        .customBlockParserFactory(new DirectiveBlock.Factory())
                        .customInlineContentParserFactory(new DirectiveNode.Factory())
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .maxInlineNesting(50)
                        .maxOpenBlockParsers(50)
                        .build()
                        .parse(source);
        BlockReader reader = new BlockReader(ULocale.forLanguageTag(language), faults);
        Narrative narrative = new Narrative(reader.read(document));
        boolean nothingRead = narrative.blocks().isEmpty() && reader.tooLong().isPresent();
        if (!nothingRead) {
            checkTitle(narrative, faults);
        }
        faults.sort(Comparator.comparing(Fault::at));
        return new Parsed(narrative, List.copyOf(faults), reader.tooLong());
    }

    private static void checkTitle(Narrative narrative, List<Fault> faults) {
        boolean startsWithTitle =
                !narrative.blocks().isEmpty()
                        && narrative.blocks().getFirst()
                                instanceof
                                org.sharedgrowth.observatory.reports.document.Block.Heading h
                        && h.level() == 1;
        if (!startsWithTitle) {
            faults.add(Fault.ofText(Position.START, TEXT.noTitle("# Title")));
        }
    }
}
