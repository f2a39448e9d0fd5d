package org.sharedgrowth.observatory.gateway.portal.targets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.part.VintageText;

/** The template of the page, checked against these types at build time. */
@CheckedTemplate(basePath = "targets")
final class Templates {
    private Templates() {}

    static native TemplateInstance targets(
            Shell shell, TargetText t, VintageText v, TargetsView view);
}
