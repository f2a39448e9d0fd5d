package org.sharedgrowth.observatory.indicators.structure;

import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Messages;

/** The errors in structure messages; each text follows the faulty value. */
@Messages
public interface StructureText {
    Message appearsTwice();

    Message unknownLicence(String known);

    Message draftReferredTo();

    Message itemTwice(String scheme);

    Message parentElsewhere(String item, String scheme);

    Message ownAncestor();

    Message computed();

    Message noCodeOf(String codelist);

    Message mappedTwice();

    Message notCoded(String structure);

    Message noComponentOf(String structure);

    Message notRegistered();

    Message tooFewDimensions(String frequency, String none);

    Message idUsedTwice();

    Message codelistNotRegistered(String component);

    Message codelistShared(String component, String other);

    Message attachedToNoDimension(String component);

    Message componentId();

    Message reservedName();

    Message timeNotCoded();

    Message idOfConcept(String concept);

    Message conceptNotRegistered();

    Message otherStructure(String older);

    Message appendOnly(Message what, String newer, String older);

    Message dimensionsDiffer();

    Message attachedDifferently();

    Message attributesBeginOtherwise(String attributes);

    Message itemLost(String older, String newer);

    Message noViewOf(String agency);

    Message viewOfView();

    Message viewOfOtherStructure();

    Message draftOfReleased();

    Message otherContent();

    Message draftTag(String tag);

    Message mapsNothing();

    Message oneCodelist();

    Message onePair(String source, String target);

    Message narrowing();

    Message noTimeDimension(String time);

    Message oneObject();

    Message mustBe(String value);

    Message oneMeasure();

    Message noGroup();

    Message relationship(String kinds, String whole);

    Message missingCategorised();

    Message oneProvider();

    Message onlyAllowed(String allowed, String computed);

    Message attachment(String kinds);

    Message attachedToOneKind();

    Message oneRegion();

    Message listAllowedCodes();

    Message constrainedTwice();

    Message constrainsNothing(String member);

    Message noExclusion();

    Message missingLinkedObject();

    Message noHierarchicalCode();

    Message noDay();

    Message endsBeforeItBegins(String begin);

    Message nestsDeeper(String levels);

    Message oneCode();

    Message otherCodelist();

    Message dataType(String one, String other);

    Message number();

    Message missingData(String example);

    Message noArtefact();

    Message unsupportedType(String known);

    Message versionForm(String released, String draft);

    Message invalidName();

    Message missingName(String one, String many);

    Message itemId(String signs);

    Message noAttribute();

    Message urnPattern();

    Message noTarget();

    Message wholeNumberFrom(String least);

    Message noStep();

    Message stepTwice();

    Message noTransitions();

    Message unsupportedElement();

    Message missingArtefact();

    Message noCategory();

    Message notCombined(String other);

    Message objectsOfOneKind();

    Message urnOfFlow();

    Message urnOfStructure();

    Message array();

    Message object();

    Message string();

    Message nulCharacter();

    Message changesDirection(String character);

    Message missing();

    Message missingUrn(String type);

    Message notUrnOf(String type, String example);

    Message notUrn(String example);

    Message textsByLanguage();

    Message languageTag(String example);
}
