package org.comity.script.internal;

import org.comity.script.Reading;

/** A reading with its sound segments. */
record Spoken(Reading reading, byte[] segments) {}
