package org.sharedgrowth.observatory.reports.publication;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Chooses between HTML and plain text. */
final class ArticleFormat {
    private ArticleFormat() {}

    /** Whether plain text is preferred; the types are sorted by preference. */
    static boolean isText(@Nullable String format, List<MediaType> accepted) {
        if (format != null) {
            return switch (format) {
                case "text" -> true;
                case "html" -> false;
                default -> {
                    LocalizedText what =
                            ReportText.localized(t -> t.articleFormat(Problem.shown(format)));
                    throw new Problem(
                            ProblemType.INVALID_PARAMETER,
                            what,
                            List.of(Fault.ofParameter("format", format, what)));
                }
            };
        }
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
