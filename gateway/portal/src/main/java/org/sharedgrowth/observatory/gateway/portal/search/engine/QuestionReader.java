package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Phrases.Match;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Phrases.Text;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Question.Part;
import org.sharedgrowth.observatory.messages.Language;

/** Interprets the words of one search, from the first to the last. */
final class QuestionReader {
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /** Marks whose words are searched for only if there is nothing else to search for. */
    private static final Set<Mark> MINOR =
            EnumSet.of(Mark.STOP, Mark.WOMEN, Mark.MEN, Mark.GAP, Mark.URBAN, Mark.RURAL);

    private final Phrases phrases;
    private final Language language;
    private final List<String> words;
    private final Text forms;
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> minor = new ArrayList<>();
    private String year = "";

    private QuestionReader(Phrases phrases, Language language, List<String> words) {
        this.phrases = phrases;
        this.language = language;
        this.words = words;
        this.forms = Text.of(words);
    }

    /**
     * @param language language of the visitor, which decides between places of the same name
     */
    static Question read(Phrases phrases, Language language, List<String> words) {
        return new QuestionReader(phrases, language, words).read();
    }

    private Question read() {
        int at = 0;
        while (at < words.size()) {
            Optional<Match> match = phrases.longest(forms, at);
            if (YEAR.matcher(words.get(at)).matches()) {
                year = words.get(at);
                at++;
            } else if (match.isPresent()) {
                int end = at + match.get().words();
                addMeaning(text(at, end), match.get().meaning());
                at = end;
            } else {
                int end = endOfUnknown(at);
                addUnknown(text(at, end));
                at = end;
            }
        }
        if (parts.isEmpty()) {
            addMinor();
        }
        return new Question(List.copyOf(places), year, marks, List.copyOf(parts));
    }

    private void addMeaning(String text, Meaning meaning) {
        meaning.marks().stream().filter(mark -> mark != Mark.STOP).forEach(marks::add);
        if (!meaning.places().isEmpty()) {
            places.add(meaning.place(language));
            return;
        }
        Part part = new Part(text, meaning.entries());
        if (meaning.marks().stream().anyMatch(MINOR::contains)) {
            minor.add(part);
        } else if (meaning.namesSomething()) {
            parts.add(part);
        }
    }

    /**
     * The end of an unknown part: one word, or a run of Chinese characters, searched for as a
     * whole, that ends before the next known phrase.
     */
    private int endOfUnknown(int from) {
        int end = from + 1;
        if (Words.isChinese(words.get(from))) {
            while (end < words.size()
                    && Words.isChinese(words.get(end))
                    && phrases.longest(forms, end).isEmpty()) {
                end++;
            }
        }
        return end;
    }

    private void addUnknown(String text) {
        if (text.length() > 1 || Words.isChinese(text)) {
            parts.add(new Part(text, List.of()));
        }
    }

    /**
     * "How many people" alone asks for the population. Words such as "which" are searched for only
     * if the search names nothing else, not even a place.
     */
    private void addMinor() {
        List<Part> withEntries = minor.stream().filter(part -> !part.entries().isEmpty()).toList();
        if (!withEntries.isEmpty()) {
            parts.addAll(withEntries);
        } else if (places.isEmpty()) {
            parts.addAll(minor);
        }
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (String word : words.subList(from, to)) {
            boolean needsSpace = !text.isEmpty() && !Words.isChinese(word);
            text.append(needsSpace ? " " : "").append(word);
        }
        return text.toString();
    }
}
