package org.sharedgrowth.observatory.gateway.portal.guide;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the guides. Titles are in {@link Tool}. */
@Messages
public interface GuideText {
    String question();

    String guides();

    String order();

    String prints();

    Markup aboutR(Markup jsonlite);

    String aboutPython();

    String aboutSpreadsheet();

    Markup aboutSdmx(Markup agency, Markup flow);

    Markup aboutWorldBank(Markup address);

    Markup aboutSdk(Markup command);

    String aboutAssistant();

    String aboutHarvester();

    String find();

    String findText();

    String findInList();

    String figures();

    String figuresText();

    String past();

    Markup pastText(Markup asOf);

    String changes();

    String changesText();

    Markup updatedText(Markup updatedAfter);

    String cite();

    String citeText();

    String citeOne();

    String program(String name);

    String pandasText();

    String rsdmxText();

    String wdiText();

    String open();

    String openText();

    String link();

    Markup linkText(Markup formula);

    String wrong();

    String wrongText();

    String structures();

    String structuresText();

    String older();

    String olderText();

    Markup install(Markup command);

    String settings();

    String settingsText();

    String sends();

    String verify();

    String verifyText();

    String interfaces();

    String interfacesText();

    String catalogue();

    Markup catalogueText(Markup jsonld, Markup rdf);

    String pages();

    String pagesText();

    String watch();

    Markup watchText(Markup after, Markup wait);

    String feed();

    String feedText();

    String whole();

    String wholeText();

    String limits();

    Markup limitsRequests(int requests, Markup header);

    Markup limitsKey(Markup key, Markup header);

    String keyLink();

    Markup limitsSize(Markup requests, Markup sizes);

    String requestsLink();

    String sizesLink();

    String next();

    String nextCompare();

    String nextContract();

    String nextReading();

    String nextReleases();

    String nextAgents();
}
