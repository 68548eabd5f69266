package org.dragoman.table;

/**
 * By what a document was coded. Two runs of the same kind with the same versions are one run: where a
 * run was interrupted and taken up again leaves no trace.
 *
 * @param kind "code", or the format of an import
 * @param engine version of the engine
 * @param knowledge version (hash) of the knowledge files
 */
public record Run(String kind, String engine, String knowledge) {
  /** The run's id: the same versions give the same id everywhere. */
  public String id() {
    return Hash.id("run", kind, engine, knowledge);
  }
}
