package org.sharedgrowth.observatory.right;

/** Pure and not an entity. */
record Thing(String name) {}
