package org.sharedgrowth.observatory.reports.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.reports.document.Edition.BoundSentence;
import org.sharedgrowth.observatory.reports.document.binding.Breaks;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Fact;

/**
 * Determines which sentences of a published text are overtaken by later data, that is, out of date.
 * A sentence raises an alarm if and only if it would read differently now, or uses a cell that was
 * removed or redefined. A comparison whose result changed raises no alarm if both results have the
 * same words.
 */
public final class Staleness {
    private final Edition published;
    private final Edition current;

    private Staleness(Edition published, Edition current) {
        this.published = published;
        this.current = current;
    }

    /**
     * One verdict for every sentence, in the order of {@link Verdict.Kind}, most serious first.
     *
     * @param published the text and the data with which it was published
     * @param cells the current data; a cell that is missing no longer exists
     */
    public static List<Verdict> assess(Edition published, Map<CellRef, Cell> cells) {
        Staleness staleness = new Staleness(published, Edition.of(published.draft(), cells));
        Map<String, BoundSentence> earlier = new HashMap<>();
        published.sentences().forEach(sentence -> earlier.put(sentence.id(), sentence));
        List<Verdict> verdicts = new ArrayList<>();
        for (BoundSentence after : staleness.current.sentences()) {
            BoundSentence before = earlier.getOrDefault(after.id(), after);
            verdicts.add(staleness.verdict(before, after));
        }
        verdicts.sort(Comparator.comparing(Verdict::kind));
        return List.copyOf(verdicts);
    }

    private Verdict verdict(BoundSentence before, BoundSentence after) {
        List<Verdict.Change> changes = new ArrayList<>();
        boolean hasChangedWord = false;
        for (String name : before.names()) {
            Optional<Verdict.Change> change = change(name, before);
            change.ifPresent(changes::add);
            hasChangedWord |= change.isPresent() && published.isWord(name);
        }
        Verdict.Kind kind = Verdict.Kind.SAME;
        if (hasChangedWord) {
            kind = Verdict.Kind.WORD_STALE;
        } else if (!changes.isEmpty() || !before.text().equals(after.text())) {
            kind = Verdict.Kind.NUMBER_STALE;
        } else if (before.names().stream().anyMatch(this::hasChanged)) {
            kind = Verdict.Kind.TOUCHED;
        }
        if (before.names().stream().anyMatch(this::isGone)) {
            kind = Verdict.Kind.GONE;
        } else if (kind != Verdict.Kind.WORD_STALE
                && before.names().stream().anyMatch(this::isRedefined)) {
            kind = Verdict.Kind.REDEFINED;
        }
        return new Verdict(before.id(), kind, before.text(), after.text(), changes);
    }

    private Optional<Verdict.Change> change(String name, BoundSentence sentence) {
        String old = printedForm(published, name, sentence);
        String currentForm = printedForm(current, name, sentence);
        return old.equals(currentForm)
                ? Optional.empty()
                : Optional.of(new Verdict.Change(name, old, currentForm));
    }

    private static String printedForm(Edition edition, String name, BoundSentence sentence) {
        if (sentence.source().spans().isEmpty()) {
            return edition.prose().value(name, false);
        }
        return sentence.source().spans().stream()
                .map(Span::inline)
                .filter(inline -> prints(inline, name))
                .map(edition.prose()::text)
                .distinct()
                .collect(Collectors.joining(" … "));
    }

    /**
     * Whether the piece prints data of the binding; a printed period does not change with the data.
     */
    private static boolean prints(Inline inline, String name) {
        return switch (inline) {
            case Inline.BoundWord word -> word.name().equals(name);
            case Inline.BoundValue value -> value.name().equals(name);
            case Inline.BoundPeriod period -> false;
            case Inline.Text text -> false;
            case Inline.Literal literal -> false;
            case Inline.NoteRef note -> false;
        };
    }

    private boolean isGone(String name) {
        for (CellRef ref : published.bindings().cellsUsedBy(name)) {
            boolean hadValue = value(published, ref).isPresent();
            if (hadValue && value(current, ref).isEmpty()) {
                return true;
            }
        }
        boolean calculated = published.resolution().fact(name).filter(Fact::isPresent).isPresent();
        return calculated
                && current.resolution().fact(name).filter(Fact::isPresent).isEmpty()
                && !hasNewBreak(name);
    }

    /** Whether the cells that it combines were comparable, and a break separates them now. */
    private boolean hasNewBreak(String name) {
        Set<CellRef> used = published.bindings().cellsUsedBy(name);
        return Breaks.separate(used, current.resolution().cells())
                && !Breaks.separate(used, published.resolution().cells());
    }

    private static Optional<BigDecimal> value(Edition edition, CellRef ref) {
        return edition.resolution().cell(ref).flatMap(Cell::figure);
    }

    private boolean isRedefined(String name) {
        if (hasNewBreak(name)) {
            return true;
        }
        for (CellRef ref : published.bindings().cellsUsedBy(name)) {
            Optional<Cell> before = published.resolution().cell(ref);
            Optional<Cell> after = current.resolution().cell(ref);
            if (before.isPresent()
                    && after.isPresent()
                    && after.get().exists()
                    && !meaning(before.get()).equals(meaning(after.get()))) {
                return true;
            }
        }
        return false;
    }

    private static String meaning(Cell cell) {
        boolean flagged = cell.isBreak() || cell.status().equals("D");
        return cell.unit().code() + (flagged ? "/" + cell.status() : "");
    }

    private boolean hasChanged(String name) {
        for (CellRef ref : published.bindings().cellsUsedBy(name)) {
            Optional<BigDecimal> before = value(published, ref);
            Optional<BigDecimal> after = value(current, ref);
            boolean bothPresent = before.isPresent() && after.isPresent();
            boolean same =
                    bothPresent
                            ? before.get().compareTo(after.get()) == 0
                            : before.isPresent() == after.isPresent();
            if (!same) {
                return true;
            }
        }
        return false;
    }
}
