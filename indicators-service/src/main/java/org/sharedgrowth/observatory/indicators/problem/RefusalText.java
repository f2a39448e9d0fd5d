package org.sharedgrowth.observatory.indicators.problem;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** The reasons for refusing requests for data. */
@Messages
public interface RefusalText {
    String countryOrGroup();

    String unknownArea(String code, String request);

    String listOfGroups(String request);

    String atMostCharacters(String limit);

    String unknownIndicator(String code, String request);

    String listOfTopics();

    String listOfAreas();

    String knownAre(String names);

    String giveOneOf(String names);

    String nothingToCite();

    String unknownFlowOfCell();

    String periodOfCell();

    String keyOfCell();

    String unreadableAddresses(String faults, String all);

    String cellsAskedFor(String count, String limit);

    String fromOneTo(String limit);

    String cellIsNull(String index);

    String keyAndPeriod();

    String wholeNumberFrom(String first);

    String wholeNumberBetween(String first, String last);

    String wholeNumberFromOne();

    String unknownRelease(String id, String newest);

    String wholeDataSetOfPart(String flow, String source);

    String nothingReleasedYet(String flow);

    String fileBeingWritten();

    String noPartOfFile(String range, String size);

    String fileFormat();

    String periodOfFilter();

    String unknownCode(String code, String parameter, String list);

    String groupWithoutMembers(String code, String parameter, String list);

    String removedCode(String code, String list, String request);

    String noSuchCode(String list);

    String noMembers(String list);

    String unknownSeries(String key);

    String targetTooLong(String length, String limit);

    String asOfOrRelease();

    String latestOrLatestValues();

    String numberOfRelease();

    String inFuture();

    String dateOrInstant();

    String periodOrInstant();

    String leastChange();

    String vintageNotLater();

    String noSuchDimension(String dimension);

    String keyAtMost(String limit);

    String nodeBehind();

    String preferenceInForce(String flow);

    String providerWithAgreement(String flow);

    String eachProviderOnce();

    String atLeastOneProvider();

    String providersRefused(String faults);

    String unknownCell(String cell);

    String unknownDataflow(String id, String request);

    String unknownParameter(String name, String suggestion);

    String unknownHere(String suggestion);

    String didYouMean(String name);

    String conditionsElsewhere();

    String currentStateOnly();

    String draftInUse(String draft, String referring);

    String unknownDraft(String draft);

    String nothingRegistered(int count);

    String draftsNeedTags();

    String draftChanged();

    String nodesWithoutDrafts(String nodes, String seconds);

    String unknownOffice(String id, String request);

    String oneOrZero();

    String dayOfFilter();

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<RefusalText, String> text) {
        return LocalizedText.ofBundle(RefusalText.class, text);
    }
}
