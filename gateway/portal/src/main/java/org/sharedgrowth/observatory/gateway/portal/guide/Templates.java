package org.sharedgrowth.observatory.gateway.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The template of the guides, checked against these types at build time. */
@CheckedTemplate(basePath = "guide")
final class Templates {
    private Templates() {}

    static native TemplateInstance guide(Shell shell, GuideText t, GuideView view);
}
