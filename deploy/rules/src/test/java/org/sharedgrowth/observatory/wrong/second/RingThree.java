package org.sharedgrowth.observatory.wrong.second;

record RingThree(RingFour next) {}
