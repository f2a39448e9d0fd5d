package org.sharedgrowth.observatory.reports.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.reports.document.Block;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.Inline;
import org.sharedgrowth.observatory.reports.document.Sentence;
import org.sharedgrowth.observatory.reports.document.SourceEntry;
import org.sharedgrowth.observatory.reports.document.Span;
import org.sharedgrowth.observatory.reports.document.binding.Rounding;
import org.sharedgrowth.observatory.reports.document.language.Language.Texts;

/**
 * An edition as one HTML article: a single heading of level 1, a span with an id for every
 * sentence, a data element for every value, each figure as description, table and drawing. It has
 * no scripts, no style attributes, and no external references except links in the text.
 */
public final class HtmlArticle {
    private final Edition edition;
    private final Vintage vintage;
    private final Texts texts;
    private final Markup out = new Markup();
    private final List<String> notes;
    private final Map<String, Integer> references = new HashMap<>();
    private boolean sourcesWritten;

    private HtmlArticle(Edition edition, Vintage vintage) {
        this.edition = edition;
        this.vintage = vintage;
        this.texts = edition.draft().language().texts();
        this.notes = edition.draft().narrative().noteOrder();
    }

    /** The article. */
    public static String of(Edition edition, Vintage vintage) {
        HtmlArticle article = new HtmlArticle(edition, vintage);
        article.write();
        return article.out.toString();
    }

    private void write() {
        String language = edition.draft().language().code();
        out.open(
                "article",
                "lang",
                language,
                "dir",
                edition.draft().language().direction(),
                "class",
                "report");
        out.line();
        Sources sources = new Sources();
        writeBlocks(edition.draft().narrative().blocks());
        writeFootnotes();
        if (!sourcesWritten) {
            sources.write();
        }
        out.element("p", vintage.sentence(edition.draft().language()), "class", "report-vintage")
                .line();
        out.close("article").line();
    }

    private void writeBlocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Paragraph paragraph) {
                i = writeParagraphs(blocks, i, paragraph.kind());
            } else {
                writeBlock(block);
            }
        }
    }

    private void writeBlock(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                String element = "h" + heading.level();
                out.open(element);
                writeSentence(heading.sentence());
                out.close(element).line();
            }
            case Block.Figure figure ->
                    new FigureHtml(out, edition.draft().language()).write(edition.figure(figure));
            case Block.Callout callout -> {
                String kind = callout.kind().name().toLowerCase(Locale.ROOT);
                out.open("div", "class", "callout callout-" + kind, "role", "note").line();
                writeBlocks(callout.blocks());
                out.close("div").line();
            }
            case Block.SourceList list -> new Sources().write();
            case Block.Footnote footnote -> {}
            case Block.Paragraph paragraph -> {}
        }
    }

    /** Writes consecutive paragraphs of one kind; returns the index of the last one. */
    private int writeParagraphs(List<Block> blocks, int first, Block.Kind kind) {
        String container =
                switch (kind) {
                    case PLAIN -> "";
                    case BULLET -> "ul";
                    case NUMBERED -> "ol";
                    case QUOTE -> "blockquote";
                };
        String item = kind == Block.Kind.BULLET || kind == Block.Kind.NUMBERED ? "li" : "p";
        if (!container.isEmpty()) {
            out.open(container).line();
        }
        int last = first;
        for (int i = first; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Paragraph p) || p.kind() != kind) {
                break;
            }
            out.open(item);
            writeSentences(p.sentences());
            out.close(item).line();
            last = i;
        }
        if (!container.isEmpty()) {
            out.close(container).line();
        }
        return last;
    }

    private void writeSentences(List<Sentence> sentences) {
        String space = "";
        for (Sentence sentence : sentences) {
            out.text(space);
            writeSentence(sentence);
            space = " ";
        }
    }

    private void writeSentence(Sentence sentence) {
        out.open("span", "id", sentence.id());
        for (Span span : sentence.spans()) {
            writeSpan(span);
        }
        out.close("span");
    }

    private void writeSpan(Span span) {
        Span.Style style = span.style();
        if (!style.href().isEmpty()) {
            out.open("a", "href", style.href());
        }
        if (style.strong()) {
            out.open("strong");
        }
        if (style.emphasis()) {
            out.open("em");
        }
        writeInline(span.inline());
        if (style.emphasis()) {
            out.close("em");
        }
        if (style.strong()) {
            out.close("strong");
        }
        if (!style.href().isEmpty()) {
            out.close("a");
        }
    }

    private void writeInline(Inline inline) {
        switch (inline) {
            case Inline.BoundValue value -> {
                String exact =
                        edition.resolution()
                                .fact(value.name())
                                .flatMap(fact -> fact.rounded())
                                .map(Rounding::plain)
                                .orElse("");
                out.element(
                        "data",
                        edition.prose().text(value),
                        "value",
                        exact,
                        "data-name",
                        value.name());
            }
            case Inline.BoundWord word ->
                    out.element("span", edition.prose().text(word), "data-word", word.name());
            case Inline.NoteRef note -> writeNoteRef(note.name());
            case Inline.Text text -> out.text(text.text());
            case Inline.Literal literal -> out.text(literal.text());
            case Inline.BoundPeriod period -> out.text(edition.prose().text(period));
        }
    }

    private void writeNoteRef(String name) {
        String number = Integer.toString(notes.indexOf(name) + 1);
        int count = references.merge(name, 1, Integer::sum);
        String id = "ref-" + id(name) + (count == 1 ? "" : "-" + count);
        out.open("sup");
        out.element("a", number, "id", id, "href", "#note-" + id(name), "role", "doc-noteref");
        out.close("sup");
    }

    private void writeFootnotes() {
        if (notes.isEmpty()) {
            return;
        }
        out.open("section", "aria-labelledby", "report-notes", "role", "doc-endnotes").line();
        out.element("h2", texts.notes(), "id", "report-notes").line().open("ol").line();
        for (String name : notes) {
            out.open("li", "id", "note-" + id(name)).line();
            edition.draft().narrative().footnotes().stream()
                    .filter(note -> note.name().equals(name))
                    .findFirst()
                    .ifPresent(note -> writeBlocks(note.blocks()));
            String back = texts.backToText() + " (" + (notes.indexOf(name) + 1) + ")";
            out.open("p").element("a", back, "href", "#ref-" + id(name), "role", "doc-backlink");
            out.close("p").line().close("li").line();
        }
        out.close("ol").line().close("section").line();
    }

    private static String id(String name) {
        return name.replace('.', '-');
    }

    /** The source list. */
    private final class Sources {
        void write() {
            if (sourcesWritten) {
                return;
            }
            sourcesWritten = true;
            out.open("section", "aria-labelledby", "report-sources").line();
            out.element("h2", texts.sources(), "id", "report-sources").line().open("ul").line();
            for (SourceEntry entry : SourceEntry.of(edition)) {
                out.open("li").text(entry.what());
                if (!entry.source().isEmpty()) {
                    out.text(": ").element("cite", entry.source());
                }
                out.text(" (").element("code", entry.address()).text(")").close("li").line();
            }
            out.close("ul").line().close("section").line();
        }
    }
}
