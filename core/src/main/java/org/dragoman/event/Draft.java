package org.dragoman.event;

/** An event and the act it was made of, until it is known whether the story told it before. */
record Draft(Event event, Act act) {}
