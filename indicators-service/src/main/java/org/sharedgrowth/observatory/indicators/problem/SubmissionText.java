package org.sharedgrowth.observatory.indicators.problem;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/** The reasons for refusing requests about submissions. */
@Messages
public interface SubmissionText {
    String nothingToRelease();

    String samePerson(String name);

    String releasedMeanwhile(String keys);

    String planHasNoDate();

    String nameDataflow();

    String trueOrFalse();

    String giveReviewReason();

    String noOffice();

    String unknownSubmission(String id);

    String wrongState(String state, String action);

    String undoRelease(String refusal);

    String notKept();

    String replaced(String later);

    String ofOtherFlow(String flow);

    String reasonAndHint(String reason, String hint);

    String dataflowForUpload(String id);

    String noAgreement(String provider, String flow);

    String notAccepted();

    String fileTooLarge(String limit);

    String stewardGivesDate();

    String onlyStewardDates();

    String notOurs(String sender, String own);

    String pastDateOrInstant();

    String cannotPublishAsOf(String asked, String why);

    String publishedInFuture(String now);

    String publishedTooEarly(String newest, String newestAt);

    String oneLine(String limit);

    String oneLineWithout(String fault, String limit);

    String returnedOrRefused();

    String instantWithOffset();

    String onlyPlannedAnnounced();

    String outOfBounds(String asked, String bounds);

    String instantBetween(String first, String last, String days);

    String changedMeanwhile();

    String ofFileName(String fault);

    /** The reason for refusing a file, followed by what to do about it. */
    static LocalizedText refusal(
            Function<Language, String> reason, Function<Language, String> hint) {
        return LocalizedText.of(language ->
                Texts.of(SubmissionText.class, language)
                        .reasonAndHint(reason.apply(language), hint.apply(language)));
    }

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<SubmissionText, String> text) {
        return LocalizedText.ofBundle(SubmissionText.class, text);
    }
}
