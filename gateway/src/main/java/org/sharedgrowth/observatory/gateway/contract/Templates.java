package org.sharedgrowth.observatory.gateway.contract;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.Shell;

/** The page of the contract. */
@CheckedTemplate(basePath = "contract")
final class Templates {
    private Templates() {}

    static native TemplateInstance docs(Shell shell, DocsView view);
}
