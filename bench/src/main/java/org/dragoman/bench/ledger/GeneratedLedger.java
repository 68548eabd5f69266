package org.dragoman.bench.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;

/**
 * Fills a ledger with events that are none, for measuring: four to a report, over twenty years, 60
 * countries of very unequal weight, a fifth of them told by several reports.
 */
final class GeneratedLedger {
  private static final String COUNTRY =
      "['USA','RUS','CHN','IRN','IRQ','ISR','PSE','SYR','TUR','GBR','FRA','DEU','IND','PAK','AFG','UKR','JPN','KOR',"
          + "'PRK','SAU','YEM','EGY','LBY','SDN','SSD','ETH','SOM','KEN','NGA','MLI','NER','TCD','CMR','COD','RWA','UGA',"
          + "'ZAF','BRA','ARG','COL','VEN','MEX','CUB','CAN','AUS','IDN','PHL','MMR','THA','VNM','LBN','JOR','KWT','QAT',"
          + "'ARE','POL','ITA','ESP','GRC','SRB']";
  private static final String TYPE =
      "['CONSULT','SUPPORT','AID','REQUEST','ACCUSE','REJECT','THREATEN','PROTEST','COERCE','ASSAULT']";
  private static final String CAMEO =
      "['040','051','070','020','112','120','130','141','173','190']";
  private static final String QUAD = "[1,1,2,3,3,3,3,4,4,4]";
  private static final String SECTOR = "['GOV','MIL','REB','COP','OPP','CVL','MED','BUS']";

  private GeneratedLedger() {}

  /** Fills the ledger of a new folder with so many events. */
  static void fill(Path folder, long events) throws SQLException {
    try (Ledger ledger = Ledger.open(folder, Access.writing())) {
      ledger.compare();
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements(events)) {
        statement.execute(sql);
      }
    }
  }

  /** Small numbers are drawn far more often than large ones, as countries are in news. */
  private static String unequal(String what, int most) {
    return "CAST(floor(pow(hash(i, '" + what + "') / 18446744073709551616.0, 2.5) * " + most
        + ") AS INTEGER)";
  }

  private static String even(String what, int most) {
    return "CAST(hash(i, '" + what + "') % " + most + " AS INTEGER)";
  }

  /** The country of a side of an event. */
  private static String country(String side) {
    return COUNTRY + "[1 + CAST(floor(pow(hash(i, " + side
        + ", 'c') / 18446744073709551616.0, 2.5) * 60) AS INTEGER)]";
  }

  private static List<String> statements(long events) {
    String day = "DATE '2004-01-01' + CAST(i * 7300 // " + events + " AS INTEGER)";
    String type = "1 + " + even("type", 10);
    return List.of(
        "SET memory_limit = '4GB'",
        "SET preserve_insertion_order = true",
        "INSERT INTO kept.runs VALUES ('generated', 'code', '0', '0')",
        "INSERT INTO kept.documents SELECT 'doc-' || i, 'doc-' || i, 'Report ' || i, 'Outlet ' || "
            + even("outlet", 40)
            + ", 'https://example.org/' || i, DATE '2004-01-01' + CAST(i * 4 * 7300 // "
            + events + " AS INTEGER), NULL, md5('' || i), 900, 'generated' FROM range("
            + events / 4 + ") r(i)",
        "INSERT INTO kept.sentences SELECT 'doc-' || (i // 4), i % 4, (i % 4) * 100, (i % 4) * 100"
            + " + 90, false, md5('s' || i), 'A sentence of word' || " + even("word", 5000)
            + " || ' and word' || "
            + unequal("word2", 500) + " || ' that tells of it.',"
            + " ' a sentence of word' || " + even("word", 5000) + " || ' and word' || "
            + unequal("word2", 500) + " || ' that tells of it ' FROM range(" + events + ") r(i)",
        "INSERT INTO kept.events SELECT printf('%016x', i), 'doc-' || (i // 4), i % 4, (i % 4) *"
            + " 100, (i % 4) * 100 + 90, (i % 4) * 100 + 20, (i % 4) * 100 +"
            + " 27, 'trigger', " + TYPE + "[" + type
            + "], '', ["
            + "['military','diplomatic','economic','legislative'][1 + " + even("context", 4)
            + "]], "
            + CAMEO + "[" + type + "], " + QUAD + "[" + type + "], 3.0 - " + even("gold", 12)
            + ", 4.0 - " + even("intensity", 13) + ", NULL, NULL, NULL, NULL,"
            + " ['ASSERTED','ASSERTED','ASSERTED','CLAIMED','PLANNED','DENIED'][1 + "
            + even("fact", 6) + "], " + day + ", " + day + ", 'DAY', 'on Friday', 'Town ' || "
            + unequal("town", 20000) + ", 'CITY', " + COUNTRY + "[1 + " + unequal("place", 60)
            + "], 'Region ' || " + even("region", 300) + ", -50 + " + even("lat", 12000)
            + " / 100.0, -170 + " + even("lon", 34000) + " / 100.0, i % 100000, 10000, 'words', "
            + even("back", 10) + " = 0, 0.3 + " + even("conf", 70)
            + " / 100.0, '18-assault.events:' || "
            + even("rule", 300) + ", [], [], " + day
            + ", 'Outlet ' || (hash(i // 4, 'outlet') % 40), " + country("'source'") + ", "
            + country("'target'") + " FROM range(" + events + ") r(i)",
        "INSERT INTO kept.participants SELECT printf('%016x', i), side, 0, 'somebody', 0, 8, CASE"
            + " WHEN hash(i, side) % 3 = 0 THEN 'Person ' || country || sector || (hash(i, side,"
            + " 'n') % 100) ELSE '' END, country, sector, '', 'known name', 4.0 - "
            + even("intensity", 13) + ", false FROM (SELECT i, side, " + country("side")
            + " AS country, " + SECTOR + "[1 + CAST(hash(i, side, 's') % 8 AS INTEGER)] AS sector"
            + " FROM range(" + events + ") r(i), (VALUES ('source'), ('target')) v(side))",
        "INSERT INTO kept.counts SELECT printf('%016x', i), 'killed', " + unequal("killed", 60)
            + ", " + unequal("killed", 60) + ", 'dead' FROM range(0, " + events + ", 10) r(i)",
        "INSERT INTO kept.same_events SELECT printf('%016x', i), printf('%016x', i - i % 10) FROM"
            + " range("
            + events + ") r(i) WHERE i % 10 < 2",
        "INSERT INTO kept.statements SELECT 'st' || i, 'doc-' || (i // 2), i % 4, 'DIRECT',"
            + " 'said', 'These are words number ' || "
            + even("st", 90000) + ", 10, 40, DATE '2004-01-01' + CAST(i * 2 * 7300 // " + events
            + " AS INTEGER), 'Outlet ' || (hash(i // 2, 'outlet') % 40) FROM range(" + events / 2
            + ") r(i)",
        "INSERT INTO kept.voices SELECT 'st' || i, 'speaker', 'somebody', 0, 8, '', " + COUNTRY
            + "[1 + " + unequal("voice", 60) + "], 'GOV', '', 'known name' FROM range(" + events / 2
            + ") r(i)",
        "CHECKPOINT");
  }
}
