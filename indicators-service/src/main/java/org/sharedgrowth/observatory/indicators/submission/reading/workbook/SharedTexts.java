package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/** The shared texts of a workbook, which cells refer to by number. */
final class SharedTexts {
    static final SharedTexts NONE = new SharedTexts();

    /** Maximum length of all texts together; each entry adds {@link #ENTRY_OVERHEAD} characters. */
    private static final long MAX_CHARACTERS = 32L << 20;

    private static final int ENTRY_OVERHEAD = 24;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts read(Markup xml) throws IOException {
        SharedTexts shared = new SharedTexts();
        long size = 0;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("si")) {
                String text = readRichText(xml);
                size += text.length() + ENTRY_OVERHEAD;
                if (size > MAX_CHARACTERS) {
                    throw DamagedWorkbook.because(
                            t -> t.workbookTextTooLong(String.valueOf(MAX_CHARACTERS)), null);
                }
                shared.texts.add(text);
            }
        }
        return shared;
    }

    /** Reads the element that starts here: joins all runs of its text, without phonetic hints. */
    static String readRichText(Markup xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int outsideDepth = xml.depth() - 1;
        while (xml.next() && xml.depth() > outsideDepth) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "t" -> text.append(xml.text());
                    case "rPh" -> xml.skip();
                    default -> {
                        // A run or its formatting.
                    }
                }
                if (text.length() > MAX_CHARACTERS) {
                    throw DamagedWorkbook.because(
                            t -> t.textTooLong(String.valueOf(MAX_CHARACTERS)), null);
                }
            }
        }
        return unescape(text.toString());
    }

    /**
     * Replaces escapes such as {@code _x000D_} with their characters (ECMA-376, part 1, 22.9.2.19),
     * except for characters that XML does not allow.
     */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(SharedTexts::unescapeMatch)
                : text;
    }

    private static String unescapeMatch(MatchResult match) {
        char c = (char) Integer.parseInt(match.group(1), 16);
        boolean isKept = Character.isSurrogate(c) || c == 0 || c >= 0xFFFE;
        return Matcher.quoteReplacement(isKept ? match.group() : String.valueOf(c));
    }

    /** The text with this number; the number is written as in the cell. */
    String text(String number) throws UnreadableFile {
        int index = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= texts.size()) {
            throw DamagedWorkbook.because(t -> t.noSuchText(Excerpt.of(number)), null);
        }
        return texts.get(index);
    }
}
