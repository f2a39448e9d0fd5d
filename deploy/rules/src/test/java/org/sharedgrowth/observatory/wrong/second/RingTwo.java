package org.sharedgrowth.observatory.wrong.second;

record RingTwo(RingThree next) {}
