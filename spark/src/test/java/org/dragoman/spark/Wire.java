package org.dragoman.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dragoman.document.Document;

/**
 * A wire of made-up reports: several reports of most events, copies, cut and padded ones, and a foreign
 * one. The same seed gives the same.
 */
final class Wire {
  private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
  private static final int DAYS = 4;

  private static final String[] WHO = {
    "France", "Mali", "Turkey", "Chile", "Kenya", "Norway", "Peru", "India"
  };
  private static final String[] TOWNS = {"Basra", "Bamako", "Lima", "Oslo", "Nairobi", "Ankara"};
  private static final String[] OUTLETS = {"Reuters", "The Gazette", "Morning Post", "Evening News"
  };

  /** A for who does it, B for whom to, T for a town, N for a number. */
  private static final String[] EVENTS = {
    "A rejected a plea by B for talks in T on Monday, its foreign minister said.",
    "Gunmen killed N soldiers of A near T on Tuesday, the army of B said.",
    "A signed a trade agreement with B in T, the government of A said on Monday.",
    "Police in T arrested N protesters who had marched against the government of A.",
    "A threatened to impose sanctions on B over the raid on T.",
    "B sent N tonnes of food aid to A after the flood in T."
  };

  private static final String[] MORE = {
    "The envoy of B was received at the harbour in the rain.",
    "Traders of grain, copper and cloth had closed their stalls before noon.",
    "The bridge over the river was built N years ago and has been repaired twice since.",
    "\"We shall not forget what A has done,\" the president of B said.",
    "Schools in T stayed closed, and the ferry did not sail.",
    "Analysts expect the price of cocoa to fall by N percent within a month.",
    "The parliament of A will vote on the budget in spring."
  };

  private final Random random;
  private final List<Document> documents = new ArrayList<>();

  private Wire(long seed) {
    random = new Random(seed);
  }

  static List<Document> of(int stories, long seed) {
    Wire wire = new Wire(seed);
    for (int i = 0; i < stories; i++) {
      wire.story(i);
    }
    wire.add(
        "foreign",
        "Die Regierung hat am Montag in der Hauptstadt ein neues Gesetz gegen den Handel"
            + " mit alten Waffen beschlossen, und der Minister war nicht zu sprechen.",
        FIRST,
        "Bote");
    return List.copyOf(wire.documents);
  }

  private void story(int number) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String who = any(WHO);
    String whom = any(WHO);
    String town = any(TOWNS);
    String event = any(EVENTS);
    int count = 2 + random.nextInt(40);
    String text = "";
    for (int report = 0; report <= random.nextInt(3); report++) {
      StringBuilder told = new StringBuilder(filled(event, who, whom, town, count));
      for (int i = 0; i < 3 + random.nextInt(4); i++) {
        told.append(i % 3 == 2 ? "\n" : " ").append(filled(any(MORE), who, whom, town, count));
      }
      text = told.toString();
      add("s" + number + "-" + report, text, day.plusDays(report), any(OUTLETS));
    }
    switch (number % 5) {
      case 0 -> add("copy" + number, text.toUpperCase(java.util.Locale.ROOT), day, any(OUTLETS));
      case 1 -> add("padded" + number, "(Agency) - " + text + " Via Reposts", day, any(OUTLETS));
      default -> {}
    }
  }

  private void add(String id, String text, LocalDate day, String outlet) {
    documents.add(new Document(
        id, "", text, random.nextInt(20) == 0 ? Optional.empty() : Optional.of(day), outlet, ""));
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String filled(String text, String who, String whom, String town, int count) {
    return text.replaceAll("\\bA\\b", who)
        .replaceAll("\\bB\\b", whom)
        .replaceAll("\\bT\\b", town)
        .replaceAll("\\bN\\b", String.valueOf(count));
  }
}
