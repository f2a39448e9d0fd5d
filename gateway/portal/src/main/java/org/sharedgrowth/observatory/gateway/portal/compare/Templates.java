package org.sharedgrowth.observatory.gateway.portal.compare;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;

/** The templates of comparisons, checked against these types at build time. */
@CheckedTemplate(basePath = "compare")
final class Templates {
    private Templates() {}

    static native TemplateInstance compare(
            Shell shell, CompareText t, CompareView view, SaveForm save);

    static native TemplateInstance embed(Shell shell, CompareText t, EmbedView view);
}
