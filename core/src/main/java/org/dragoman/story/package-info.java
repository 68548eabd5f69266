/**
 * One story from many copies.
 *
 * <p>Takes documents and events; gives Story; never merges different events. Start reading at {@code Story}.
 */
@NullMarked
package org.dragoman.story;

import org.jspecify.annotations.NullMarked;
