package org.sharedgrowth.observatory.indicators.submission.reading;

import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Messages;

/**
 * The reasons for refusing a whole file, and what to do about them; stored with the submission.
 * Texts that begin with a lower-case letter are parts of a sentence: the argument {@code what} of
 * other texts.
 */
@Messages
public interface FileText {
    Message nestedFile();

    Message nestedInZip(String name);

    Message compressOnce();

    Message oldSpreadsheet();

    Message saveAsXlsx();

    Message otherSpreadsheet();

    Message saveSheetAsXlsx();

    Message pdf();

    Message unknownPacking();

    Message sendPlain();

    Message noDataFile();

    Message putDataFile();

    Message noTable(String files);

    Message emptyZip();

    Message putCsv();

    Message severalTables(String count, String files);

    Message sendSeparately();

    Message severalSheets(String count, String sheets);

    Message oneSheet();

    Message lineTooLong(String line, String limit);

    Message oneRecordALine();

    Message tooManyColumns(String line, String limit);

    Message oneRowPerObservation();

    Message notText(String line);

    Message sendUtf8();

    Message notUtf8(String line);

    Message otherEncoding(String encoding);

    Message saveAsUtf8();

    Message saveXmlAsUtf8();

    Message unclosedQuote(String line);

    Message closeQuote();

    Message tooMuchText(String limit);

    Message splitOrMove();

    Message noZipDirectory();

    Message compressAgain();

    Message tooManyFiles(String files, String bytes);

    Message oneCsvInZip();

    Message unpacksBeyondBytes(String limit);

    Message unpacksBeyondRatio(String ratio);

    Message splitTable();

    Message gzipHeaderInvalid();

    Message zipDamaged();

    Message compressedTruncated();

    Message compressedDamaged();

    Message nestedTooDeep(String limit);

    Message tooManyNames(String limit);

    Message sendValidMessage();

    Message xmlUnreadable(String line, Message what);

    Message xmlMalformed(String line);

    Message jsonUnreadable(String line, String column, Message what);

    Message sendWholeMessage();

    Message sendWellFormed();

    Message notComponentId(String id);

    Message nameComponents();

    Message tooManyComponents(String limit);

    Message onlyComponents();

    Message givenTwice(String component);

    Message giveOnce();

    Message noDataflow();

    Message nameDataflow();

    Message groupAttributes(String group);

    Message giveWithSeries();

    Message seriesGroup(String line);

    Message giveGroupWithSeries();

    Message tooManyCharacters(String limit);

    Message sendInParts();

    Message emptyFile();

    Message sendHeaderAndRow();

    Message separatedBySemicolons(String header);

    Message separatedByTabs(String header);

    Message separateByCommas();

    Message noKnownHeader(String first);

    Message notSdmxJson();

    Message notSdmxMl(String root);

    Message sendAcceptedFormat();

    Message documentType(String line);

    Message removeDeclaration();

    Message markupTooLong(String line, String limit);

    Message hiddenRow(String row);

    Message hiddenColumn(String column);

    Message showHidden();

    Message formulaWithoutValue(String cell);

    Message saveWithValues();

    Message workbookUnreadable(Message what);

    Message workbookPartBroken(Message reason);

    Message saveWorkbookAgain();

    Message tooManyRows(String limit);

    Message splitByIndicator();

    Message noAgreement(String provider, String flow);

    Message askForAgreement();

    Message uploadLost();

    Message sendAgain();

    Message checkFailed();

    Message sendAgainOrReport();

    Message releaseMissed(String keys);

    Message sendAgainForCheck();

    Message refersToEntity();

    Message textHoldsOther();

    Message textTooLong(String limit);

    Message structureNamedTwice(String structure);

    Message elementNotAllowed(String element);

    Message textAfterEnd();

    Message tooManyStructures(String limit);

    Message tooManyDataSets(String limit);

    Message noStructureOfDataSet(String number);

    Message notOneValueOfDataSet();

    Message valuesOfComponents(String values, String components);

    Message notIndexOfValue(String index, String component);

    Message noObjectOrArray();

    Message noObject();

    Message noArray();

    Message componentWithoutId();

    Message jsonMalformed();

    Message memberMissing();

    Message twoMembers(String name);

    Message tooManyMembers(String limit);

    Message notOneValue();

    Message halfCharacter();

    Message tooManyValues(String limit);

    Message notAnIndex(String text);

    Message attributesTooLate();

    Message keyTooShort(String key);

    Message tooManyFormats(String limit);

    Message notInWorkbook(String path);

    Message tooManySheets(String limit);

    Message twoNamesForSheet();

    Message twoPartsOfRole();

    Message notPartOfWorkbook(String target);

    Message noVisibleSheet();

    Message workbookTextTooLong(String limit);

    Message noSuchText(String number);

    Message rowOutOfOrder(String row, String before);

    Message noSuchCell(String cell, String row);

    Message columnGivenTwice(String column, String row);
}
