package org.sharedgrowth.observatory.gateway.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

@QuarkusTest
class TextsInTemplatesTest {
    @CheckedTemplate(basePath = "sentences")
    static class Sentences {
        static native TemplateInstance page(
                SentenceText t, Language language, Formats formats, Markup share, String place);
    }

    @Test
    void aTemplateUsesTheLanguageOfThePage() {
        assertEquals(
                """
                <html lang="en" dir="ltr"><h1>Women &amp; men</h1>
                <p>5 figures, 1\u202F234</p>
                <p><b>68%</b> of people in Côte d&#39;Ivoire &amp; more</p></html>
                """,
                page(Language.ENGLISH));
        assertEquals(
                """
                <html lang="ru" dir="ltr"><h1>Женщины и мужчины</h1>
                <p>5 показателей, 1\u202F234</p>
                <p>Côte d&#39;Ivoire: <b>68%</b></p></html>
                """,
                page(Language.RUSSIAN));
    }

    private static String page(Language language) {
        return Sentences.page(
                        Texts.of(SentenceText.class, language),
                        language,
                        Formats.of(language),
                        Markup.bold("68%"),
                        "Côte d'Ivoire")
                .render();
    }
}
