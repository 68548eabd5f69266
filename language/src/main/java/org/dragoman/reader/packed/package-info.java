/**
 * NLP4J's models in a form that is mapped into memory instead of being read: the same features, the same weights, the
 * same parses. NLP4J's own form is serialised Java objects, which take many seconds and about a gigabyte.
 *
 * <p>Takes NLP4J's models from the class path; gives its components. Never changes what a model says. Start reading at
 * {@code PackedModels}.
 */
@NullMarked
package org.dragoman.reader.packed;

import org.jspecify.annotations.NullMarked;
