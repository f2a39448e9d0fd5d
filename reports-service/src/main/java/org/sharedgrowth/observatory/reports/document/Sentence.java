package org.sharedgrowth.observatory.reports.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence: the author's words and the names of its bindings.
 *
 * @param id assigned once and kept when the sentence is edited, such as {@code s-7}
 * @param spans its pieces in order
 */
public record Sentence(String id, List<Span> spans) {
    public Sentence {
        spans = List.copyOf(spans);
    }

    /** The names of the bindings whose values, periods or words it prints. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Span span : spans) {
            switch (span.inline()) {
                case Inline.BoundValue value -> names.add(value.name());
                case Inline.BoundPeriod period -> names.add(period.name());
                case Inline.BoundWord word -> names.add(word.name());
                case Inline.Text text -> {}
                case Inline.Literal literal -> {}
                case Inline.NoteRef note -> {}
            }
        }
        return names;
    }

    /** The sentence without values, by which it is recognised when a draft is edited. */
    public String template() {
        return spans.stream().map(span -> template(span.inline())).collect(Collectors.joining());
    }

    private static String template(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.BoundValue value ->
                    "{=" + value.name() + (value.withoutUnit() ? ":bare}" : "}");
            case Inline.BoundPeriod period ->
                    "{@" + period.name() + (period.yearOnly() ? ":year}" : "}");
            case Inline.BoundWord word ->
                    "{?" + word.name() + "|" + String.join("|", word.phrases()) + "}";
            case Inline.Literal literal -> "{!" + literal.text() + "}";
            case Inline.NoteRef note -> "{^" + note.name() + "}";
        };
    }

    Sentence withId(String newId) {
        return new Sentence(newId, spans);
    }
}
