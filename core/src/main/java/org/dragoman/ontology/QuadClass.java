package org.dragoman.ontology;

/** The four kinds of political acts: in word or deed, with or against. */
public enum QuadClass {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  /** 1 to 4, as the field numbers them. */
  public int number() {
    return ordinal() + 1;
  }
}
