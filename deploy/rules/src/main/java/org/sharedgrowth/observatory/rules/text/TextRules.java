package org.sharedgrowth.observatory.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules for the texts of one module. */
public record TextRules(JavaClasses classes, TextFiles files) {
    private static final String MESSAGES = "org.sharedgrowth.observatory.messages.Messages";

    /**
     * Each bundle has all of its texts in six languages; each text has the placeholders of its
     * method, and a class or a template uses it.
     *
     * @param expected whether the module has bundles
     */
    public void bundlesAreComplete(boolean expected) throws IOException {
        List<String> faults = new ArrayList<>();
        List<Bundle> bundles = bundles();
        Templates templates = Templates.below(files.resources());
        for (Bundle bundle : bundles) {
            faults.addAll(new BundleCheck(bundle, files.resources()).faults());
            faults.addAll(unusedTexts(bundle, templates));
        }
        assertEquals(List.of(), faults, "faults of texts for people");
        assertEquals(expected, !bundles.isEmpty(), "there are bundles of texts");
    }

    private static List<String> unusedTexts(Bundle bundle, Templates templates) {
        return bundle.methods().stream()
                .filter(method -> method.getAccessesToSelf().isEmpty())
                .filter(method -> !templates.mentions(method.getName()))
                .map(method -> bundle.name() + ": nothing uses " + method.getName())
                .toList();
    }

    /**
     * Templates contain only words from bundles.
     *
     * @param expected whether the module has templates
     */
    public void templatesContainNoText(boolean expected) throws IOException {
        Templates templates = Templates.below(files.resources());
        compare(templates.texts(), files.untranslatedNames(true));
        assertEquals(expected, !templates.sources().isEmpty(), "there are templates");
    }

    /**
     * Problems that people may read contain only texts from bundles.
     *
     * @param expected whether the module creates problems
     */
    public void problemsContainNoText(boolean expected) throws IOException {
        ProblemText problems = ProblemText.of(classes);
        compare(problems.texts(), files.untranslatedNames(false));
        assertEquals(expected, problems.createsProblems(), "there are classes that make problems");
    }

    /**
     * Checks that the list names exactly the templates or classes that contain text; {@code found}
     * has one text of each.
     */
    private void compare(Map<String, String> found, Set<String> listed) {
        Map<String, String> unlisted = new TreeMap<>(found);
        unlisted.keySet().removeAll(listed);
        Set<String> obsolete = new TreeSet<>(listed);
        obsolete.removeAll(found.keySet());
        assertEquals(
                Set.of(),
                unlisted.keySet(),
                "text that is in no bundle; not listed in "
                        + files.untranslated()
                        + ": "
                        + unlisted);
        assertEquals(Set.of(), obsolete, "translated; remove them from " + files.untranslated());
    }

    private List<Bundle> bundles() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(MESSAGES))
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(Bundle::new)
                .toList();
    }
}
