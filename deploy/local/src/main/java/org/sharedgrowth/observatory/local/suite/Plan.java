package org.sharedgrowth.observatory.local.suite;

import java.util.function.BooleanSupplier;
import org.sharedgrowth.observatory.local.process.Command;

/**
 * How to start one part.
 *
 * @param port port on which it serves
 * @param ready whether it is ready now; called repeatedly
 */
record Plan(String name, Command command, int port, BooleanSupplier ready) {}
