package org.sharedgrowth.observatory.rules.text;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the six files of a bundle with its type, and the translations with the English. */
final class BundleCheck {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");
    private static final String ENGLISH = "en";
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Bundle bundle;
    private final Path directory;
    private final List<String> faults = new ArrayList<>();

    BundleCheck(Bundle bundle, Path resources) {
        this.bundle = bundle;
        this.directory = resources.resolve(bundle.type().getPackageName().replace('.', '/'));
    }

    List<String> faults() throws IOException {
        faults.addAll(bundle.faults());
        @Nullable BundleFile english = null;
        for (String language : LANGUAGES) {
            Path path = directory.resolve(bundle.name() + "_" + language + ".properties");
            if (!Files.exists(path)) {
                faults.add("There is no " + path);
                continue;
            }
            BundleFile file = BundleFile.read(path);
            check(language, file);
            if (language.equals(ENGLISH)) {
                english = file;
            } else if (english != null) {
                compareWithEnglish(language, file, english);
            }
        }
        return faults;
    }

    private void check(String language, BundleFile file) {
        Map<String, Set<String>> placeholders = bundle.placeholders();
        Set<String> missing = new TreeSet<>(placeholders.keySet());
        missing.removeAll(file.texts().keySet());
        missing.forEach(key -> addFault(language, key, "is missing"));
        file.repeatedKeys().forEach(key -> addFault(language, key, "occurs twice"));
        file.texts()
                .forEach((key, text) -> {
                    Set<String> names = placeholders.get(key);
                    if (names == null) {
                        addFault(language, key, "is not a text of " + bundle.name());
                    } else {
                        checkText(language, key, text, names);
                    }
                });
    }

    private void checkText(String language, String key, String text, Set<String> placeholders) {
        PatternFacts facts;
        try {
            facts = PatternFacts.of(text);
        } catch (IllegalArgumentException e) {
            addFault(language, key, "is not a pattern: " + e.getMessage());
            return;
        }
        if (!facts.arguments().equals(placeholders)) {
            addFault(
                    language,
                    key,
                    "has placeholders " + facts.arguments() + ", not " + placeholders);
        }
        checkCategories(language, key, facts.plurals(), PluralType.CARDINAL);
        checkCategories(language, key, facts.ordinals(), PluralType.ORDINAL);
        Typography.faults(language, facts.words()).forEach(fault -> addFault(language, key, fault));
    }

    private void checkCategories(
            String language, String key, List<Set<String>> found, PluralType type) {
        Set<String> categories = PluralRules.forLocale(new ULocale(language), type).getKeywords();
        found.stream()
                .filter(plural -> !plural.equals(categories))
                .forEach(plural ->
                        addFault(language, key, "has plurals " + plural + ", not " + categories));
    }

    private void compareWithEnglish(String language, BundleFile file, BundleFile english) {
        Set<String> sameAsEnglish = new TreeSet<>();
        file.texts()
                .forEach((key, text) -> {
                    if (text.equals(english.texts().get(key)) && hasLetters(text)) {
                        sameAsEnglish.add(key);
                    }
                });
        sameAsEnglish.stream()
                .filter(key -> !file.keysSameAsEnglish().contains(key))
                .forEach(key -> addFault(language, key, "is the English text"));
        file.keysSameAsEnglish().stream()
                .filter(key -> !sameAsEnglish.contains(key))
                .forEach(key ->
                        addFault(language, key, "is not the English text, although declared so"));
    }

    private static boolean hasLetters(String text) {
        try {
            return LETTER.matcher(PatternFacts.of(text).words()).find();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private void addFault(String language, String key, String fault) {
        faults.add(bundle.name() + "_" + language + ": " + key + " " + fault);
    }
}
