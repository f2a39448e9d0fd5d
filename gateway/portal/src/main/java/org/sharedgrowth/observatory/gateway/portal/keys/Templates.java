package org.sharedgrowth.observatory.gateway.portal.keys;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;

/** The templates of the pages of API keys, checked against these types at build time. */
@CheckedTemplate(basePath = "keys")
final class Templates {
    private Templates() {}

    static native TemplateInstance keys(Shell shell, KeysText t, KeysView view);

    static native TemplateInstance key(Shell shell, KeysText t, KeyView view);

    static native TemplateInstance made(Shell shell, KeysText t, MadeKeyView view);
}
