package org.sharedgrowth.observatory.gateway.portal.submission;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page of one file that an office sent. */
@Messages
public interface FileText {
    String myOffice();

    String breadcrumb();

    String steps();

    String stepSent();

    String stepChecked();

    String stepSecondPerson();

    String stepRelease();

    String checkingTitle(String name);

    String faultsTitle(long errors, long questions);

    String returnedTitle(String name);

    String refusedTitle(String name);

    String waitsTitle(String name);

    String plannedTitle(String name);

    String releasedTitle(String name);

    String isSetAsideTitle(String name);

    String replacedTitle(String name);

    String checkingNext();

    String reload();

    String progress(String phase, long done, long total);

    String faultsNext();

    String returnedBy(String by, String reason);

    String refusedBy(String by, String reason);

    String returnedNext();

    String refusedNext();

    String ownNext();

    String waitsNext();

    String releasedNext(String name, long number, String content);

    String releasedAs(String name, long number);

    String everyChange();

    String setAsideNext();

    String restorableUntil(String when);

    Markup replacedNext(Markup file);

    String theCorrectedFile();

    Markup replacesFile(Markup file);

    String anEarlierFile();

    String reasonIs(String reason);

    String rowsWereRead(String name, String when, String by, long rows, long figures);

    String confirmedTooLate();

    String donePlanned(String when);

    String doneCancelled();

    String doneSetAside();

    String isSetAside();

    String undo();

    String doneRestored();

    String doneReturned();

    String doneRefused();

    String yourFile();

    String marks();

    String notShown(long count);

    String row();

    String fault(int number);

    String question(int number);

    String whatToDo();

    String atRow(long row);

    String atRowAndColumn(long row, String column);

    String inWholeFile();

    String times(long count);

    Markup meant(Markup code, String name);

    String allCodes();

    String allFindings();

    String correctedFile();

    String correctedHint();

    String checkAgain();

    String setAside();

    String setAsideTitle(String name);

    String setAsideMeans();

    String setAsideUndo();

    String setAsideForGood();

    String setAsideYes();

    String keep();

    String sourcesTitle();

    String sourcesWhen();

    String rows();

    String source();

    String why();

    String figures();

    String noSource();

    String whySource(String origin);

    String history();

    String when();

    String what();

    String who();

    String reason();

    String action(String action);

    String actionPlanned(String when);

    String actionMoved(String when);

    String observatory();

    String withRole(String name, String role);
}
