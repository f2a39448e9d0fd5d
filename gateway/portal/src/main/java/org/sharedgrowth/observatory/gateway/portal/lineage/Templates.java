package org.sharedgrowth.observatory.gateway.portal.lineage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of computed series, checked against these types at build time. */
@CheckedTemplate(basePath = "lineage")
final class Templates {
    private Templates() {}

    static native TemplateInstance series(Shell shell, LineageText t, SeriesView view);

    static native TemplateInstance figures(Shell shell, LineageText t, FiguresView view);

    static native TemplateInstance lineage(Shell shell, LineageText t, LineageView view);
}
