package org.sharedgrowth.observatory.gateway.portal.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of submissions, checked against these types at build time. */
@CheckedTemplate(basePath = "submission")
final class Templates {
    private Templates() {}

    static native TemplateInstance board(Shell shell, BoardText t, BoardView view);

    static native TemplateInstance file(Shell shell, FileText t, ReviewText r, FileView view);

    static native TemplateInstance setAside(Shell shell, FileText t, Submission file, String name);
}
