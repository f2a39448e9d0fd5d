package org.sharedgrowth.observatory.gateway.portal.index;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of indices, checked against these types at build time. */
@CheckedTemplate(basePath = "index")
final class Templates {
    private Templates() {}

    static native TemplateInstance indices(Shell shell, IndexText t, IndicesView view);

    static native TemplateInstance ranking(Shell shell, IndexText t, RankingView view);

    static native TemplateInstance changes(Shell shell, IndexText t, ChangesView view);
}
