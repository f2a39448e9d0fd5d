package org.sharedgrowth.observatory.messages;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The six languages of the observatory, which are also the languages of the United Nations. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    RUSSIAN("ru", "Русский"),
    ARABIC("ar", "العربية"),
    CHINESE("zh", "中文");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /**
     * The language of a BCP 47 tag in upper or lower case, such as {@code fr} or {@code fr-CA};
     * empty if it is not one of the six.
     */
    public static Optional<Language> find(String languageTag) {
        int end = languageTag.indexOf('-');
        String primary =
                (end < 0 ? languageTag : languageTag.substring(0, end)).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(language -> language.tag.equals(primary)).findFirst();
    }

    /** BCP 47 tag, such as {@code fr}: for {@code lang}, {@code hreflang} and addresses. */
    public String tag() {
        return tag;
    }

    /** Its name in the language itself. */
    public String ownName() {
        return ownName;
    }

    /** The value of {@code dir}: {@code ltr} or {@code rtl}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether text runs from right to left. */
    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** The locale of ICU, with Western digits even where Arabic would use its own. */
    ULocale locale() {
        return ULocale.forLanguageTag(tag + "-u-nu-latn");
    }
}
