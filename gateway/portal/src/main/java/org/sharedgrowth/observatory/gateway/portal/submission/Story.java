package org.sharedgrowth.observatory.gateway.portal.submission;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FigureCount;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Schedule;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ChangedFigures;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Permissions;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Step;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes what happened to a file and what the next step is. */
final class Story {
    private static final int SENT = 0;
    private static final int CHECKED = 1;
    private static final int SECOND_PERSON = 2;
    private static final int RELEASE = 3;

    private final Submission file;
    private final FileWords words;
    private final FileText text;
    private final ReviewText reviewText;
    private final Permissions allowed;
    private final boolean isOwn;

    Story(
            Submission file,
            FileWords words,
            FileText text,
            ReviewText reviewText,
            Permissions allowed,
            boolean isOwn) {
        this.file = file;
        this.words = words;
        this.text = text;
        this.reviewText = reviewText;
        this.allowed = allowed;
        this.isOwn = isOwn;
    }

    /**
     * The heading.
     *
     * @param changes number of figures that a release would change
     * @param place the place of all of them; empty if they have no single one
     */
    String title(long changes, String place) {
        String name = words.name(file);
        if (file.replaced()) {
            return text.replacedTitle(name);
        }
        if (file.rejected()) {
            Submissions.Review decision = file.review();
            if (decision == null) {
                return text.faultsTitle(file.errors(), file.warnings());
            }
            return decision.returned() ? text.returnedTitle(name) : text.refusedTitle(name);
        }
        if (file.ready() && allowed.release()) {
            return place.isEmpty()
                    ? reviewText.releaseFigures(changes)
                    : reviewText.releaseFiguresOf(changes, place);
        }
        if (file.pending()) {
            return file.planned() ? text.plannedTitle(name) : text.waitsTitle(name);
        }
        if (file.released()) {
            return text.releasedTitle(name);
        }
        return file.withdrawn() ? text.isSetAsideTitle(name) : text.checkingTitle(name);
    }

    /** Sentences about what happened and what the next step is. */
    List<Markup> answer() {
        List<Markup> sentences = new ArrayList<>();
        if (file.replaced()) {
            sentences.add(text.replacedNext(link(file.replacedBy(), text.theCorrectedFile())));
        } else if (file.rejected()) {
            addRejection(sentences);
        } else if (file.pending()) {
            addWaiting(sentences);
        } else if (file.released()) {
            sentences.add(Markup.ofText(releasedSentence()));
        } else {
            sentences.add(
                    Markup.ofText(file.withdrawn() ? setAsideSentence() : text.checkingNext()));
        }
        if (file.replaces() != null) {
            sentences.add(text.replacesFile(link(file.replaces(), text.anEarlierFile())));
        }
        return sentences;
    }

    private static Markup link(@Nullable String id, String name) {
        return Markup.link(Target.of(Board.PAGE, requireNonNullElse(id, "")).toString(), name);
    }

    private String setAsideSentence() {
        return file.restorable()
                ? text.restorableUntil(words.moment(file.restorableUntil()))
                : text.setAsideNext();
    }

    private String releasedSentence() {
        String name = words.name(file);
        FigureCount counts = file.figures();
        return counts == null
                ? text.releasedAs(name, file.releaseNumber())
                : text.releasedNext(
                        name,
                        file.releaseNumber(),
                        ChangedFigures.inWords(counts.totals(), words.language()));
    }

    private void addRejection(List<Markup> sentences) {
        Submissions.Review decision = file.review();
        if (decision == null) {
            sentences.add(Markup.ofText(text.faultsNext()));
            return;
        }
        boolean returned = decision.returned();
        String by = decision.reviewedBy();
        String reason = decision.reason();
        sentences.add(
                Markup.ofText(returned ? text.returnedBy(by, reason) : text.refusedBy(by, reason)));
        sentences.add(Markup.ofText(returned ? text.returnedNext() : text.refusedNext()));
    }

    private void addWaiting(List<Markup> sentences) {
        if (allowed.release()) {
            sentences.add(Markup.ofText(reviewText.asksYou(file.sender())));
        }
        FigureCount counts = file.figures();
        if (counts != null) {
            sentences.add(
                    reviewText.kinds(
                            bold(counts.revised()), bold(counts.added()), bold(counts.deleted())));
            if (counts.status() > 0) {
                sentences.add(reviewText.otherNotes(bold(counts.status())));
            }
        }
        String reason = file.reason();
        if (reason != null) {
            sentences.add(Markup.ofText(text.reasonIs(reason)));
        }
        if (file.ready() && !allowed.release()) {
            sentences.add(Markup.ofText(isOwn ? text.ownNext() : text.waitsNext()));
        }
    }

    private Markup bold(long number) {
        return Markup.bold(words.formats().number(number));
    }

    /** Sentences about the planned release; none if none is planned. */
    List<Markup> plan() {
        Schedule plan = file.schedule();
        if (plan == null) {
            return List.of();
        }
        String when = words.moment(plan.releaseAt());
        String by = plan.scheduledBy();
        return List.of(
                Markup.ofText(
                        by == null ? reviewText.plannedAt(when) : reviewText.plannedAtBy(when, by)),
                plan.announced()
                        ? reviewText.announced(Markup.link("/calendar", reviewText.calendar()))
                        : Markup.ofText(reviewText.notAnnounced()),
                Markup.ofText(reviewText.plannedRisk()));
    }

    /** The caption of the table of changes, which also says if there are none. */
    String caption(long changes) {
        return changes == 0 ? reviewText.nothingChanges() : reviewText.changesCount(changes);
    }

    /** The steps from sending to release, the current one marked. */
    List<Step> steps() {
        int current = current();
        List<String> names =
                List.of(
                        text.stepSent(),
                        text.stepChecked(),
                        text.stepSecondPerson(),
                        text.stepRelease());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean over = i < current;
            String mark = over ? "✓" : words.formats().number(i + 1);
            steps.add(new Step(mark, names.get(i), i == current));
        }
        return steps;
    }

    private int current() {
        if (file.released()) {
            return RELEASE + 1;
        }
        if (file.withdrawn()) {
            return SENT;
        }
        if (file.pending()) {
            return file.planned() ? RELEASE : SECOND_PERSON;
        }
        return file.review() == null ? CHECKED : SECOND_PERSON;
    }

    /**
     * Result of the visitor's last action; empty if the state of the file does not confirm it, or
     * the page shows it in another way.
     */
    String done(String button) {
        Submissions.Review decision = file.review();
        Schedule plan = file.schedule();
        return switch (button) {
            case "schedule", "move" ->
                    plan == null ? "" : text.donePlanned(words.moment(plan.releaseAt()));
            case "cancel" -> file.ready() ? text.doneCancelled() : "";
            case "review" -> decision == null ? "" : declineNote(decision);
            case "restore" -> file.withdrawn() ? "" : text.doneRestored();
            case "late" -> file.pending() ? text.confirmedTooLate() : "";
            default -> "";
        };
    }

    /** Text beside the button that restores a file: that it is set aside. */
    String setAsideNote(String button) {
        return button.equals("withdraw") ? text.doneSetAside() : text.isSetAside();
    }

    private String declineNote(Submissions.Review decision) {
        return decision.returned() ? text.doneReturned() : text.doneRefused();
    }
}
