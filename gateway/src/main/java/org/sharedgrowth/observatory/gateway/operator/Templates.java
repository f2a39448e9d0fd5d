package org.sharedgrowth.observatory.gateway.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.Shell;

@CheckedTemplate(basePath = "operator")
final class Templates {
    private Templates() {}

    static native TemplateInstance operation(Shell shell, OperatorView view);
}
