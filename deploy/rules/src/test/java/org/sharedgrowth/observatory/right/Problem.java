package org.sharedgrowth.observatory.right;

record Problem(String detail) {
    static Problem of(String detail) {
        return new Problem(detail);
    }
}
