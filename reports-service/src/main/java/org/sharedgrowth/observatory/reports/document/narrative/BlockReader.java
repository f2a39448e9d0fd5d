package org.sharedgrowth.observatory.reports.document.narrative;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.Block;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Position;
import org.sharedgrowth.observatory.reports.document.Sentence;
import org.sharedgrowth.observatory.reports.document.Span;

/** Turns the block nodes of a text into blocks. */
final class BlockReader {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String BLOCKS =
            "::figure name, ::sources, :::callout note|caution|gap, :::note name";

    /**
     * Maximum number of sentences. Reports have far fewer; the limit bounds the cost of comparing
     * each sentence with those of the last draft.
     */
    private static final int MAX_SENTENCES = 3_000;

    private static final int MAX_PIECES = 20_000;

    private final SentenceSplitter splitter;
    private final List<Fault> faults;
    private boolean titleSeen;
    private int sentences;
    private int pieces;
    private @Nullable Fault tooLong;

    BlockReader(ULocale locale, List<Fault> faults) {
        this.splitter = new SentenceSplitter(locale);
        this.faults = faults;
    }

    List<Block> read(Node document) {
        return readChildren(document, Block.Kind.PLAIN, true);
    }

    /** The fault at the position where reading ended; empty if the whole text was read. */
    Optional<Fault> tooLong() {
        return Optional.ofNullable(tooLong);
    }

    private List<Block> readChildren(Node parent, Block.Kind kind, boolean isTopLevel) {
        List<Block> blocks = new ArrayList<>();
        @Nullable Node node = parent.getFirstChild();
        while (node != null && tooLong == null) {
            readBlock(node, kind, isTopLevel, blocks);
            node = node.getNext();
        }
        return blocks;
    }

    private void readBlock(Node node, Block.Kind kind, boolean isTopLevel, List<Block> blocks) {
        Position at = SourcePositions.of(node, Position.START);
        switch (node) {
            case org.commonmark.node.Paragraph paragraph -> {
                List<Sentence> sentences = readSentences(paragraph, at);
                if (!sentences.isEmpty()) {
                    blocks.add(new Block.Paragraph(kind, sentences));
                }
            }
            case org.commonmark.node.Heading heading ->
                    readHeading(heading, at, isTopLevel).ifPresent(blocks::add);
            case ListBlock list -> readList(list, kind, at, blocks);
            case BlockQuote quote -> {
                if (kind != Block.Kind.PLAIN) {
                    addFault(at, TEXT.nestedQuotation());
                }
                blocks.addAll(readChildren(quote, Block.Kind.QUOTE, false));
            }
            case DirectiveBlock directive ->
                    readDirective(directive, at, isTopLevel).ifPresent(blocks::add);
            case LinkReferenceDefinition definition -> {}
            default -> addFault(at, TEXT.unsupported());
        }
    }

    private List<Sentence> readSentences(Node node, Position at) {
        List<Span> spans = InlineReader.read(node, at, faults);
        List<Sentence> split = splitter.split(spans);
        return countAndCheckLimits(split.size(), spans.size(), at) ? split : List.of();
    }

    /** Counts what was read; returns whether it is within the limits, beyond which reading ends. */
    private boolean countAndCheckLimits(int moreSentences, int morePieces, Position at) {
        sentences += moreSentences;
        pieces += morePieces;
        if (sentences > MAX_SENTENCES || pieces > MAX_PIECES) {
            tooLong =
                    Fault.ofText(
                            at,
                            TEXT.textTooLong(
                                    String.valueOf(MAX_SENTENCES), String.valueOf(MAX_PIECES)));
        }
        return tooLong == null;
    }

    private Optional<Block> readHeading(
            org.commonmark.node.Heading heading, Position at, boolean isTopLevel) {
        if (!isTopLevel) {
            addFault(at, TEXT.nestedHeading());
        }
        if (heading.getLevel() == 1) {
            if (titleSeen) {
                addFault(at, TEXT.secondTitle("##"));
            }
            titleSeen = true;
        }
        List<Span> spans = InlineReader.read(heading, at, faults);
        if (spans.isEmpty()) {
            addFault(at, TEXT.emptyHeading());
            return Optional.empty();
        }
        return countAndCheckLimits(1, spans.size(), at)
                ? Optional.of(new Block.Heading(heading.getLevel(), new Sentence("", spans)))
                : Optional.empty();
    }

    private void readList(ListBlock list, Block.Kind kind, Position at, List<Block> blocks) {
        if (kind != Block.Kind.PLAIN) {
            addFault(at, TEXT.nestedList());
            return;
        }
        Block.Kind item = list instanceof BulletList ? Block.Kind.BULLET : Block.Kind.NUMBERED;
        @Nullable Node node = list.getFirstChild();
        while (node != null && tooLong == null) {
            List<Block> inside = readChildren(node, item, false);
            if (inside.size() > 1) {
                addFault(SourcePositions.of(node, at), TEXT.longListItem());
            }
            blocks.addAll(inside);
            node = node.getNext();
        }
    }

    private Optional<Block> readDirective(
            DirectiveBlock directive, Position at, boolean isTopLevel) {
        String[] words = SPACE.split(directive.header());
        if (!isTopLevel) {
            addFault(at, TEXT.nestedDirective(directive.header()));
            return Optional.empty();
        }
        if (!directive.isClosed()) {
            addFault(at, TEXT.notClosed(directive.header(), ":::"));
        }
        Optional<Block> block =
                directive.isContainer() ? readContainer(directive, words, at) : readLeaf(words, at);
        if (block.isEmpty()) {
            String sign = directive.isContainer() ? ":::" : "::";
            addFault(at, TEXT.notADirective(sign + directive.header(), BLOCKS));
        }
        return block;
    }

    private static Optional<Block> readLeaf(String[] words, Position at) {
        if (words.length == 2 && words[0].equals("figure")) {
            return Optional.of(new Block.Figure(words[1], at));
        }
        boolean sources = words.length == 1 && words[0].equals("sources");
        return sources ? Optional.of(new Block.SourceList()) : Optional.empty();
    }

    private Optional<Block> readContainer(DirectiveBlock directive, String[] words, Position at) {
        if (words.length != 2) {
            return Optional.empty();
        }
        List<Block> inside = readChildren(directive, Block.Kind.PLAIN, false);
        if (words[0].equals("note")) {
            return Optional.of(new Block.Footnote(words[1], inside, at));
        }
        if (!words[0].equals("callout")) {
            return Optional.empty();
        }
        for (Block.CalloutKind kind : Block.CalloutKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(words[1])) {
                return Optional.of(new Block.Callout(kind, inside));
            }
        }
        return Optional.empty();
    }

    private void addFault(Position at, Message message) {
        faults.add(Fault.ofText(at, message));
    }
}
