package org.sharedgrowth.observatory.gateway.portal.checkcode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of check codes, checked against these types at build time. */
@CheckedTemplate(basePath = "checkcode")
final class Templates {
    private Templates() {}

    static native TemplateInstance form(Shell shell, CheckCodeText t, FormView view);

    static native TemplateInstance figure(Shell shell, CheckCodeText t, FigureView view);
}
