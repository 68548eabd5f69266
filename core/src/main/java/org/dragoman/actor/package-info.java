/**
 * Who is meant
 *
 * <p>Takes  a mention and a date become actors with a country and a sector, or stay ambiguous or unknown.; gives noun phrases and knowledge; never Resolution. Start reading at {@code invents an actor:ActorResolver}.
 */
@NullMarked
package org.dragoman.actor;

import org.jspecify.annotations.NullMarked;
