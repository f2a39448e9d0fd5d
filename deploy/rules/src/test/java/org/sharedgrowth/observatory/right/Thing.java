package org.sharedgrowth.observatory.right;

/** Not an entity, but pure. */
record Thing(String name) {}
