package org.sharedgrowth.observatory.reports.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.reports.document.CanonicalJson;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.SealedDocument;
import org.sharedgrowth.observatory.reports.figure.ResolvedCells;
import org.sharedgrowth.observatory.reports.rendering.HtmlArticle;
import org.sharedgrowth.observatory.reports.rendering.PlainText;
import org.sharedgrowth.observatory.reports.rendering.Vintage;

/** Renders a draft with the data that it is pinned to. */
final class Sealing {
    private Sealing() {}

    /**
     * A rendered draft.
     *
     * @param faults all errors, of the text and of the data
     */
    record Rendered(Edition edition, List<Fault> faults, Seal seal) {}

    static Rendered render(DraftSnapshot snapshot, Draft draft, ResolvedCells resolved) {
        Edition edition = Edition.of(draft, resolved.cells());
        Set<String> allowedWithoutValue = Set.copyOf(snapshot.allowedWithoutValue());
        List<Fault> faults = new ArrayList<>(draft.faults());
        faults.addAll(resolved.faults());
        // A binding with missing cells has no value; this is reported only once, for the cell.
        if (resolved.faults().isEmpty()) {
            faults.addAll(draft.faultsWith(edition.resolution(), allowedWithoutValue));
        }
        Vintage vintage = new Vintage(resolved.release(), resolved.at(), snapshot.nextVersion());
        String document =
                SealedDocument.write(
                        edition,
                        new SealedDocument.Imprint(
                                snapshot.slug(),
                                snapshot.nextVersion(),
                                resolved.release(),
                                resolved.at().toString(),
                                snapshot.bindings(),
                                snapshot.text()));
        Seal seal =
                new Seal(
                        snapshot.nextVersion(),
                        resolved.release(),
                        resolved.at(),
                        edition.title(),
                        edition.summary(),
                        document,
                        CanonicalJson.sha256(document),
                        HtmlArticle.of(edition, vintage),
                        PlainText.of(edition, vintage));
        return new Rendered(edition, List.copyOf(faults), seal);
    }
}
