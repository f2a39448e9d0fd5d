package org.sharedgrowth.observatory.gateway.portal.fault;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of error pages, checked against these types at build time. */
@CheckedTemplate(basePath = "fault")
final class Templates {
    private Templates() {}

    static native TemplateInstance fault(Shell shell, FaultText t, FaultView view);

    /** An error page without a menu, for views that other sites frame. */
    static native TemplateInstance embedded(Shell shell, FaultText t, FaultView view);
}
