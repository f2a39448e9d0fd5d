package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Statement;
import org.sharedgrowth.observatory.reports.document.language.Lexicon;

/**
 * Finds errors of a draft that need no data: numbers and direction words that are not bound, and
 * inconsistencies between its two parts.
 */
final class Lint {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private final Bindings bindings;
    private final Narrative narrative;
    private final Lexicon lexicon;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();

    private Lint(Bindings bindings, Narrative narrative, Lexicon lexicon) {
        this.bindings = bindings;
        this.narrative = narrative;
        this.lexicon = lexicon;
    }

    /**
     * Finds the errors.
     *
     * @param isComplete whether {@code narrative} is the whole text; if not, unused bindings and
     *     notes are not reported, because the rest of the text may use them
     */
    static List<Fault> check(
            Bindings bindings, Narrative narrative, boolean isComplete, Lexicon lexicon) {
        Lint lint = new Lint(bindings, narrative, lexicon);
        narrative.sentences().forEach(sentence -> sentence.spans().forEach(lint::checkSpan));
        lint.checkFigures();
        if (isComplete) {
            lint.checkNotes();
            lint.reportUnused();
        }
        return lint.faults;
    }

    private void checkSpan(Span span) {
        switch (span.inline()) {
            case Inline.Text text -> checkWords(text.text(), span.at());
            case Inline.BoundValue value -> checkValue(value.name(), span.at(), "{=");
            case Inline.BoundPeriod period -> checkPeriod(period.name(), span.at());
            case Inline.BoundWord word -> checkWord(word, span.at());
            case Inline.Literal literal -> {}
            case Inline.NoteRef note -> {}
        }
    }

    private void checkWords(String text, Position at) {
        for (Lexicon.Hit hit : lexicon.find(text)) {
            String mark = "{!" + hit.word() + "}";
            Message unbound =
                    switch (hit.kind()) {
                        case DIGITS -> TEXT.digitsUnbound(hit.word(), mark);
                        case NUMBER_WORD -> TEXT.numberWordUnbound(hit.word(), mark);
                        case DIRECTION_WORD -> TEXT.directionUnbound(hit.word(), mark);
                    };
            addFault(new Position(at.line(), at.column() + hit.offset()), unbound);
        }
    }

    private Optional<Statement> findKnown(String name, Position at) {
        Optional<Statement> statement = bindings.find(name);
        if (statement.isEmpty()) {
            addFault(at, TEXT.unknownName(name));
        }
        used.add(name);
        return statement;
    }

    private void checkValue(String name, Position at, String sign) {
        findKnown(name, at)
                .filter(statement -> !(statement instanceof Statement.Let))
                .ifPresent(s -> addFault(at, TEXT.notAValue(name, sign)));
    }

    private void checkPeriod(String name, Position at) {
        Optional<Statement> statement = findKnown(name, at);
        if (statement.isEmpty()) {
            return;
        }
        long periods =
                bindings.cellsUsedBy(name).stream().map(cell -> cell.period()).distinct().count();
        if (!(statement.get() instanceof Statement.Let) || periods != 1) {
            addFault(at, TEXT.noSinglePeriod(name));
        }
    }

    private void checkWord(Inline.BoundWord word, Position at) {
        Optional<Statement> statement = findKnown(word.name(), at);
        if (statement.isEmpty()) {
            return;
        }
        if (!(statement.get() instanceof Statement.Word bound)) {
            addFault(at, TEXT.notAWord(word.name(), "{?"));
            return;
        }
        if (bound.results().size() != word.phrases().size()) {
            addFault(
                    at,
                    TEXT.phrases(
                            word.name(),
                            word.phrases().size(),
                            String.join(", ", bound.results())));
        }
        for (String phrase : word.phrases()) {
            for (Lexicon.Hit hit : lexicon.find(phrase)) {
                if (hit.kind() == Lexicon.Kind.DIGITS) {
                    addFault(at, TEXT.digitsInPhrase(hit.word(), word.name()));
                }
            }
        }
    }

    private void checkFigures() {
        Set<String> shown = new HashSet<>();
        for (Block.Figure figure : narrative.figures()) {
            findKnown(figure.name(), figure.at())
                    .filter(statement -> !(statement instanceof Statement.Figure))
                    .ifPresent(s -> addFault(figure.at(), TEXT.notAFigure(figure.name())));
            if (!shown.add(figure.name())) {
                addFault(figure.at(), TEXT.figureTwice(figure.name()));
            }
        }
    }

    private void checkNotes() {
        Set<String> bodies = new HashSet<>();
        Set<String> references = Set.copyOf(narrative.noteOrder());
        for (Block.Footnote note : narrative.footnotes()) {
            if (!bodies.add(note.name())) {
                addFault(note.at(), TEXT.secondNote(note.name()));
            }
            if (!references.contains(note.name())) {
                addFault(note.at(), TEXT.unusedNote(note.name()));
            }
        }
        for (Sentence sentence : narrative.sentences()) {
            for (Span span : sentence.spans()) {
                if (span.inline() instanceof Inline.NoteRef ref && !bodies.contains(ref.name())) {
                    addFault(span.at(), TEXT.unknownNote(ref.name()));
                }
            }
        }
    }

    private void reportUnused() {
        Set<String> reached = new HashSet<>(used);
        bindings.statements().values().stream()
                .filter(Statement.Check.class::isInstance)
                .forEach(check -> reached.add(check.name()));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            bindings.find(next.remove()).stream()
                    .flatMap(statement -> bindings.uses(statement).stream())
                    .filter(reached::add)
                    .forEach(next::add);
        }
        for (Statement statement : bindings.statements().values()) {
            if (!reached.contains(statement.name())) {
                faults.add(Fault.ofBindings(statement.at(), TEXT.unused(statement.name())));
            }
        }
    }

    private void addFault(Position at, Message message) {
        faults.add(Fault.ofText(at, message));
    }
}
