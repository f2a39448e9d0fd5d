package org.sharedgrowth.observatory.gateway.portal.revision;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;

/** The templates of what releases changed, checked against these types at build. */
@CheckedTemplate(basePath = "revision")
final class Templates {
    private Templates() {}

    static native TemplateInstance release(Shell shell, ReleaseText t, ReleaseView view);

    static native TemplateInstance changes(Shell shell, ReleaseText t, ChangesView view);

    static native TemplateInstance history(Shell shell, ReleaseText t, HistoryView view);
}
