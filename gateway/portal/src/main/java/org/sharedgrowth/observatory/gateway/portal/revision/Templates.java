package org.sharedgrowth.observatory.gateway.portal.revision;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;

/**
 * The templates of the pages about changes in releases, checked against these types at build time.
 */
@CheckedTemplate(basePath = "revision")
final class Templates {
    private Templates() {}

    static native TemplateInstance release(Shell shell, ReleaseText t, ReleaseView view);

    static native TemplateInstance changes(Shell shell, ReleaseText t, ChangesView view);

    static native TemplateInstance history(Shell shell, ReleaseText t, HistoryView view);
}
