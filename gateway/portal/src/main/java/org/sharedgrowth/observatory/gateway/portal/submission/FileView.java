package org.sharedgrowth.observatory.gateway.portal.submission;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * One file that an office sent, in the reader's language.
 *
 * @param answer what happened and what comes next, in sentences
 * @param read what was read of the file
 * @param done result of the visitor's last action; empty if there is none
 * @param progress of the check; empty when it is over
 * @param release number of the release it became; 0 before
 * @param changes address of every figure that release changed
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
        String progress,
        boolean live,
        long release,
        String changes,
        Sheet sheet,
        List<Problem> problems,
        List<SourceRow> sources,
        ReviewView review,
        List<Done> history,
        Allowed allowed,
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
     * @param rows none if the file was not kept
     * @param more how many rows are not shown; empty for none
     */
    public record Sheet(List<String> columns, List<SheetRow> rows, String more) {}

    /** One row of the file; marks are about the row as a whole. */
    public record SheetRow(String number, List<Mark> marks, List<SheetCell> cells) {}

    /**
     * One cell of the file.
     *
     * @param type {@code wrong}, {@code ask} or empty
     */
    public record SheetCell(String text, String type, List<Mark> marks) {}

    /** A sign at a cell that leads to what is wrong with it. */
    public record Mark(int number, String sign, String label) {}

    /**
     * Something to correct or to look at.
     *
     * @param marked whether the sheet has a mark for it
     * @param meant the code that was probably meant; at most one sentence
     * @param codes address of all codes; empty unless a code is unknown
     * @param times how often it occurred; empty for once
     */
    public record Problem(
            int number,
            String type,
            String sign,
            boolean marked,
            String place,
            String value,
            String reason,
            List<Markup> meant,
            String codes,
            String hint,
            String times) {}

    /** A source with the rows that are to show it. */
    public record SourceRow(String rows, String source, String why, String figures) {}

    /** A step in the history of the file. */
    public record Done(String when, String what, String who, String reason) {}

    /**
     * What the visitor may do.
     *
     * @param key Idempotency-Key, so that releasing twice has the effect of once
     * @param correct address of the form for a corrected file; empty if it is not asked for
     * @param reason why the figures change, for the corrected file too
     */
    public record Allowed(
            boolean review,
            boolean release,
            boolean move,
            boolean cancel,
            boolean withdraw,
            String key,
            Plan plan,
            String correct,
            String reason) {}

    /**
     * What the release would change.
     *
     * @param shown whether the file waits for its release
     * @param drawings series before and after
     * @param drawingNote why some are not drawn; empty for none
     * @param overtaken reports with sentences that would be overtaken
     * @param overtakenNote what is said instead of reports
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
     * One figure now and then.
     *
     * @param key of its series, for those who look for it in a program
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

    /** A report and its sentences that would be overtaken. */
    public record OvertakenReport(Markup text, List<Sentence> sentences) {}

    /** A sentence as published, and as it would read; the latter may be empty. */
    public record Sentence(String published, String then) {}
}
