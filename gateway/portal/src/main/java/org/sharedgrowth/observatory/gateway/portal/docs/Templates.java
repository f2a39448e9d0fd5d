package org.sharedgrowth.observatory.gateway.portal.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The pages of the contract. */
@CheckedTemplate(basePath = "docs")
final class Templates {
    private Templates() {}

    static native TemplateInstance docs(Shell shell, DocsText t, OverviewView view);

    static native TemplateInstance subject(Shell shell, DocsText t, SubjectView view);
}
