package org.sharedgrowth.observatory.indicators.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.QueryParameters;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The parameters of a data query: the values of known parameters, and the names of ignored ones. A
 * parameter that is present but empty counts as absent.
 */
public final class DataParameters {
    /** Parameters of every dialect. */
    private static final Set<String> COMMON =
            Set.of(
                    "firstNObservations",
                    "lastNObservations",
                    "dimensionAtObservation",
                    "updatedAfter",
                    "includeHistory",
                    "asOf",
                    "format",
                    "formatVersion",
                    "labels",
                    "timeFormat",
                    "keys",
                    "lang",
                    "api_key");

    /** Parameters that can also be given in the media type. */
    private static final List<String> TABLE_OPTIONS = List.of("labels", "timeFormat", "keys");

    private static final int MAX_DIGITS = 9;

    private final Map<String, String> values;
    private final List<String> ignored;

    private DataParameters(Map<String, String> values, List<String> ignored) {
        this.values = values;
        this.ignored = ignored;
    }

    /**
     * Separates the parameters that are read from the ignored ones.
     *
     * @param known names of the dialect's parameters in addition to the common ones
     * @param elsewhere names of additional parameters, which the dialect reads elsewhere
     * @throws Problem 400 if a parameter is given twice, or an unknown one resembles a known one
     */
    public static DataParameters of(
            List<RawTarget.Parameter> sent, Set<String> known, Set<String> elsewhere) {
        Set<String> all = new HashSet<>(COMMON);
        all.addAll(known);
        QueryParameters separated = QueryParameters.of(sent, all, elsewhere);
        return new DataParameters(separated.values(), separated.ignored());
    }

    /** The value of a parameter; null if it is absent. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    public String get(String name, String absent) {
        return values.getOrDefault(name, absent);
    }

    /** Names of ignored parameters. */
    public List<String> ignored() {
        return ignored;
    }

    /** The value as a whole number, at least {@code min}; {@code absent} if it was not sent. */
    public long wholeNumber(String name, int min, long absent) {
        String text = values.get(name);
        if (text == null) {
            return absent;
        }
        boolean digits =
                text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = digits ? Long.parseLong(text) : -1;
        if (number < min) {
            throw Problem.parameter(name, text, "give a whole number from " + min + ".");
        }
        return number;
    }

    /** The number of first or last observations that a parameter requests; 0 if it is absent. */
    public int count(String name) {
        return (int) wholeNumber(name, 1, 0);
    }

    private boolean flag(String name) {
        return switch (get(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.parameter(name, get(name, ""), "give true or false.");
        };
    }

    /** The requested vintage. */
    public Vintage vintage(Instant now) {
        return AsOf.read(get("asOf"), null, now);
    }

    /** The requested changes, if any; they must not be later than the vintage. */
    public RequestedChanges changes(Vintage vintage) {
        String after = get("updatedAfter");
        Instant instant = after == null ? null : AsOf.after(after);
        if (after != null
                && instant != null
                && vintage instanceof Vintage.At(Instant at)
                && instant.isAfter(at)) {
            throw Problem.parameter("updatedAfter", after, "it is later than asOf.");
        }
        return new RequestedChanges(flag("includeHistory"), instant);
    }

    /** The representation to answer with, and its options. */
    public Offers.Choice<DataFormat> format(Offers<DataFormat> offers, @Nullable String accept) {
        Offers.Choice<DataFormat> choice =
                offers.choose(get("format"), get("formatVersion"), accept);
        for (String option : TABLE_OPTIONS) {
            // Names of media type parameters are case-insensitive (RFC 9110, 5.6.6).
            String chosen = choice.parameters().get(option.toLowerCase(Locale.ROOT));
            if (chosen != null && !chosen.isEmpty()) {
                values.putIfAbsent(option, chosen);
            }
        }
        return choice;
    }

    /** The options of a table; must be called after {@link #format}. */
    public TableOptions table(DataFormat format, RequestedChanges changes) {
        TableOptions.Labels labels =
                oneOf(
                        "labels",
                        TableOptions.Labels.values(),
                        format == DataFormat.ZIP
                                ? TableOptions.Labels.NAME
                                : TableOptions.Labels.ID);
        if (format == DataFormat.CSV_1 && labels == TableOptions.Labels.NAME) {
            throw Problem.parameter("labels", "name", "version 1.0.0 supports id and both.");
        }
        String time = get("timeFormat", "original");
        if (!time.equals("original") && !time.equals("normalized")) {
            throw Problem.parameter("timeFormat", time, "give original or normalized.");
        }
        return new TableOptions(
                labels,
                time.equals("normalized"),
                oneOf("keys", TableOptions.Keys.values(), TableOptions.Keys.NONE),
                changes.areRequested());
    }

    private <E extends Enum<E>> E oneOf(String name, E[] known, E absent) {
        String text = get(name);
        if (text == null) {
            return absent;
        }
        List<String> names = new ArrayList<>();
        for (E one : known) {
            String itsName = one.name().toLowerCase(Locale.ROOT);
            if (itsName.equals(text)) {
                return one;
            }
            names.add(itsName);
        }
        throw Problem.parameter(name, text, "give " + String.join(", ", names) + ".");
    }
}
