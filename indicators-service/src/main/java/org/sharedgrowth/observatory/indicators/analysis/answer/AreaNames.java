package org.sharedgrowth.observatory.indicators.analysis.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** The names of areas in a reader's language. */
public final class AreaNames {
    private final @Nullable Codelist areas;
    private final List<String> languages;

    /**
     * The names for an answer.
     *
     * @param languages in order of preference
     */
    public AreaNames(Scope scope, List<String> languages) {
        Dsd dsd = scope.flow().structure();
        this.areas = dsd.dimensions().get(dsd.dimension(Dsd.AREA)).codelist();
        this.languages = List.copyOf(languages);
    }

    /** The name of an area; its code if it has none. */
    public String of(String code) {
        Item item = areas == null ? null : areas.find(code);
        return item == null ? code : item.names().in(languages);
    }

    /** The area with its name. */
    public AreaName areaWithName(String code) {
        return new AreaName(code, of(code));
    }
}
