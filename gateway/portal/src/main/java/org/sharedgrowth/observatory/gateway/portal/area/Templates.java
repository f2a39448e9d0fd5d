package org.sharedgrowth.observatory.gateway.portal.area;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/**
 * The templates of the list of countries and of groups, checked against these types at build time.
 */
@CheckedTemplate(basePath = "area")
final class Templates {
    private Templates() {}

    static native TemplateInstance areas(Shell shell, AreasText t, AreasView view);

    static native TemplateInstance group(Shell shell, AreasText t, GroupView view);
}
