package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;

/** A code and its name in the caller's language. */
@Schema(name = "NamedCode", description = "A code and its name in the caller's language.")
record NamedCode(@Schema(examples = "PT") String code, @Schema(examples = "Percent") String name) {

    /** The code with its name in the list; if the list lacks it, the code serves as its name. */
    static NamedCode of(String code, @Nullable Codelist list, List<String> languages) {
        var item = list == null ? null : list.find(code);
        return new NamedCode(code, item == null ? code : item.names().in(languages));
    }
}
