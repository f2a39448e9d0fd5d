package org.sharedgrowth.observatory.reports.access;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** The reasons for refusing requests about reports. */
@Messages
public interface ReportText {
    String indicatorsSilent();

    String unknownReport(String slug);

    String unknownVersion(String version, String slug);

    String nulInPath();

    String pageBetween(String parameter, String value, String last);

    String wordsTooLong(int limit);

    String articleFormat(String format);

    String changedWhileSealed();

    String draftFaults(int count, String first);

    String atPlace(String line, String column, String message);

    String fieldFault(String pointer, String fault);

    String slugForm();

    String nameForm();

    String slugCannotChange();

    String onlyEnglish();

    String missing();

    String tooManyCharacters(String length, String limit);

    String nulCharacter();

    String changesDirection(String name);

    String sendDraftTag();

    String emptyBody();

    String reportExists(String slug);

    String draftExists(String tag);

    String readersOfDraft();

    String wrongState(String state);

    String onlyAuthorChanges(String author);

    String ownReport();

    String draftHasErrors();

    String giveReason();

    String isEmpty();

    String sealBroken();

    String checkCodeForm(String code);

    String checkCodeMistyped(String code);

    String unknownCheckCode(String code);

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<ReportText, String> text) {
        return LocalizedText.ofBundle(ReportText.class, text);
    }
}
