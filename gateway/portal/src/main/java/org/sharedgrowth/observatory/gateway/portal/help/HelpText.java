package org.sharedgrowth.observatory.gateway.portal.help;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the help page and of the pages that explain problems. */
@Messages
public interface HelpText {
    String answer();

    String onThisPage();

    String find();

    Markup findText(Markup search, Markup indicators, Markup countries);

    String searchLink();

    String indicatorsLink();

    String countriesLink();

    String read();

    String readText();

    Markup methodsText(Markup methods);

    String methodsLink();

    String checkByCode();

    String past();

    String pastText();

    String take();

    Markup takeText(Markup signs);

    Markup takeByProgram(Markup interfaces, Markup keys);

    String cite();

    Markup citeText(Markup dataSets);

    String dataSetsLink();

    String interfacesLink();

    String keysLink();

    String send();

    Markup sendText(Markup calendar);

    String calendarLink();

    String words();

    String economies();

    String economiesMeaning();

    String release();

    String releaseMeaning();

    String revised();

    String revisedMeaning();

    String overtaken();

    String overtakenMeaning();

    String asItStood();

    String asItStoodMeaning();

    String estimated();

    String estimatedMeaning();

    String breakInSeries();

    String breakMeaning();

    String points();

    String pointsMeaning();

    String whatToDo();

    String forPrograms();

    Markup typeOf(Markup address, Markup type);

    Markup detailOf(Markup detail, Markup errors);

    Markup formerTypes(Markup types);

    Markup contract(Markup link);

    String contractLink();
}
