package org.sharedgrowth.observatory.reports.document.narrative;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.reports.document.Inline;
import org.sharedgrowth.observatory.reports.document.Position;
import org.sharedgrowth.observatory.reports.document.Sentence;
import org.sharedgrowth.observatory.reports.document.Span;

/**
 * Divides spans into sentences by the rules of the language (Unicode annex 29 and the language's
 * abbreviations). A bound value counts as a word, so it never ends a sentence.
 */
final class SentenceSplitter {
    /**
     * Placeholder for a value: capitalized, so that a full stop before it ends a sentence, and two
     * letters long, so that a full stop after it is not read as that of an initial.
     */
    private static final String WORD = "Xx";

    /** Placeholder for a footnote mark: ignored by the rules for the ends of sentences. */
    private static final String NOTHING = "\u2060";

    private final BreakIterator iterator;

    SentenceSplitter(ULocale locale) {
        iterator =
                FilteredBreakIteratorBuilder.getInstance(locale)
                        .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    List<Sentence> split(List<Span> spans) {
        StringBuilder shape = new StringBuilder();
        spans.forEach(span -> shape.append(shape(span.inline())));
        iterator.setText(shape.toString());
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        int at = 0;
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            while (at + length(spans.get(first)) <= start) {
                at += length(spans.get(first));
                first++;
            }
            List<Span> part =
                    trim(between(spans.subList(first, spans.size()), start - at, end - at));
            if (!part.isEmpty()) {
                sentences.add(new Sentence("", part));
            }
            start = end;
        }
        return sentences;
    }

    private static int length(Span span) {
        return shape(span.inline()).length();
    }

    private static String shape(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.NoteRef note -> NOTHING;
            case Inline.BoundValue value -> WORD;
            case Inline.BoundPeriod period -> WORD;
            case Inline.BoundWord word -> WORD;
            case Inline.Literal literal -> WORD;
        };
    }

    /** The spans from one position to another, counted from the beginning of the first span. */
    private static List<Span> between(List<Span> spans, int start, int end) {
        List<Span> part = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            if (at >= end) {
                break;
            }
            int length = length(span);
            int from = Math.max(start, at) - at;
            int to = Math.min(end, at + length) - at;
            if (from < to) {
                part.add(slice(span, from, to));
            }
            at += length;
        }
        return part;
    }

    private static Span slice(Span span, int from, int to) {
        if (!(span.inline() instanceof Inline.Text text)) {
            return span;
        }
        Position at = new Position(span.at().line(), span.at().column() + from);
        return new Span(new Inline.Text(text.text().substring(from, to)), span.style(), at);
    }

    private static List<Span> trim(List<Span> spans) {
        List<Span> trimmed = new ArrayList<>(spans);
        while (!trimmed.isEmpty() && trimmed.getFirst().inline() instanceof Inline.Text text) {
            int blank = text.text().length() - text.text().stripLeading().length();
            Span first = trimmed.removeFirst();
            if (blank < text.text().length()) {
                trimmed.addFirst(slice(first, blank, text.text().length()));
                break;
            }
        }
        while (!trimmed.isEmpty() && trimmed.getLast().inline() instanceof Inline.Text text) {
            int length = text.text().stripTrailing().length();
            Span last = trimmed.removeLast();
            if (length > 0) {
                trimmed.addLast(slice(last, 0, length));
                break;
            }
        }
        return trimmed;
    }
}
