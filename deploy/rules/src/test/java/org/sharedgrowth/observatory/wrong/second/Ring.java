package org.sharedgrowth.observatory.wrong.second;

record Ring(RingTwo next) {}
