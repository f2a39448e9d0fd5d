package org.sharedgrowth.observatory.gateway.portal.submission;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One file that an office sent, in the reader's language.
 *
 * @param answer what happened and what comes next, in sentences
 * @param read text about what was read from the file
 * @param done result of the visitor's last action; empty if there is none
 * @param setAside text beside the button that restores the file
 * @param progress of the check; empty when it is over
 * @param live whether the check is not over yet
 * @param release number of the release that it became; 0 until then
 * @param changesAddress address of the page with every figure that the release changed
 */
public record FileView(
        String id,
        long revision,
        String name,
        String title,
        Tag tag,
        List<Markup> answer,
        String read,
        List<Step> steps,
        String done,
        String setAside,
        String progress,
        boolean live,
        long release,
        String changesAddress,
        Sheet sheet,
        List<Problem> problems,
        List<SourceRow> sources,
        ReviewView review,
        List<HistoryEntry> history,
        Permissions allowed,
        Pager pager) {

    /**
     * One of the steps from sending to release.
     *
     * @param mark ✓ or its number
     */
    public record Step(String mark, String text, boolean current) {}

    /**
     * The file as it was read.
     *
     * @param rows none if there are no findings, or the rows were not kept or cannot be read
     * @param more text with the number of rows that are not shown; empty if there are none
     */
    public record Sheet(List<String> columns, List<SheetRow> rows, String more) {}

    /** One row of the file; marks are about the row as a whole. */
    public record SheetRow(String number, List<Mark> marks, List<SheetCell> cells) {}

    /**
     * One cell of the file.
     *
     * @param text as it was read
     * @param name name of the indicator or area whose code the cell contains; empty if it contains
     *     no known code
     * @param cssClass {@code wrong}, {@code ask} or empty
     */
    public record SheetCell(String text, String name, String cssClass, List<Mark> marks) {}

    /** A mark at a cell or row that links to its finding. */
    public record Mark(int number, String sign, String label) {}

    /**
     * A finding to correct or to check.
     *
     * @param cssClass {@code wrong} for an error, {@code ask} for a question
     * @param marked whether the sheet has a mark for it
     * @param meant a sentence about the code that was probably meant; none if no code is similar
     * @param codes address of all codes; empty unless a code is unknown
     * @param times text with the number of occurrences; empty for one
     */
    public record Problem(
            int number,
            String cssClass,
            String sign,
            boolean marked,
            String place,
            String value,
            String reason,
            List<Markup> meant,
            String codes,
            String hint,
            String times) {}

    /** A source with the rows that will show it. */
    public record SourceRow(String rows, String source, String why, String figures) {}

    /** A step in the history of the file. */
    public record HistoryEntry(String when, String what, String who, String reason) {}

    /**
     * What the visitor may do.
     *
     * @param restore whether setting the file aside can be undone
     * @param key Idempotency-Key, so that pressing a button twice has no further effect
     * @param plan initial values of the form that plans the release
     * @param correctionAddress address to which a corrected file is sent; empty if the visitor may
     *     not send one, or the state of the file does not allow it
     * @param reason the reason sent with this file; the form for a corrected file sends it again
     */
    public record Permissions(
            boolean review,
            boolean release,
            boolean move,
            boolean cancel,
            boolean withdraw,
            boolean restore,
            String key,
            Plan plan,
            String correctionAddress,
            String reason,
            RefusedAction refused) {}

    /**
     * What was refused a moment ago, for the form that was sent.
     *
     * @param button that was pressed; empty if nothing was refused
     * @param why the reason, in the reader's language
     * @param typed the fields of the form
     */
    public record RefusedAction(String button, String why, Map<String, String> typed) {
        /** Nothing was refused. */
        static RefusedAction none() {
            return new RefusedAction("", "", Map.of());
        }

        /** The reason if it concerns the date of a release; else empty. */
        public String planFault() {
            return ofReview() ? "" : why;
        }

        /** The reason if it concerns the answer of a reviewer; else empty. */
        public String reviewFault() {
            return ofReview() ? why : "";
        }

        private boolean ofReview() {
            return button.equals("review");
        }

        /** What the reviewer wrote. */
        public String typedReason() {
            return typed.getOrDefault("reason", "");
        }
    }

    /**
     * What the release would change.
     *
     * @param shown whether the file waits for its release
     * @param drawings series before and after
     * @param drawingNote text that explains why series are not drawn; empty if they are not too
     *     many
     * @param overtaken reports with sentences that the release would make out of date
     * @param overtakenNote text below these reports: what happens to them, that there are none, or
     *     that they could not be read
     * @param plan sentences about the planned release
     */
    public record ReviewView(
            boolean shown,
            List<Drawing> drawings,
            String drawingNote,
            String caption,
            List<ChangeRow> changes,
            List<OvertakenReport> overtaken,
            String overtakenNote,
            List<Markup> plan) {}

    /** One series before and after. */
    public record Drawing(String title, RawString picture) {}

    /**
     * One figure before and after the release.
     *
     * @param key the key of its series, for use in programs
     */
    public record ChangeRow(
            String name,
            String key,
            String now,
            String then,
            String difference,
            String type,
            String kind,
            String source,
            List<String> notes) {}

    /** A report and its sentences that would be out of date. */
    public record OvertakenReport(Markup text, List<Sentence> sentences) {}

    /**
     * A sentence as published, and as it would read after the release; {@code then} is empty if the
     * new wording is not known.
     */
    public record Sentence(String published, String then) {}
}
