package org.sharedgrowth.observatory.gateway.portal.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

@CheckedTemplate(basePath = "operator")
final class Templates {
    private Templates() {}

    static native TemplateInstance operation(Shell shell, OperatorText t, OperatorView view);
}
