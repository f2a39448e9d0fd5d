package org.sharedgrowth.observatory.messages;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The time zone of each country: that of its capital. */
public final class CountryClock {
    /** For countries with several time zones, the zone of the capital. */
    private static final Map<String, String> CAPITALS =
            Map.ofEntries(
                    Map.entry("AR", "America/Argentina/Buenos_Aires"),
                    Map.entry("AU", "Australia/Sydney"),
                    Map.entry("BR", "America/Sao_Paulo"),
                    Map.entry("CA", "America/Toronto"),
                    Map.entry("CD", "Africa/Kinshasa"),
                    Map.entry("CL", "America/Santiago"),
                    Map.entry("CN", "Asia/Shanghai"),
                    Map.entry("CY", "Asia/Nicosia"),
                    Map.entry("DE", "Europe/Berlin"),
                    Map.entry("EC", "America/Guayaquil"),
                    Map.entry("ES", "Europe/Madrid"),
                    Map.entry("FM", "Pacific/Ponape"),
                    Map.entry("GL", "America/Godthab"),
                    Map.entry("ID", "Asia/Jakarta"),
                    Map.entry("KI", "Pacific/Tarawa"),
                    Map.entry("KZ", "Asia/Almaty"),
                    Map.entry("MH", "Pacific/Majuro"),
                    Map.entry("MN", "Asia/Ulaanbaatar"),
                    Map.entry("MX", "America/Mexico_City"),
                    Map.entry("MY", "Asia/Kuala_Lumpur"),
                    Map.entry("NZ", "Pacific/Auckland"),
                    Map.entry("PF", "Pacific/Tahiti"),
                    Map.entry("PG", "Pacific/Port_Moresby"),
                    Map.entry("PS", "Asia/Hebron"),
                    Map.entry("PT", "Europe/Lisbon"),
                    Map.entry("RU", "Europe/Moscow"),
                    Map.entry("UA", "Europe/Kiev"),
                    Map.entry("US", "America/New_York"),
                    Map.entry("UZ", "Asia/Tashkent"));

    private static final Map<String, String> ALPHA2 =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    iso2 -> Locale.of("", iso2).getISO3Country(), iso2 -> iso2));

    private CountryClock() {}

    /**
     * The time zone of a country's capital; empty if it is not known.
     *
     * @param iso2 ISO 3166 alpha-2
     */
    public static Optional<ZoneId> of(String iso2) {
        String capital = CAPITALS.get(iso2);
        if (capital != null) {
            return zone(capital);
        }
        Set<String> zones =
                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, iso2, null);
        return zones.size() == 1 ? zone(zones.iterator().next()) : Optional.empty();
    }

    /**
     * Like {@link #of}, for a country's three-letter code, which is also its area code.
     *
     * @param iso3 ISO 3166 alpha-3
     */
    public static Optional<ZoneId> ofAlpha3(String iso3) {
        return Optional.ofNullable(ALPHA2.get(iso3)).flatMap(CountryClock::of);
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            // ICU may know a zone that this Java version does not.
            return Optional.empty();
        }
    }
}
