package org.sharedgrowth.observatory.gateway.portal.submission;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the board with the files of an office, and of the form that sends one. */
@Messages
public interface BoardText {
    String myOffice(String place);

    String myOfficeAlone();

    String needsYou(int count);

    String waitsForOthers(int count);

    Markup nextRelease(Markup moment);

    String send();

    String dataflow();

    String choose();

    String reason();

    String reasonHint();

    String skipUnknown();

    String file();

    Markup fileHint(Markup columns);

    Markup sourceHint(Markup column);

    String nothingPublic();

    String check();

    String reviewOnly();

    String files();

    String columnNeedsYou();

    String columnWaits();

    String columnPlanned();

    String columnReleased();

    String none();

    String faults(long count);

    String sentBy(String when, String by);

    String changes(long figures);

    String allFiles(long count);

    String newestFirst();

    String fileName();

    String sent();

    String by();

    String state();

    String figures();

    String errors();

    String noFiles();

    String noFilesSend();

    String noFilesReview();

    String received();

    String checking();

    String rejected();

    String returned();

    String refused();

    String ready();

    String planned(String when);

    String released(long number);

    String setAside();

    String replaced();

    String setAsideFiles();

    String undoUntil(String when);

    String undo();

    String nameless(String id);
}
