package org.sharedgrowth.observatory.reports.document.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Inline;
import org.sharedgrowth.observatory.reports.document.Position;
import org.sharedgrowth.observatory.reports.document.Span;

/** Converts the inline nodes of one paragraph or heading to spans. */
final class InlineReader {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s{}]+|mailto:[^\\s{}]+");

    private final List<Fault> faults;
    private final Directives directives;
    private final List<Span> spans = new ArrayList<>();

    /** Position of the current node; of the one before it if the parser provides none. */
    private Position position;

    private InlineReader(List<Fault> faults, Position start) {
        this.faults = faults;
        this.directives = new Directives(faults);
        this.position = start;
    }

    static List<Span> read(Node parent, Position start, List<Fault> faults) {
        InlineReader reader = new InlineReader(faults, start);
        reader.readChildren(parent, Span.Style.PLAIN);
        return reader.spans;
    }

    private void readChildren(Node parent, Span.Style style) {
        for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            position = SourcePositions.of(node, position);
            readNode(node, style);
        }
    }

    private void readNode(Node node, Span.Style style) {
        switch (node) {
            case Text text -> addText(text.getLiteral(), style);
            case SoftLineBreak soft -> add(new Inline.Text(" "), style);
            case HardLineBreak hard -> add(new Inline.Text(" "), style);
            case DirectiveNode directive ->
                    directives
                            .parse(directive.content(), position)
                            .ifPresent(inline -> add(inline, style));
            case Emphasis emphasis ->
                    readChildren(emphasis, new Span.Style(style.strong(), true, style.href()));
            case StrongEmphasis strong ->
                    readChildren(strong, new Span.Style(true, style.emphasis(), style.href()));
            case Link link -> readLink(link, style);
            case HtmlInline html -> refuse(TEXT.rawHtml(html.getLiteral()));
            case Code code -> refuse(TEXT.code(shorten(code.getLiteral())));
            case Image image -> refuse(TEXT.image("::figure name"));
            default -> refuse(TEXT.unsupported());
        }
    }

    private void addText(String literal, Span.Style style) {
        int brace = Math.max(literal.indexOf('{'), literal.indexOf('}'));
        if (brace >= 0) {
            Position at = new Position(position.line(), position.column() + brace);
            faults.add(Fault.ofText(at, TEXT.braceAlone(shorten(literal.substring(brace)))));
        }
        add(new Inline.Text(literal), style);
    }

    private void readLink(Link link, Span.Style style) {
        String href = link.getDestination();
        if (!ADDRESS.matcher(href).matches()) {
            refuse(TEXT.linkTo(shorten(href)));
            href = "";
        }
        if (link.getTitle() != null) {
            refuse(TEXT.linkTitle(shorten(link.getTitle())));
        }
        readChildren(link, new Span.Style(style.strong(), style.emphasis(), href));
    }

    private void add(Inline inline, Span.Style style) {
        spans.add(new Span(inline, style, position));
    }

    private void refuse(Message message) {
        faults.add(Fault.ofText(position, message));
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
