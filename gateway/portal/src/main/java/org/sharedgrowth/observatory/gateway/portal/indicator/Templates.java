package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;
import org.sharedgrowth.observatory.messages.Markup;

/** The templates of the pages of indicators, checked against these types at build time. */
@CheckedTemplate(basePath = "indicator")
final class Templates {
    private Templates() {}

    static native TemplateInstance indicators(Shell shell, IndicatorsText t, IndicatorsView view);

    static native TemplateInstance world(
            Shell shell, WorldText t, WorldView view, SaveForm save, Markup data);
}
