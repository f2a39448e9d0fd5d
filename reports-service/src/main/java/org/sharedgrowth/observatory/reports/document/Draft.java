package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.binding.BindingParser;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Evaluation;
import org.sharedgrowth.observatory.reports.document.binding.Fact;
import org.sharedgrowth.observatory.reports.document.binding.Resolution;
import org.sharedgrowth.observatory.reports.document.binding.Statement;
import org.sharedgrowth.observatory.reports.document.binding.WordOutcome;
import org.sharedgrowth.observatory.reports.document.language.Language;
import org.sharedgrowth.observatory.reports.document.narrative.NarrativeParser;

/**
 * A parsed report before it is published, with its errors.
 *
 * @param bindings the bindings
 * @param narrative the text, its sentences with ids
 * @param language the language of the text
 * @param faults errors that can be found without data: a text that is too long, then errors of the
 *     bindings, then other errors of the text; if there are more than a thousand, the first
 *     thousand and one with the total number
 */
public record Draft(Bindings bindings, Narrative narrative, Language language, List<Fault> faults) {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final int MAX_FAULTS = 1_000;
    private static final Comparator<Fault> IN_ORDER =
            Comparator.comparing(Fault::part)
                    .thenComparing(Fault::at)
                    .thenComparing(fault -> fault.message().toString());

    /**
     * Reads a draft.
     *
     * @param known current and former sentences of the report; current ones keep their ids, and
     *     those of former ones are never used again
     */
    public static Draft read(
            String bindings, String text, Language language, List<KnownSentence> known) {
        BindingParser.Parsed parsedBindings = BindingParser.parse(bindings);
        NarrativeParser.Parsed parsed = NarrativeParser.parse(text, language.code());
        Narrative narrative = SentenceIds.assign(known, parsed.narrative());
        List<Fault> faults = new ArrayList<>(parsedBindings.faults());
        faults.addAll(parsed.faults());
        boolean isComplete = parsed.tooLong().isEmpty();
        faults.addAll(
                Lint.check(parsedBindings.bindings(), narrative, isComplete, language.lexicon()));
        faults.sort(IN_ORDER);
        parsed.tooLong().ifPresent(faults::addFirst);
        return new Draft(parsedBindings.bindings(), narrative, language, shorten(faults));
    }

    /** Shortens a long list to its first faults and one that states the total number. */
    private static List<Fault> shorten(List<Fault> faults) {
        if (faults.size() <= MAX_FAULTS) {
            return List.copyOf(faults);
        }
        List<Fault> first = new ArrayList<>(faults.subList(0, MAX_FAULTS));
        Fault last = first.getLast();
        Message more = TEXT.moreFaults(String.valueOf(faults.size()), String.valueOf(MAX_FAULTS));
        first.add(
                last.part() == Fault.Part.TEXT
                        ? Fault.ofText(last.at(), more)
                        : Fault.ofBindings(last.at(), more));
        return List.copyOf(first);
    }

    /**
     * Errors that depend on data: missing values that were not allowed by name, incompatible
     * operands, checks that fail without a note.
     *
     * @param accepted names of bindings that are allowed to have no value
     */
    public List<Fault> faultsWith(Resolution resolution, Set<String> accepted) {
        List<Fault> found = new ArrayList<>(resolution.faults());
        for (Fact fact : resolution.facts().values()) {
            if (!fact.isPresent()) {
                addMissingFault(fact.name(), fact.reason(), accepted, found);
            }
        }
        for (WordOutcome word : resolution.words().values()) {
            if (word.index().isEmpty()) {
                addMissingFault(word.name(), word.reason(), accepted, found);
            }
        }
        for (String name : resolution.failedChecks()) {
            bindings.find(name).ifPresent(statement -> addFailure(statement, found));
        }
        found.sort(IN_ORDER);
        return List.copyOf(found);
    }

    /** Evaluates the bindings with the data. */
    public Resolution resolve(Map<CellRef, Cell> cells) {
        return Evaluation.of(bindings, cells);
    }

    /** The sentences to store, so that they keep their ids; removed ones are marked as retired. */
    public List<KnownSentence> remember(List<KnownSentence> known) {
        List<KnownSentence> all = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Sentence sentence : narrative.sentences()) {
            ids.add(sentence.id());
            all.add(new KnownSentence(sentence.id(), sentence.template(), false));
        }
        for (KnownSentence former : known) {
            if (!ids.contains(former.id())) {
                all.add(new KnownSentence(former.id(), former.template(), true));
            }
        }
        return List.copyOf(all);
    }

    /** The literals that the author marked as "not data", for review by the approver. */
    public List<String> literals() {
        return narrative.sentences().stream()
                .flatMap(sentence -> sentence.spans().stream())
                .filter(span -> span.inline() instanceof Inline.Literal)
                .map(span -> ((Inline.Literal) span.inline()).text())
                .distinct()
                .toList();
    }

    private void addMissingFault(
            String name, Optional<Message> reason, Set<String> accepted, List<Fault> found) {
        bindings.find(name)
                .filter(statement -> !accepted.contains(name))
                .ifPresent(statement ->
                        found.add(
                                Fault.ofBindings(
                                        statement.at(),
                                        TEXT.noValue(name, reason.orElseGet(TEXT::missing)))));
    }

    private void addFailure(Statement statement, List<Fault> found) {
        if (!(statement instanceof Statement.Check check)) {
            return;
        }
        boolean explained = check.note().filter(narrative.noteOrder()::contains).isPresent();
        if (!explained) {
            Message failure =
                    check.note()
                            .map(note -> TEXT.checkFailsWithoutReference(check.name(), note))
                            .orElseGet(() -> TEXT.checkFailsWithoutNote(check.name()));
            found.add(Fault.ofBindings(check.at(), failure));
        }
    }
}
