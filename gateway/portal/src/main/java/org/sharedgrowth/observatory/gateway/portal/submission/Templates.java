package org.sharedgrowth.observatory.gateway.portal.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of submissions, checked against these types at build. */
@CheckedTemplate(basePath = "submission")
final class Templates {
    private Templates() {}

    static native TemplateInstance submissions(Shell shell, SubmissionsView view);

    static native TemplateInstance submission(Shell shell, SubmissionView view);
}
