package org.sharedgrowth.observatory.gateway.portal.office;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the pages of offices. */
@Messages
public interface OfficeText {
    String breadcrumb();

    String offices();

    Markup answerOfAll(int count, int economies);

    String explanation();

    String unavailable();

    String noOffices();

    String caption(int count);

    String office();

    String economies();

    String severalEconomies();

    String dataSets();

    String releases();

    String newest();

    Markup answerOfOffice(Markup economies, long count, String day);

    Markup answerWithoutReleases(Markup economies);

    Markup answerOfManyEconomies(long count, String day);

    Markup moreEconomies(Markup named, int count);

    String planned();

    String released();

    String noneReleased();

    String releasesUnavailable();

    String allReleases();

    String feed();

    String feedHint();

    String code(String code);
}
