package org.sharedgrowth.observatory.wrong.second;

import org.jspecify.annotations.Nullable;

record RingFour(@Nullable Ring next) {}
