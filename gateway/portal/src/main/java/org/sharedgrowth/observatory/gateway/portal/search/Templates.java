package org.sharedgrowth.observatory.gateway.portal.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;

/** The template of the search, checked against these types at build time. */
@CheckedTemplate(basePath = "search")
final class Templates {
    private Templates() {}

    static native TemplateInstance search(
            Shell shell, SearchText t, SearchView view, SaveForm save);
}
