package org.dragoman.text;

import java.util.Set;

/**
 * The words by which a {@link TextCleaner} tells prose from what stands around it. All lower case,
 * without dots at their end.
 *
 * @param agencies names and letters of news agencies, as they stand in datelines
 * @param months names of months and their short forms
 * @param weekdays names of the days of the week and their short forms
 * @param notPlaces words in capitals that may stand before a dash and are no place of a dateline
 * @param furniture whole lines of page furniture, such as share bars
 * @param furnitureOpenings first words of lines of page furniture
 * @param bylineOpenings words before the names of those who wrote: "by", "reporting by"
 * @param captionOpenings first words of picture captions: "file photo"
 * @param creditWords words that make a bracket a picture credit: "photo", "getty images"
 * @param rightsWords words that make a line a copyright line
 * @param endMarks words that end a wire report
 * @param stampOpenings first words of lines with the time of publication: "updated"
 * @param provenanceOpenings first words of lines that name where a copy comes from: "source", "via"
 */
public record CleaningWords(
    Set<String> agencies,
    Set<String> months,
    Set<String> weekdays,
    Set<String> notPlaces,
    Set<String> furniture,
    Set<String> furnitureOpenings,
    Set<String> bylineOpenings,
    Set<String> captionOpenings,
    Set<String> creditWords,
    Set<String> rightsWords,
    Set<String> endMarks,
    Set<String> stampOpenings,
    Set<String> provenanceOpenings) {
  public CleaningWords {
    agencies = Set.copyOf(agencies);
    months = Set.copyOf(months);
    weekdays = Set.copyOf(weekdays);
    notPlaces = Set.copyOf(notPlaces);
    furniture = Set.copyOf(furniture);
    furnitureOpenings = Set.copyOf(furnitureOpenings);
    bylineOpenings = Set.copyOf(bylineOpenings);
    captionOpenings = Set.copyOf(captionOpenings);
    creditWords = Set.copyOf(creditWords);
    rightsWords = Set.copyOf(rightsWords);
    endMarks = Set.copyOf(endMarks);
    stampOpenings = Set.copyOf(stampOpenings);
    provenanceOpenings = Set.copyOf(provenanceOpenings);
  }
}
