package org.sharedgrowth.observatory.images;

/** A class of another program. */
public class Foreign {}
