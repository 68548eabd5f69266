/**
 * How good the coder is: hand-coded data in, precision, recall and F1 with their intervals out.
 *
 * <p>Takes gold records and coded stories; gives measures and lists of errors. Never changes what is
 * coded. Start reading at {@link org.dragoman.app.evaluate.Evaluation}.
 */
@NullMarked
package org.dragoman.app.evaluate;

import org.jspecify.annotations.NullMarked;
