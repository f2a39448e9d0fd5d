package org.sharedgrowth.observatory.gateway.portal.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of the contract, checked against these types at build time. */
@CheckedTemplate(basePath = "docs")
final class Templates {
    private Templates() {}

    static native TemplateInstance docs(Shell shell, DocsText t, OverviewView view);

    static native TemplateInstance subject(Shell shell, DocsText t, SubjectView view);
}
