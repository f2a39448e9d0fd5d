package org.sharedgrowth.observatory.gateway.portal.query;

import org.sharedgrowth.observatory.messages.Messages;

/** The words around saved queries. */
@Messages
public interface QueryText {
    String title();

    String breadcrumb();

    String what();

    String countOfMost(int count, int most);

    String none();

    String noneMeans();

    String compare();

    String begin();

    String exampleRanking();

    String exampleWomen();

    String exampleSearch(String words);

    /** Search words that have results. */
    String exampleWords();

    String full();

    String save();

    String afterSignIn();

    String name();

    String nameHint();

    String view();

    String savedOn(String day);

    String saved(String name);

    String deleted(String name);

    String undo();

    String rename();

    String renameIt();

    String delete();

    String changedMeanwhile();
}
