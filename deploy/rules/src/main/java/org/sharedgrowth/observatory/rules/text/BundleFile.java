package org.sharedgrowth.observatory.rules.text;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of texts in one language.
 *
 * @param texts by key
 * @param repeatedKeys keys that occur more than once
 * @param keysSameAsEnglish keys whose text is intentionally the same as in English
 */
record BundleFile(
        Map<String, String> texts, Set<String> repeatedKeys, Set<String> keysSameAsEnglish) {
    private static final Pattern SAME = Pattern.compile("#\\s*Same as in English:(.*)");

    static BundleFile read(Path file) throws IOException {
        String source = Files.readString(file);
        Map<String, String> texts = new TreeMap<>();
        Set<String> repeated = new TreeSet<>();
        new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put(key.toString(), value.toString()) != null) {
                    repeated.add(key.toString());
                }
                return "";
            }
        }.load(new StringReader(source));
        Set<String> keysSameAsEnglish = new TreeSet<>();
        for (String line : source.split("\n", -1)) {
            Matcher comment = SAME.matcher(line);
            if (comment.matches()) {
                keysSameAsEnglish.addAll(List.of(comment.group(1).strip().split("[,\\s]+")));
            }
        }
        return new BundleFile(texts, repeated, keysSameAsEnglish);
    }
}
