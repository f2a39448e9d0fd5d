package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; each has its template of the same name, checked against these types at build. */
@CheckedTemplate(basePath = "portal")
final class Templates {
    private Templates() {}

    static native TemplateInstance home(Shell shell, HomeView view);

    static native TemplateInstance indicators(Shell shell, IndicatorsView view);

    static native TemplateInstance indicator(Shell shell, IndicatorView view);

    static native TemplateInstance countries(Shell shell, CountriesView view);

    static native TemplateInstance country(Shell shell, CountryView view);

    static native TemplateInstance reports(Shell shell, ReportsView view);

    static native TemplateInstance report(Shell shell, ReportView view);

    static native TemplateInstance submissions(Shell shell, SubmissionsView view);

    static native TemplateInstance submission(Shell shell, SubmissionView view);

    static native TemplateInstance keys(Shell shell, KeysView view);

    static native TemplateInstance key(Shell shell, KeyView view);

    static native TemplateInstance made(Shell shell, MadeKeyView view);

    static native TemplateInstance calendar(Shell shell, CalendarView view);

    static native TemplateInstance help(Shell shell);

    static native TemplateInstance problem(Shell shell, ProblemView view);

    static native TemplateInstance fault(Shell shell, FaultView view);
}
