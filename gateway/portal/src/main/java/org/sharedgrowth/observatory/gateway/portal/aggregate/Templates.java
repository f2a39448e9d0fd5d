package org.sharedgrowth.observatory.gateway.portal.aggregate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.part.VintageText;

/** The template of the page, checked against these types at build time. */
@CheckedTemplate(basePath = "aggregate")
final class Templates {
    private Templates() {}

    static native TemplateInstance aggregates(
            Shell shell, AggregateText t, VintageText v, AggregatesView view);
}
