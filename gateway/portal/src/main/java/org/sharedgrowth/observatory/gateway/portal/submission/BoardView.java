package org.sharedgrowth.observatory.gateway.portal.submission;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The files of an office by the next step that they wait for, in the reader's language.
 *
 * @param answer sentences about what the visitor has to do; empty if there is no board
 * @param flows dataflows for which a file can be sent, the chosen one marked
 * @param upload address of the upload form, or empty when the visitor may not send files
 * @param columnsHint text about the columns of a file
 * @param sourceHint text about the source that a figure shows
 * @param columns the board; empty on later pages of the list and if there are no files
 * @param setAside files that the visitor can restore
 * @param tableOpen whether the table is expanded, because there is no board
 */
public record BoardView(
        String title,
        List<Markup> answer,
        List<Choice> flows,
        String upload,
        Markup columnsHint,
        Markup sourceHint,
        List<Column> columns,
        List<SetAsideFile> setAside,
        String tableTitle,
        boolean tableOpen,
        List<Row> rows,
        Pager pager) {

    /** The files that wait for the same step. */
    public record Column(String title, String count, List<Card> cards) {}

    /** One file on the board. */
    public record Card(String name, String address, Tag tag, String note) {}

    /**
     * One file that was set aside.
     *
     * @param key Idempotency-Key of the button that restores it
     */
    public record SetAsideFile(String name, String address, String note, String key) {}

    /** One file in the table. */
    public record Row(
            String name,
            String address,
            String sent,
            String by,
            Tag tag,
            String figures,
            String errors) {}
}
