/** The reports service: narrative whose numbers and direction words are bound to data. */
@NullMarked
package org.sharedgrowth.observatory.reports;

import org.jspecify.annotations.NullMarked;
