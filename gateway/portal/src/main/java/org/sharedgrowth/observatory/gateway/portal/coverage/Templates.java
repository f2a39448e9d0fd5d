package org.sharedgrowth.observatory.gateway.portal.coverage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The template of the page, checked against these types at build time. */
@CheckedTemplate(basePath = "coverage")
final class Templates {
    private Templates() {}

    static native TemplateInstance unmeasured(Shell shell, CoverageText t, CoverageView view);
}
