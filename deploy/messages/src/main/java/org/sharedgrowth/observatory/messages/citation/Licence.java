package org.sharedgrowth.observatory.messages.citation;

import java.util.Optional;
import java.util.stream.Stream;

/** The only licences that figures can have, identified by the address of their text. */
public enum Licence {
    CC_BY_4_0("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
    CC_BY_SA_4_0("https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0"),
    CC_BY_3_0_IGO("https://creativecommons.org/licenses/by/3.0/igo/", "CC BY 3.0 IGO"),
    CC0_1_0("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
    ODC_BY_1_0("https://opendatacommons.org/licenses/by/1-0/", "ODC-BY 1.0"),
    PDDL_1_0("https://opendatacommons.org/licenses/pddl/1-0/", "PDDL 1.0"),
    OGL_UK_3_0(
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "OGL UK 3.0");

    private final String address;
    private final String label;

    Licence(String address, String label) {
        this.address = address;
        this.label = label;
    }

    /** The licence with this address; empty if no licence of this list has it. */
    public static Optional<Licence> find(String address) {
        return Stream.of(values()).filter(one -> one.address.equals(address)).findFirst();
    }

    /** The address of its text. */
    public String address() {
        return address;
    }

    /** Its usual short name, the same in all languages. */
    public String label() {
        return label;
    }
}
