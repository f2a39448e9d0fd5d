package org.sharedgrowth.observatory.reports.document;

import java.util.List;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.reports.document.binding.Resolution;
import org.sharedgrowth.observatory.reports.document.language.Language;

/**
 * Renders sentences with the values of bindings.
 *
 * @param resolution the results of all bindings
 * @param language the language of the sentences
 */
public record Prose(Resolution resolution, Language language) {
    /** The words of a whole sentence, without footnote marks. */
    public String text(Sentence sentence) {
        return sentence.spans().stream()
                .map(span -> text(span.inline()))
                .collect(Collectors.joining());
    }

    /** The words of a piece; a footnote mark has none. */
    public String text(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Literal literal -> literal.text();
            case Inline.NoteRef note -> "";
            case Inline.BoundValue value -> value(value.name(), value.withoutUnit());
            case Inline.BoundPeriod period -> period(period);
            case Inline.BoundWord word -> phrase(word.name(), word.phrases());
        };
    }

    /** A value as printed. */
    public String value(String name, boolean withoutUnit) {
        return resolution
                .fact(name)
                .map(fact -> withoutUnit ? language.withoutUnit(fact) : language.value(fact))
                .orElseGet(() -> language.notAvailable(name));
    }

    private String period(Inline.BoundPeriod bound) {
        return resolution
                .fact(bound.name())
                .flatMap(fact -> fact.period())
                .map(period ->
                        bound.yearOnly()
                                ? Integer.toString(period.year())
                                : language.period(period))
                .orElseGet(() -> language.notAvailable(bound.name()));
    }

    private String phrase(String name, List<String> phrases) {
        return resolution
                .word(name)
                .map(word ->
                        word.index()
                                .filter(index -> index < phrases.size())
                                .map(phrases::get)
                                .orElseGet(() -> language.notAvailable(word.reason())))
                .orElseGet(() -> language.notAvailable(name));
    }
}
