package org.sharedgrowth.observatory.messages;

/**
 * How a language writes dates, periods, times and percentages; names of months and places are
 * passed in that language.
 */
@Messages
interface FormatText {
    String date(int day, String month, String year);

    String dayAndMonth(int day, String month);

    String month(String month, String year);

    String quarter(int quarter, String year);

    String half(int half, String year);

    String week(int week, String year);

    String atPlace(String time, String place);

    String atUtc(String time);

    String dateAndTime(String date, String time);

    String percent(String number);
}
