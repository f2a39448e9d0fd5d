package org.sharedgrowth.observatory.wrong.first;

record Problem(String detail) {
    static Problem absent(String what) {
        String detail = "There is no " + what;
        return new Problem(detail + ", so look elsewhere.");
    }
}
