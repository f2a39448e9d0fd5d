package org.sharedgrowth.observatory.gateway.portal.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of offices, checked against these types at build time. */
@CheckedTemplate(basePath = "office")
final class Templates {
    private Templates() {}

    static native TemplateInstance offices(Shell shell, OfficeText t, OfficesView view);

    static native TemplateInstance office(Shell shell, OfficeText t, OfficeView view);
}
