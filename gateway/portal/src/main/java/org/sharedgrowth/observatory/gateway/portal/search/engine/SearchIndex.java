package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Question.Part;
import org.sharedgrowth.observatory.messages.Language;

/** The index of all entries; it never changes and may be used by any thread. */
public final class SearchIndex {
    /** Maximum number of characters of a search that are read; the rest is ignored. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 64;
    private static final int MIN_SPLIT_PART = 4;
    private static final int SIMILAR_LETTERS = 3;

    private final List<Entry> entries;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Phrases phrases;
    private final Set<String> known = new HashSet<>();
    private final TextMatches matches;
    private final Spelling spelling;

    private SearchIndex(List<Entry> entries) throws IOException {
        this.entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            numbers.put(entries.get(i).id(), i);
        }
        this.phrases = Lexicon.of(entries);
        LanguageAnalyzers analyzers = new LanguageAnalyzers();
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzers))) {
            for (Entry entry : entries) {
                writer.addDocument(document(entry));
                entry.names().values().forEach(this::addKnownWords);
                entry.texts().values().forEach(this::addKnownWords);
            }
            writer.addDocument(vocabulary());
            writer.forceMerge(1);
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
        this.matches = new TextMatches(searcher, analyzers);
        this.spelling = new Spelling(searcher.getIndexReader());
    }

    /** Builds the index, which takes some tenths of a second. */
    public static SearchIndex of(List<Entry> entries) {
        try {
            return new SearchIndex(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addKnownWords(String text) {
        known.addAll(Words.plain(Words.of(text)));
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        add(document, TextMatches.NAME, entry.names());
        add(document, TextMatches.TEXT, entry.texts());
        entry.names()
                .forEach((language, name) -> {
                    for (String word : Set.copyOf(Words.plain(Words.of(name)))) {
                        document.add(new StringField(Spelling.FIELD, word, Store.NO));
                        document.add(new StringField(Spelling.field(language), word, Store.NO));
                    }
                });
        return document;
    }

    private static void add(Document to, String kind, Map<Language, String> texts) {
        texts.forEach((language, text) ->
                to.add(new TextField(LanguageAnalyzers.field(kind, language), text, Store.NO)));
    }

    private Document vocabulary() {
        Document document = new Document();
        phrases.corrections()
                .forEach(word -> document.add(new StringField(Spelling.FIELD, word, Store.NO)));
        return document;
    }

    /** The entry of an id. */
    public Optional<Entry> entry(String id) {
        @Nullable Integer number = numbers.get(id);
        return Optional.ofNullable(number).map(entries::get);
    }

    /** All entries. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Searches.
     *
     * @param typed at most {@link #MAX_LENGTH} characters are read
     * @param exactly whether typing errors are left uncorrected
     */
    public SearchResult find(String typed, Language language, boolean exactly) {
        String text =
                Script.toSimplified(
                        typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed);
        List<String> words = Words.of(text).stream().limit(MAX_WORDS).toList();
        try {
            List<String> searched = exactly ? words : correctWords(words, language);
            Question question = QuestionReader.read(phrases, language, searched);
            return searchFor(searched, !searched.equals(words), question, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> correctWords(List<String> words, Language language) throws IOException {
        List<String> corrected = new ArrayList<>();
        for (String word : words) {
            if (isKnown(word)) {
                corrected.add(word);
            } else {
                Optional<List<String>> split = split(word);
                corrected.addAll(
                        split.orElse(List.of(spelling.nearest(word, language).orElse(word))));
            }
        }
        return corrected;
    }

    private boolean isKnown(String word) {
        return Words.isChinese(word) || phrases.hasWord(word) || known.contains(Words.plain(word));
    }

    /** Two known words that were typed as one. */
    private Optional<List<String>> split(String word) {
        for (int at = MIN_SPLIT_PART; at <= word.length() - MIN_SPLIT_PART; at++) {
            List<String> parts = List.of(word.substring(0, at), word.substring(at));
            if (isKnown(parts.getFirst()) && isKnown(parts.getLast())) {
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private SearchResult searchFor(
            List<String> words, boolean corrected, Question question, Language language)
            throws IOException {
        Scores scores = new Scores(entries, numbers, matches, language);
        List<String> unknown = new ArrayList<>();
        for (Part part : question.parts()) {
            if (!scores.add(part)) {
                unknown.add(part.text());
            }
        }
        for (Mark mark : question.marks()) {
            scores.prefer(mark);
        }
        List<Hit> hits =
                scores.hits().stream()
                        .filter(hit -> !question.places().contains(hit.entry().id()))
                        .sorted(
                                Comparator.comparingInt(Hit::matched)
                                        .thenComparingDouble(Hit::score)
                                        .reversed())
                        .toList();
        return new SearchResult(join(words), corrected, question, hits, unknown);
    }

    private static String join(List<String> words) {
        return words.stream()
                .reduce((one, other) ->
                        Words.isChinese(one.substring(one.length() - 1)) && Words.isChinese(other)
                                ? one + other
                                : one + " " + other)
                .orElse("");
    }

    /**
     * Entries with something to show whose names contain, for each word typed so far, a word that
     * begins with it; the likeliest first.
     */
    public Stream<Entry> completions(String typed, Language language) {
        List<String> prefixes =
                Words.of(Script.toSimplified(typed)).stream()
                        .map(Words::plain)
                        .limit(MAX_WORDS)
                        .toList();
        return prefixes.isEmpty()
                ? Stream.of()
                : entries.stream()
                        .filter(entry -> entry.extent() > 0)
                        .filter(entry -> begins(entry.name(language), prefixes))
                        .sorted(
                                Comparator.comparing((Entry entry) ->
                                                !Words.plain(entry.name(language))
                                                        .startsWith(prefixes.getFirst()))
                                        .thenComparing(
                                                Comparator.comparingLong(Entry::extent)
                                                        .reversed()));
    }

    /**
     * Entries with something to show whose names contain a word with the same first letters as one
     * of the words, those with the most to show first.
     */
    public Stream<Entry> similar(String words, Language language) {
        List<String> starts =
                Words.of(words).stream()
                        .map(Words::plain)
                        .filter(word -> word.length() >= SIMILAR_LETTERS)
                        .map(word -> word.substring(0, SIMILAR_LETTERS))
                        .toList();
        return entries.stream()
                .filter(entry -> entry.extent() > 0)
                .filter(entry ->
                        starts.stream()
                                .anyMatch(start -> begins(entry.name(language), List.of(start))))
                .sorted(Comparator.comparingLong(Entry::extent).reversed());
    }

    private static boolean begins(String name, List<String> prefixes) {
        List<String> words = Words.of(name).stream().map(Words::plain).toList();
        return prefixes.stream()
                .allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }
}
