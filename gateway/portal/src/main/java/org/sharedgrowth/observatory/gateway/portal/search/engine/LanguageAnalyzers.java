package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.sharedgrowth.observatory.messages.Language;

/** Splits texts into stems by the rules of each language, ignoring accents. */
final class LanguageAnalyzers extends AnalyzerWrapper {
    /**
     * French words that are not stemmed. The stemming rules cut off the x of plurals, and would
     * turn index into the stem of Inde, which is India.
     */
    private static final CharArraySet UNCUT_FRENCH = new CharArraySet(List.of("index"), true);

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
    private final Analyzer english = analyzer(Language.ENGLISH);

    LanguageAnalyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
        for (Language language : Language.values()) {
            analyzers.put(language, language == Language.ENGLISH ? english : analyzer(language));
        }
    }

    private static Analyzer analyzer(Language language) {
        return switch (language) {
            case ENGLISH -> new English();
            case FRENCH -> new FrenchAnalyzer(FrenchAnalyzer.getDefaultStopSet(), UNCUT_FRENCH);
            case SPANISH -> new SpanishAnalyzer();
            case RUSSIAN -> new RussianAnalyzer();
            case ARABIC -> new ArabicAnalyzer();
            case CHINESE -> new SmartChineseAnalyzer();
        };
    }

    /**
     * Like Lucene's analyzer for English, but stems by a dictionary (KStem), because Porter's rules
     * reduce computer and computed to the same stem.
     */
    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream lowerCase = new LowerCaseFilter(new EnglishPossessiveFilter(words));
            TokenStream withoutStopWords =
                    new StopFilter(lowerCase, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(words, new KStemFilter(withoutStopWords));
        }
    }

    /** The name of a field for texts in a language, such as {@code name.fr}. */
    static String field(String kind, Language language) {
        return kind + "." + language.tag();
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        Language language =
                Language.find(field.substring(field.indexOf('.') + 1)).orElse(Language.ENGLISH);
        return analyzers.getOrDefault(language, english);
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(
                components.getSource(), new ICUFoldingFilter(components.getTokenStream()));
    }
}
