package org.sharedgrowth.observatory.gateway.portal.method;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The template of the page, checked against these types at build time. */
@CheckedTemplate(basePath = "method")
final class Templates {
    private Templates() {}

    static native TemplateInstance methods(Shell shell, MethodText t, MethodsView view);
}
