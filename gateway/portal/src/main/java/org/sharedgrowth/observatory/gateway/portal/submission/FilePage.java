package org.sharedgrowth.observatory.gateway.portal.submission;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport.ShownSource;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FileRows;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.HistoryEntry;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Permissions;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.ReviewView;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.SourceRow;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of one file from the answers of the services. */
final class FilePage {
    /**
     * The answers of the services.
     *
     * @param review the changes that a release of the file would make
     * @param areas empty if there are no findings, because they are not read then
     */
    record Parts(
            Submission file,
            CheckReport report,
            FileRows rows,
            Listing<Submissions.Step> steps,
            Changes.Parts review,
            Listing<Area> areas) {}

    private final Parts parts;
    private final FileWords words;
    private final FileText text;
    private final Changes changes;
    private final Story story;

    private FilePage(Parts parts, Permissions allowed, boolean isOwn, FileWords words) {
        this.parts = parts;
        this.words = words;
        this.text = Texts.of(FileText.class, words.language());
        ReviewText reviewText = Texts.of(ReviewText.class, words.language());
        this.changes = new Changes(parts.review(), words, reviewText);
        this.story = new Story(parts.file(), words, text, reviewText, allowed, isOwn);
    }

    /**
     * The page.
     *
     * @param isOwn whether the visitor sent the file
     * @param pressedButton the button that was just pressed; empty for none
     * @param words texts in the reader's language, with times in the office's time zone
     */
    static FileView of(
            Parts parts,
            Permissions allowed,
            boolean isOwn,
            String pressedButton,
            FileWords words) {
        return new FilePage(parts, allowed, isOwn, words).view(allowed, pressedButton);
    }

    private FileView view(Permissions allowed, String pressedButton) {
        Submission file = parts.file();
        Problems problems =
                new Problems(
                        text,
                        words.formats(),
                        parts.report().findings(),
                        parts.rows(),
                        new Problems.Codes(
                                parts.review().indicators().items().stream()
                                        .map(one -> new Code(one.code(), one.shortName()))
                                        .toList(),
                                parts.areas().items().stream()
                                        .map(one -> new Code(one.code(), one.name()))
                                        .toList()));
        return new FileView(
                file.id(),
                file.revision(),
                words.name(file),
                story.title(parts.review().changes().total(), changes.place()),
                words.tag(file),
                story.answer(),
                text.rowsWereRead(
                        words.name(file),
                        words.moment(file.submittedAt()),
                        file.sender(),
                        file.rows(),
                        file.observations()),
                story.steps(),
                story.done(pressedButton),
                story.setAsideNote(pressedButton),
                progress(),
                !file.isChecked(),
                file.releaseNumber(),
                Target.of("/releases", String.valueOf(file.releaseNumber())).toString(),
                problems.sheet(file.rows()),
                problems.list(),
                sources(),
                reviewView(),
                parts.steps().items().stream().map(this::historyEntry).toList(),
                allowed,
                Pager.of(
                        file.pending() ? parts.review().changes() : parts.report().findings(),
                        Target.of(Board.PAGE, file.id())));
    }

    private String progress() {
        Submissions.Progress progress = parts.file().progress();
        return parts.file().isChecked() || progress == null
                ? ""
                : text.progress(
                        requireNonNullElse(progress.phase(), ""),
                        progress.done(),
                        progress.total());
    }

    private List<SourceRow> sources() {
        List<SourceRow> rows = new ArrayList<>();
        for (ShownSource source : parts.report().sources()) {
            rows.add(
                    new SourceRow(
                            requireNonNullElse(source.rows(), ""),
                            requireNonNullElse(source.source(), text.noSource()),
                            text.whySource(source.origin()),
                            words.formats().number(source.figures())));
        }
        return rows;
    }

    private ReviewView reviewView() {
        if (!parts.file().pending()) {
            return new ReviewView(false, List.of(), "", "", List.of(), List.of(), "", List.of());
        }
        return new ReviewView(
                true,
                changes.drawings(),
                changes.drawingNote(),
                story.caption(parts.review().changes().total()),
                changes.rows(),
                changes.overtaken(),
                changes.overtakenNote(),
                story.plan());
    }

    private HistoryEntry historyEntry(Submissions.Step step) {
        String plannedFor = words.moment(step.releaseAt());
        String what =
                switch (step.action()) {
                    case "planned" -> text.actionPlanned(plannedFor);
                    case "moved" -> text.actionMoved(plannedFor);
                    default -> text.action(step.action());
                };
        return new HistoryEntry(
                words.moment(step.at()), what, actor(step), requireNonNullElse(step.reason(), ""));
    }

    private String actor(Submissions.Step step) {
        String by = step.by();
        if (by == null) {
            return text.observatory();
        }
        return step.role() == null ? by : text.withRole(by, step.role());
    }
}
