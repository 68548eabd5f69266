/**
 * When
 *
 * <p>Takes  words become dates, anchored at the dateline, never at the clock.; gives Annotated and the publication date; never TimeMention. Start reading at {@code uses today's date:TimeResolver}.
 */
@NullMarked
package org.dragoman.time;

import org.jspecify.annotations.NullMarked;
