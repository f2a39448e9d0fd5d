package org.sharedgrowth.observatory.gateway.portal.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of releases, checked against these types at build time. */
@CheckedTemplate(basePath = "release")
final class Templates {
    private Templates() {}

    static native TemplateInstance releases(Shell shell, ReleaseText t, ReleasesView view);
}
