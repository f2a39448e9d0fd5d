package org.sharedgrowth.observatory.gateway.portal.targets;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page of targets. */
@Messages
public interface TargetText {
    String targets();

    String breadcrumb();

    String indicators();

    /** The indicator, the value and the year. */
    String title(String name, String value, String year);

    /**
     * How many economies can be judged, and how many of these have met the target, are on track, or
     * are neither.
     */
    Markup answer(int judged, Markup met, Markup onTrack, Markup others);

    String answerIfNone();

    String noFigures(String name);

    String noneJudged();

    /** Asks the reader to give a value and a year. */
    String nameAValue();

    /** Says that the value is only an example. */
    String example(String value, String year);

    /**
     * The text of a verdict.
     *
     * @param code as in the API, with an underscore for each hyphen
     */
    String verdict(String code);

    String caption(String title, String baseline);

    String economy();

    String baselineColumn();

    String newest();

    String verdictColumn();

    String yearAtPresentPace();

    String soFar();

    String needed();

    String forecastColumn(String year);

    String valueOfYear(String value, String year);

    String never();

    String inYear(String year);

    String after(String year);

    /** A change per year in per cent. */
    String growth(String percent);

    String withInterval(String value, String low, String high);

    /** How well the forecast would have predicted past figures. */
    String tested(String error, String share);

    String untested();

    String ownTarget();

    String indicator();

    String value();

    String due();

    String paceSince();

    String group();

    String allEconomies();

    String show();

    String unknownIndicator(String sent);

    String didYouMean();

    String notReporting(int count);

    String allReport();

    String method();

    String methodOfPace();

    String methodOfForecast();

    String methods();

    String figures();

    String release(long release, String day);

    String take();

    String csvOfForecasts();
}
