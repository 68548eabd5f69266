/**
 * What arrived, untouched
 *
 * <p>Takes  one report with what is known about its origin.; gives bytes already decoded; never Document. Start reading at {@code changes the text:Document}.
 */
@NullMarked
package org.dragoman.document;

import org.jspecify.annotations.NullMarked;
