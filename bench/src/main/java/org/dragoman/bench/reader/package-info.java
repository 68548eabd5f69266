/**
 * Trains the fast reader: parses of openly licensed text by the precise reader in, the model file out; and measures
 * how often the two agree.
 *
 * <p>Start reading at {@code TrainFastReader}; {@code TeacherParses} comes before it.
 */
@NullMarked
package org.dragoman.bench.reader;

import org.jspecify.annotations.NullMarked;
