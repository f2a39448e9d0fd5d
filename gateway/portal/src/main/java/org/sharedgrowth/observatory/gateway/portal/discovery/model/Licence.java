package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.Arrays;
import java.util.Optional;

/** The licences that an owner of figures can have given: a closed list. */
public enum Licence {
    CC_BY_4_0("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC0_1_0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

    private final String title;
    private final String address;

    Licence(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /** Its name, which is the same in all languages. */
    public String title() {
        return title;
    }

    /** Where its text is. */
    public String address() {
        return address;
    }

    /** The licence with this address; empty if it is not in the list. */
    public static Optional<Licence> ofAddress(String address) {
        return Arrays.stream(values()).filter(one -> one.address.equals(address)).findFirst();
    }
}
