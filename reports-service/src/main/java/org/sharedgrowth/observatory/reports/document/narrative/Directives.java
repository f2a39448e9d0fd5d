package org.sharedgrowth.observatory.reports.document.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Inline;
import org.sharedgrowth.observatory.reports.document.Position;
import org.sharedgrowth.observatory.reports.document.binding.Statement;

/** Parses the directives between braces. */
record Directives(List<Fault> faults) {
    private static final DraftText TEXT = Texts.messages(DraftText.class);
    private static final String KNOWN = "{=name}, {@name}, {?name|phrase|…}, {!text}, {^note}";
    private static final Pattern BAR = Pattern.compile("\\|");

    /** The directive, or empty after adding a fault. */
    Optional<Inline> parse(String content, Position at) {
        String rest = content.isEmpty() ? "" : content.substring(1).strip();
        char kind = content.isEmpty() ? ' ' : content.charAt(0);
        return switch (kind) {
            case '=' ->
                    option(rest, "bare", content, at)
                            .map(o -> new Inline.BoundValue(o.name(), o.isSet()));
            case '@' ->
                    option(rest, "year", content, at)
                            .map(o -> new Inline.BoundPeriod(o.name(), o.isSet()));
            case '?' -> word(rest, content, at);
            case '!' -> literal(rest, at);
            case '^' -> name(rest, content, at).map(Inline.NoteRef::new);
            default -> {
                addFault(at, TEXT.notADirective(braced(content), KNOWN));
                yield Optional.empty();
            }
        };
    }

    private record Option(String name, boolean isSet) {}

    private Optional<Option> option(String rest, String option, String content, Position at) {
        int colon = rest.indexOf(':');
        if (colon < 0) {
            return name(rest, content, at).map(n -> new Option(n, false));
        }
        if (!rest.substring(colon + 1).strip().equals(option)) {
            addFault(at, TEXT.afterColon(braced(content), option));
            return Optional.empty();
        }
        return name(rest.substring(0, colon).strip(), content, at).map(n -> new Option(n, true));
    }

    private Optional<Inline> word(String rest, String content, Position at) {
        List<String> parts = Arrays.stream(BAR.split(rest, -1)).map(String::strip).toList();
        List<String> phrases = parts.subList(1, parts.size());
        if (phrases.stream().anyMatch(String::isEmpty)) {
            addFault(at, TEXT.emptyPhrase(braced(content)));
            return Optional.empty();
        }
        return name(parts.getFirst(), content, at).map(n -> new Inline.BoundWord(n, phrases));
    }

    private Optional<Inline> literal(String rest, Position at) {
        if (rest.isEmpty()) {
            addFault(at, TEXT.emptyLiteral(braced("!")));
            return Optional.empty();
        }
        return Optional.of(new Inline.Literal(rest));
    }

    private Optional<String> name(String text, String content, Position at) {
        if (!Statement.NAME.matcher(text).matches()) {
            addFault(at, TEXT.namesNothing(braced(content), text));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static String braced(String content) {
        return "{" + content + "}";
    }

    private void addFault(Position at, Message message) {
        faults.add(Fault.ofText(at, message));
    }
}
