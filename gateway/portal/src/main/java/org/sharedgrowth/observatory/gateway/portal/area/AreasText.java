package org.sharedgrowth.observatory.gateway.portal.area;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the list of countries and of the pages of groups. */
@Messages
public interface AreasText {
    String title();

    Markup answer(Markup all, Markup measured);

    String narrow();

    String name();

    String group();

    String allGroups();

    String apply();

    String found(int count);

    String unknownGroup(String sent);

    String noCountryCalled(String sent);

    String showAll();

    String searchFor(String words);

    String withoutFigures();

    String inNoRegion();

    String byIncome();

    String byStatus();

    String otherGroups();

    String breadcrumb();

    String economies();

    String totals();

    String release();

    String releaseOf(long number, String day);

    String nothingReleased();

    Markup groupAnswer(int economies, int totals);

    Markup groupInternet(Markup value, String year);

    String totalsHeading();

    String noTotals();

    String neverComputed();

    String totalsCaption(String name);

    String indicator();

    String figure();

    String year();

    String source();

    String members();

    String membersCaption(String indicator);

    String economy();

    String noMembers();

    String notReadable();

    String parts();

    String onTheMap();
}
