package org.sharedgrowth.observatory.gateway.portal.query;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of saved queries, checked against these types at build time. */
@CheckedTemplate(basePath = "query")
final class Templates {
    private Templates() {}

    static native TemplateInstance queries(Shell shell, QueryText t, QueriesView view);

    static native TemplateInstance form(Shell shell, QueryText t, NewQueryView view);
}
