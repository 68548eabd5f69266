package org.dragoman.knowledge;

/** An indented line of an entry: {@code name value}. */
public record Field(String name, Value value, Where where) {}
