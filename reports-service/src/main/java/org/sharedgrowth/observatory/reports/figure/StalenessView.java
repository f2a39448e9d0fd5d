package org.sharedgrowth.observatory.reports.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.document.Verdict;

/** Lists the sentences of a version that later data have put out of date. */
@Schema(
        name = "Staleness",
        description = "The sentences of a version that later data has overtaken.")
public record StalenessView(
        @Schema(
                        description =
                                "Whether the text is current, overtaken, or cannot be checked at"
                                        + " the moment.")
                State state,
        @Schema(
                        description =
                                "The newest release that it was checked against; null if none.",
                        nullable = true)
                @Nullable Long checkedRelease,
        @Schema(description = "When it was checked against that release.", nullable = true)
                @Nullable Instant checkedAt,
        @Schema(description = "Every sentence that needs attention, most serious first.")
                List<StaleSentence> stale) {
    /** The state of the whole text. */
    public enum State {
        CURRENT,
        OVERTAKEN,
        UNKNOWN
    }

    /** One sentence that needs attention. */
    @Schema(name = "StaleSentence", description = "A sentence that needs attention.")
    public record StaleSentence(
            @Schema(description = "Id of the sentence in the article.") String sentence,
            @Schema(description = "The sentence as published.") String text,
            @Schema(
                            description = "The sentence as it would read now; null if unknown.",
                            nullable = true)
                    @Nullable String newText,
            @Schema(
                            description = "How later data affects it.",
                            enumeration = {
                                "WordStale",
                                "Gone",
                                "Redefined",
                                "NumberStale",
                                "Unknown"
                            })
                    String verdict,
            @Schema(description = "Values and words that would be printed differently.")
                    List<Change> changes) {
        /** A verdict for readers. */
        public static StaleSentence of(Verdict verdict) {
            return new StaleSentence(
                    verdict.sentence(),
                    verdict.text(),
                    verdict.newText(),
                    name(verdict.kind()),
                    verdict.changes().stream()
                            .map(c -> new Change(c.name(), c.old(), c.now()))
                            .toList());
        }

        private static String name(Verdict.Kind kind) {
            return switch (kind) {
                case WORD_STALE -> "WordStale";
                case GONE -> "Gone";
                case REDEFINED -> "Redefined";
                case NUMBER_STALE -> "NumberStale";
                case TOUCHED -> "Touched";
                case SAME -> "Same";
            };
        }
    }

    /** A printed value or word that differs. */
    @Schema(name = "Change", description = "A value or word that would be printed differently.")
    public record Change(
            @Schema(description = "Name of the binding.") String name,
            @Schema(description = "As published.") String old,
            @Schema(name = "new", description = "As it would be printed now.") @JsonProperty("new")
                    String now) {}

    /**
     * The view of a version.
     *
     * @param stored its newest assessment; null if there is none yet
     * @param reachable whether the data can be queried now
     * @param boundSentences texts of the sentences that print values or words, by id
     */
    public static StalenessView of(
            Assessments.@Nullable StoredAssessment stored,
            boolean reachable,
            Map<String, String> boundSentences) {
        List<StaleSentence> stale = new ArrayList<>();
        if (stored != null) {
            stale.addAll(stored.stale());
        }
        boolean isKnown = stored != null && reachable;
        if (!isKnown) {
            Set<String> listed = new HashSet<>();
            stale.forEach(sentence -> listed.add(sentence.sentence()));
            boundSentences.forEach((id, text) -> {
                if (!listed.contains(id)) {
                    stale.add(new StaleSentence(id, text, null, "Unknown", List.of()));
                }
            });
        }
        State state = stale.isEmpty() ? State.CURRENT : State.OVERTAKEN;
        return new StalenessView(
                isKnown ? state : State.UNKNOWN,
                stored == null ? null : stored.release(),
                stored == null ? null : stored.at().toInstant(),
                List.copyOf(stale));
    }
}
