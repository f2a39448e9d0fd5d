package org.sharedgrowth.observatory.gateway.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldText;

/** The template of the home page, checked against these types at build time. */
@CheckedTemplate(basePath = "home")
final class Templates {
    private Templates() {}

    static native TemplateInstance home(Shell shell, HomeText t, WorldText w, HomeView view);
}
