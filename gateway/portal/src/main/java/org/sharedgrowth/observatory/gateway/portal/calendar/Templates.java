package org.sharedgrowth.observatory.gateway.portal.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The template of the calendar, checked against these types at build time. */
@CheckedTemplate(basePath = "calendar")
final class Templates {
    private Templates() {}

    static native TemplateInstance calendar(Shell shell, CalendarText t, CalendarView view);
}
