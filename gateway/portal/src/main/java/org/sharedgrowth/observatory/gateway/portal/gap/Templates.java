package org.sharedgrowth.observatory.gateway.portal.gap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.part.VintageText;

/** The template of the page of gaps, checked against these types at build time. */
@CheckedTemplate(basePath = "gap")
final class Templates {
    private Templates() {}

    static native TemplateInstance gaps(Shell shell, GapText t, VintageText v, GapsView view);
}
