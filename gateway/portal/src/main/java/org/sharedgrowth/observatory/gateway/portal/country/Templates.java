package org.sharedgrowth.observatory.gateway.portal.country;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of countries, checked against these types at build time. */
@CheckedTemplate(basePath = "country")
final class Templates {
    private Templates() {}

    static native TemplateInstance country(Shell shell, CountryText t, CountryView view);

    static native TemplateInstance unknown(Shell shell, CountryText t, UnknownView view);
}
