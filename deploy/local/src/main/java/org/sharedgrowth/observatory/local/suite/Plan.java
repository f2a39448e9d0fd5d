package org.sharedgrowth.observatory.local.suite;

import java.util.function.BooleanSupplier;
import org.sharedgrowth.observatory.local.process.Command;

/**
 * How to start one part.
 *
 * @param port where it serves
 * @param ready whether it is ready now; asked again and again
 */
record Plan(String name, Command command, int port, BooleanSupplier ready) {}
