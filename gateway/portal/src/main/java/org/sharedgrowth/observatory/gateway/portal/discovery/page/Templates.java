package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of data sets, checked against these types at build time. */
@CheckedTemplate(basePath = "discovery")
final class Templates {
    private Templates() {}

    static native TemplateInstance catalogue(Shell shell, FlowText t, CatalogueView view);

    static native TemplateInstance flow(Shell shell, FlowText t, FlowView view);

    static native TemplateInstance withdrawn(Shell shell, FlowText t, WithdrawnView view);
}
