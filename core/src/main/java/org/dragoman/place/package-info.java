/**
 * Where
 *
 * <p>Takes  a name in its story becomes a place of the gazetteer.; gives Annotated and the gazetteer; never PlaceMention. Start reading at {@code takes an actor's home for the place of the event:PlaceResolver}.
 */
@NullMarked
package org.dragoman.place;

import org.jspecify.annotations.NullMarked;
