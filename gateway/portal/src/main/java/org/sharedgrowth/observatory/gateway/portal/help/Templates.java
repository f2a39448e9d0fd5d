package org.sharedgrowth.observatory.gateway.portal.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.messages.Markup;

/** The templates of the help pages, checked against these types at build time. */
@CheckedTemplate(basePath = "help")
final class Templates {
    private Templates() {}

    static native TemplateInstance help(Shell shell, HelpText t, HelpView view);

    static native TemplateInstance agents(
            Shell shell, AgentHelpText t, Markup address, Markup lines);

    static native TemplateInstance problem(Shell shell, HelpText t, ProblemView view);
}
