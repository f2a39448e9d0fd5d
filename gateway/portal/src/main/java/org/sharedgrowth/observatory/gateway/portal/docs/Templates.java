package org.sharedgrowth.observatory.gateway.portal.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The page of the contract. */
@CheckedTemplate(basePath = "docs")
final class Templates {
    private Templates() {}

    static native TemplateInstance docs(Shell shell, DocsView view);
}
