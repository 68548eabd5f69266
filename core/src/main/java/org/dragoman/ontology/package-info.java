/**
 * The meaning of codes
 *
 * <p>Takes  PLOVER types, quad classes, CAMEO codes, countries' sectors.; gives code strings; never typed codes. Start reading at {@code reads sentences:PloverType}.
 */
@NullMarked
package org.dragoman.ontology;

import org.jspecify.annotations.NullMarked;
