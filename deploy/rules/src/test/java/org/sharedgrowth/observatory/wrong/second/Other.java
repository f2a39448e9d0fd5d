package org.sharedgrowth.observatory.wrong.second;

import org.sharedgrowth.observatory.wrong.first.Thing;

public record Other(Thing thing) {}
