package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Subjects;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The subjects of a data set are derived from the topics and units of its indicators. Themes are
 * the data themes of DCAT; a theme that is not a code, such as {@code <b>}, is left out.
 */
class TopicsTest {
    private static final String SCHEME =
            """
            {"data": {"categorySchemes": [{"categories": [
             {"id": "CONNECTIVITY", "names": {"en": "Connectivity", "fr": "Connectivité"},
              "annotations": [{"type": "THEME", "title": "TECH"}], "categories": [
               {"id": "USE", "names": {"en": "Use"}},
               {"id": "SKILLS", "names": {"en": "Skills"},
                "annotations": [{"type": "THEME", "title": "EDUC;TECH;<b>"}]}]},
             {"id": "CONNECT", "names": {"en": "Other"}}]}]}}
            """;

    private static SubjectReader.AllSubjects allSubjects() throws Exception {
        StructureMessage message =
                new ObjectMapper()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(SCHEME, StructureMessage.class);
        return new SubjectReader.AllSubjects(
                Topics.of(message.categories()),
                Map.of(
                        "PT", new Subjects.Unit("/units#PT", names("Percent")),
                        "PS", new Subjects.Unit("/units#PS", names("Persons"))),
                Map.of(
                        "A", indicator("A", "PT", "CONNECTIVITY.USE"),
                        "B", indicator("B", "PT", "CONNECTIVITY.SKILLS")));
    }

    private static Names names(String name) {
        return new Names(Map.of(Language.ENGLISH, name));
    }

    private static Indicator indicator(String code, String unit, String topic) {
        return new Indicator(
                code,
                code,
                null,
                new Code(unit, unit),
                0,
                0,
                null,
                List.of(new TopicRef(topic, topic)),
                null,
                null,
                null);
    }

    @Test
    void onlyTheIndicatorsOfTheDataSetContributeTopicsAndUnits() throws Exception {
        Subjects subjects = allSubjects().of(List.of("A", "NOT_KNOWN"));

        assertEquals(
                List.of("Connectivité"),
                subjects.topics().stream().map(name -> name.in(Language.FRENCH)).toList());
        assertEquals(
                List.of("Use"),
                subjects.subtopics().stream().map(name -> name.in(Language.ENGLISH)).toList());
        assertEquals(
                List.of("/units#PT"),
                subjects.units().stream().map(Subjects.Unit::target).toList());
    }

    @Test
    void aTopicWithoutThemesInheritsThoseOfItsParent() throws Exception {
        assertEquals(List.of("TECH"), allSubjects().of(List.of("A")).themes());
        assertEquals(List.of("EDUC", "TECH"), allSubjects().of(List.of("B")).themes());
    }

    @Test
    void anIndicatorThatIsNotKnownAddsNothing() throws Exception {
        assertEquals(Subjects.NONE, allSubjects().of(List.of("NOT_KNOWN")));
        assertEquals(Set.of(), Set.copyOf(allSubjects().of(List.of()).themes()));
    }
}
