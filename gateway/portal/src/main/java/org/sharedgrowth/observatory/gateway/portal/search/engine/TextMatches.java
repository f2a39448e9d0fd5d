package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.sharedgrowth.observatory.messages.Language;

/** Finds words in the names and texts of entries, in all languages. */
record TextMatches(IndexSearcher searcher, Analyzer analyzer) {
    static final String NAME = "name";
    static final String TEXT = "text";

    /** The factor by which the score of a match in the reader's language is multiplied. */
    private static final float OWN_LANGUAGE = 1.3f;

    /**
     * Scores from 0 to 1 of the entries that contain all these words in one language, by position
     * in the index.
     *
     * @param kind {@link #NAME} or {@link #TEXT}
     */
    Map<Integer, Double> of(String kind, String words, Language reader) throws IOException {
        List<Query> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            List<Term> terms = terms(kind, words, language);
            if (!terms.isEmpty()) {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                terms.forEach(term -> all.add(new TermQuery(term), Occur.MUST));
                float boost = language == reader ? OWN_LANGUAGE : 1;
                languages.add(new BoostQuery(all.build(), boost));
            }
        }
        TopDocs found =
                searcher.search(
                        new DisjunctionMaxQuery(languages, 0),
                        Math.max(1, searcher.getIndexReader().maxDoc()));
        Map<Integer, Double> scores = new HashMap<>();
        double best = found.scoreDocs.length == 0 ? 1 : found.scoreDocs[0].score;
        for (ScoreDoc doc : found.scoreDocs) {
            scores.put(doc.doc, doc.score / best);
        }
        return scores;
    }

    private List<Term> terms(String kind, String words, Language language) throws IOException {
        String field = LanguageAnalyzers.field(kind, language);
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(field, term.toString()));
            }
            stream.end();
        }
        return terms;
    }
}
