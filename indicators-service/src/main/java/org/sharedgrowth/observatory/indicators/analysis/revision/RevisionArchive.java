package org.sharedgrowth.observatory.indicators.analysis.revision;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Release;

/** Reads the public versions of an indicator's figures. */
@ApplicationScoped
public class RevisionArchive {
    /** Maximum number of releases of an indicator that are read; older ones are left out. */
    static final int MAX_RELEASES = 500;

    private final Inputs inputs;

    RevisionArchive(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * The versions up to the vintage of a scope.
     *
     * @param scope the scope whose countries are read, as the public sees them
     */
    public Uni<Archive> read(Scope scope, ColumnKey key) {
        Scope all = scope.forPublic().ofCountries();
        List<Release> releases = inputs.releases(all, key);
        int leftOut = Math.max(0, releases.size() - MAX_RELEASES);
        ArchiveBuilder builder = new ArchiveBuilder(key, all.state().log(), leftOut);
        return Multi.createFrom()
                .iterable(releases.subList(leftOut, releases.size()))
                .onItem()
                .transformToUniAndConcatenate(release ->
                        inputs.read(all.asOf(new Vintage.Numbered(release.id())), List.of(key))
                                .invoke(figures -> builder.add(release, figures)))
                .collect()
                .last()
                .chain(() -> inputs.read(all, List.of(key)))
                .map(builder::build);
    }
}
