package org.sharedgrowth.observatory.gateway.portal.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of reports, checked against these types at build time. */
@CheckedTemplate(basePath = "report")
final class Templates {
    private Templates() {}

    static native TemplateInstance reports(Shell shell, ReportText t, ReportsView view);

    static native TemplateInstance report(Shell shell, ReportText t, ReportView view);
}
