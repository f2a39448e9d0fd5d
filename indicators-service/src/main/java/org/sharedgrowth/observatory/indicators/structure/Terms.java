package org.sharedgrowth.observatory.indicators.structure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Licence;
import org.sharedgrowth.observatory.messages.citation.Rights;

/**
 * The terms of use of the data of a provision agreement, as its annotations state them: {@code
 * LICENCE} has the address of a licence as its title, {@code RIGHTS} has terms in words as its
 * texts.
 *
 * @param licence null if no known licence is given
 * @param rights {@link Names#NONE} if there is a licence, or if nothing is stated in words
 */
public record Terms(@Nullable Licence licence, Names rights) {
    /** No terms are stated. */
    public static final Terms NONE = new Terms(null, Names.NONE);

    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final String LICENCE = "LICENCE";
    private static final String RIGHTS = "RIGHTS";

    static Terms of(List<Annotation> annotations) {
        Licence licence =
                licenceTitles(annotations)
                        .flatMap(t -> Licence.find(t).stream())
                        .findFirst()
                        .orElse(null);
        Names inWords =
                annotations.stream()
                        .filter(note -> note.type().equals(RIGHTS))
                        .findFirst()
                        .map(note ->
                                note.texts().texts().isEmpty()
                                        ? Names.english(note.title())
                                        : note.texts())
                        .orElse(Names.NONE);
        return new Terms(licence, licence == null ? inWords : Names.NONE);
    }

    private static Stream<String> licenceTitles(List<Annotation> annotations) {
        return annotations.stream()
                .filter(note -> note.type().equals(LICENCE))
                .map(Annotation::title);
    }

    /** Adds a fault for each licence that is not in the list of known ones. */
    public static void check(Artefact agreement, String pointer, Faults faults) {
        licenceTitles(agreement.annotations())
                .filter(title -> Licence.find(title).isEmpty())
                .forEach(title ->
                        faults.add(
                                pointer + "/annotations",
                                title,
                                TEXT.unknownLicence(
                                        Stream.of(Licence.values())
                                                .map(Licence::address)
                                                .collect(Collectors.joining(", ")))));
    }

    /** The terms that several agreements all have; {@link #NONE} if they differ. */
    static Terms ofAll(Collection<Terms> each) {
        Set<Terms> distinct = Set.copyOf(each);
        return distinct.size() == 1 ? distinct.iterator().next() : NONE;
    }

    /** The address of the licence, or null. */
    public @Nullable String address() {
        return licence == null ? null : licence.address();
    }

    /** The terms in words, in the first of the given languages. */
    public Rights in(List<String> languages) {
        Language first =
                languages.stream().findFirst().flatMap(Language::find).orElse(Language.ENGLISH);
        return Rights.of(address(), rights.in(languages), first);
    }
}
