package org.sharedgrowth.observatory.reports.rendering;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.reports.document.Block;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.Inline;
import org.sharedgrowth.observatory.reports.document.Sentence;
import org.sharedgrowth.observatory.reports.document.SourceEntry;
import org.sharedgrowth.observatory.reports.document.Span;
import org.sharedgrowth.observatory.reports.document.chart.FigureView;
import org.sharedgrowth.observatory.reports.document.language.Language.Texts;

/** An edition as plain text in UTF-8: one sentence on each line, an empty line between blocks. */
public final class PlainText {
    private final Edition edition;
    private final Texts texts;
    private final List<String> notes;
    private final List<String> parts = new ArrayList<>();
    private boolean sourcesWritten;

    private PlainText(Edition edition) {
        this.edition = edition;
        this.texts = edition.draft().language().texts();
        this.notes = edition.draft().narrative().noteOrder();
    }

    /** The text; ends with a line feed. */
    public static String of(Edition edition, Vintage vintage) {
        PlainText text = new PlainText(edition);
        edition.draft().narrative().blocks().forEach(text::addBlock);
        text.addFootnotes();
        text.addSources();
        text.parts.add(vintage.sentence(edition.draft().language()));
        return String.join("\n\n", text.parts) + "\n";
    }

    private void addBlock(Block block) {
        switch (block) {
            case Block.Heading heading -> parts.add(line(heading.sentence()));
            case Block.Paragraph paragraph -> parts.add(lines(paragraph));
            case Block.Figure figure -> addFigure(edition.figure(figure));
            case Block.Callout callout -> callout.blocks().forEach(this::addBlock);
            case Block.SourceList list -> addSources();
            case Block.Footnote footnote -> {}
        }
    }

    private String lines(Block.Paragraph paragraph) {
        String mark =
                switch (paragraph.kind()) {
                    case PLAIN -> "";
                    case BULLET, NUMBERED -> "- ";
                    case QUOTE -> "> ";
                };
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : paragraph.sentences()) {
            lines.add(mark + line(sentence));
        }
        return String.join("\n", lines);
    }

    private String line(Sentence sentence) {
        StringBuilder line = new StringBuilder();
        for (Span span : sentence.spans()) {
            if (span.inline() instanceof Inline.NoteRef note) {
                line.append(" [").append(notes.indexOf(note.name()) + 1).append(']');
            } else {
                line.append(edition.prose().text(span.inline()));
            }
        }
        return line.toString();
    }

    private void addFigure(FigureView figure) {
        List<String> lines = new ArrayList<>();
        lines.add(figure.description());
        if (figure.rows().size() > 1) {
            figure.rows().forEach(row -> lines.add(row.label() + ": " + row.printed()));
        }
        parts.add(String.join("\n", lines));
    }

    private void addFootnotes() {
        for (int i = 0; i < notes.size(); i++) {
            String name = notes.get(i);
            List<String> lines = new ArrayList<>();
            for (Block.Footnote note : edition.draft().narrative().footnotes()) {
                if (note.name().equals(name)) {
                    note.blocks().stream()
                            .filter(Block.Paragraph.class::isInstance)
                            .forEach(p -> lines.add(lines((Block.Paragraph) p)));
                }
            }
            parts.add("[" + (i + 1) + "] " + String.join("\n", lines));
        }
    }

    private void addSources() {
        if (sourcesWritten) {
            return;
        }
        sourcesWritten = true;
        List<String> lines = new ArrayList<>();
        lines.add(texts.sources());
        for (SourceEntry entry : SourceEntry.of(edition)) {
            String source = entry.source().isEmpty() ? "" : ": " + entry.source();
            lines.add("- " + entry.what() + source + " (" + entry.address() + ")");
        }
        parts.add(String.join("\n", lines));
    }
}
