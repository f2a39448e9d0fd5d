package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Splits texts into words and normalizes them in the same way for all languages: each Chinese
 * character is a word, accents are removed, and so are plural and case endings and the Arabic
 * article.
 */
final class Words {
    private static final Analyzer STEMS =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    KeywordTokenizer word = new KeywordTokenizer();
                    TokenStream arabic =
                            new ArabicStemFilter(
                                    new ArabicNormalizationFilter(new LowerCaseFilter(word)));
                    return new TokenStreamComponents(
                            word,
                            new ICUFoldingFilter(
                                    new EnglishMinimalStemFilter(
                                            new RussianLightStemFilter(arabic))));
                }
            };

    private static final Analyzer PLAIN =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    KeywordTokenizer word = new KeywordTokenizer();
                    return new TokenStreamComponents(
                            word, new ICUFoldingFilter(new ArabicNormalizationFilter(word)));
                }
            };

    /**
     * Russian nouns that end with -ия, in any grammatical case: Нигерия must not be taken for
     * Нигер.
     */
    private static final Pattern ENDS_WITH_IA = Pattern.compile("[а-я]{2,20}и(я|и|ю|ей|ям|ями|ях)");

    private Words() {}

    /** The words of a text, in order; normalized to NFKC but otherwise unchanged. */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Form.NFKC);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints()
                .forEach(c -> {
                    boolean alone = isChinese(c);
                    if (alone || !isPartOfWord(c)) {
                        endWord(word, words);
                    }
                    if (alone) {
                        words.add(Character.toString(c));
                    } else if (isPartOfWord(c)) {
                        word.appendCodePoint(c);
                    }
                });
        endWord(word, words);
        return words;
    }

    /** Ends a word and adds it to the list, unless it has neither letters nor digits. */
    private static void endWord(StringBuilder word, List<String> words) {
        if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    /** Whether a word from {@link #of} is a Chinese character. */
    static boolean isChinese(String word) {
        return isChinese(word.codePointAt(0));
    }

    private static boolean isChinese(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    private static boolean isPartOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** The stem that the forms of a word have in common; empty for punctuation. */
    static String stem(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        String stem = analyze(STEMS, lowerCase);
        return ENDS_WITH_IA.matcher(lowerCase).matches() ? stem + "и" : stem;
    }

    /** The word in lower case without accents, with variants of Arabic letters unified. */
    static String plain(String word) {
        return analyze(PLAIN, word);
    }

    static List<String> plain(List<String> words) {
        return words.stream().map(Words::plain).toList();
    }

    static List<String> stems(List<String> words) {
        return words.stream().map(Words::stem).toList();
    }

    private static String analyze(Analyzer analyzer, String word) {
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String result = stream.incrementToken() ? term.toString() : "";
            stream.end();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
