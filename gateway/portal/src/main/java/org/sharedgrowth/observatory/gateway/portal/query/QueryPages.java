package org.sharedgrowth.observatory.gateway.portal.query;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;
import org.sharedgrowth.observatory.gateway.portal.edge.SavedQueries.SavedQuery;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Makes the pages of saved queries.
 *
 * @param max maximum number of saved queries
 */
record QueryPages(Shell shell, QueryText text, int max) {
    private static final int CHANGED_MEANWHILE = 412;

    static QueryPages of(Shells shells, RoutingContext context, int max) {
        QueryText text = Texts.of(QueryText.class, shells.language(context));
        Shell shell = shells.of(context, "queries", text.title()).inLanguageOfFrame();
        return new QueryPages(shell, text, max);
    }

    /**
     * The list.
     *
     * @param saved id of a query that was just saved; empty if there is none
     */
    Page list(List<SavedQuery> all, String saved) {
        String done =
                all.stream()
                        .filter(query -> query.id().toString().equals(saved))
                        .map(query -> text.saved(query.name()))
                        .findFirst()
                        .orElse("");
        return page(200, done, List.of(), rows(all));
    }

    /**
     * The list with a form that saves again what was just deleted.
     *
     * @param deleted its name and view
     */
    Page afterDelete(List<SavedQuery> all, Map<String, String> deleted) {
        String name = deleted.getOrDefault("name", "");
        SaveForm undo = SaveForm.of(shell, deleted.getOrDefault("view", ""), name);
        return page(200, text.deleted(name), List.of(undo), rows(all));
    }

    /** The list with the reason why a query was not renamed. */
    Page notRenamed(List<SavedQuery> all, UUID id, String sent, Failure failure) {
        String reason =
                failure.status() == CHANGED_MEANWHILE ? text.changedMeanwhile() : failure.detail();
        List<QueryRow> rows =
                rows(all).stream()
                        .map(row ->
                                row.id().equals(id.toString()) ? row.refused(sent, reason) : row)
                        .toList();
        return page(failure.status(), "", List.of(), rows);
    }

    private List<QueryRow> rows(List<SavedQuery> all) {
        Formats formats = Formats.of(shell.language());
        return all.stream().map(query -> QueryRow.of(query, formats)).toList();
    }

    private Page page(int status, String done, List<SaveForm> undo, List<QueryRow> rows) {
        String count = text.countOfMost(rows.size(), max);
        QueriesView view =
                new QueriesView(
                        done,
                        undo,
                        rows,
                        rows.isEmpty() ? examples() : List.of(),
                        count,
                        rows.size() >= max);
        return new Page(status, shell, Templates.queries(shell, text, view));
    }

    private List<PageLink> examples() {
        Target internet = Target.of("/indicators", "IT_NET_USER_ZS");
        String words = text.exampleWords();
        return List.of(
                new PageLink(internet.with("view", "ranking").toString(), text.exampleRanking()),
                new PageLink(internet.with("sex", "F").toString(), text.exampleWomen()),
                new PageLink(
                        Target.of("/search").with("q", words).toString(),
                        text.exampleSearch(words)));
    }

    /** The form for a view. */
    Page form(String name, String view) {
        return form(200, SaveForm.shorten(name.strip()), view, "");
    }

    /** The form with the reason why the view was not saved. */
    Page refused(String name, String view, Failure failure) {
        return form(failure.status(), name, view, failure.detail());
    }

    private Page form(int status, String name, String view, String fault) {
        NewQueryView shown = new NewQueryView(name, view, UUID.randomUUID().toString(), fault);
        return new Page(status, shell, Templates.form(shell, text, shown));
    }
}
