package org.sharedgrowth.observatory.wrong.first;

import jakarta.ws.rs.GET;

class Resource {
    @GET
    public String get() {
        return "";
    }
}
