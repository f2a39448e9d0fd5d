package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells of a workbook name by number. */
final class SharedTexts {
    static final SharedTexts NONE = new SharedTexts();

    /** In characters; an entry counts as some more. */
    private static final long MOST = 32L << 20;

    private static final int ENTRY = 24;

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts read(Markup xml) throws IOException {
        SharedTexts shared = new SharedTexts();
        long size = 0;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("si")) {
                String text = rich(xml);
                size += text.length() + ENTRY;
                if (size > MOST) {
                    throw Workbook.damaged(
                            "its texts have more than " + MOST + " characters", null);
                }
                shared.texts.add(text);
            }
        }
        return shared;
    }

    /** All runs of a text, on whose start the markup stands, without hints for reading it aloud. */
    static String rich(Markup xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "t" -> text.append(xml.text());
                    case "rPh" -> xml.skip();
                    default -> {
                        // A run, or how it looks.
                    }
                }
                if (text.length() > MOST) {
                    throw Workbook.damaged("a text has more than " + MOST + " characters", null);
                }
            }
        }
        return text.toString();
    }

    /** The text of a number, as a cell writes it. */
    String text(String number) throws Unreadable {
        int index = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= texts.size()) {
            throw Workbook.damaged("there is no text " + Shown.of(number), null);
        }
        return texts.get(index);
    }
}
