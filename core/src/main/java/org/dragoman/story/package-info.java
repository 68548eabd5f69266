/**
 * One story from many copies.
 *
 * <p>Takes documents one at a time; gives pairs of copies and versions, and at the end stories with
 * their outlets; the same documents in any order give the same stories. Two reports that tell the same
 * event in their own words are not copies. Start reading at {@link org.dragoman.story.Copies}.
 */
@NullMarked
package org.dragoman.story;

import org.jspecify.annotations.NullMarked;
