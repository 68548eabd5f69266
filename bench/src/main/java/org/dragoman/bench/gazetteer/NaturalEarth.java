package org.dragoman.bench.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.bench.gazetteer.Draft.Sort;
import org.dragoman.place.PlaceKey;

/** Natural Earth: points of regions, more names, seas, straits, islands, ranges, lakes, rivers. */
final class NaturalEarth {
  private final Atlas atlas;
  private final NameRules rules;

  NaturalEarth(Atlas atlas, NameRules rules) {
    this.atlas = atlas;
    this.rules = rules;
  }

  void read(Path folder) throws IOException {
    Map<String, Draft> units = units();
    Table.read(folder, "naturalearth_names", row -> {
      String layer = row.text("layer");
      if (layer.contains("admin_1_label")) {
        region(row, units);
      } else if (layer.contains("populated_places")) {
        atlas.geonames(row.whole("geonameid")).ifPresent(city -> {
          rules.rename(city, row.text("name"));
          others(city, row);
        });
      } else if (layer.contains("marine") || layer.contains("geography_regions")) {
        area(row, layer.contains("marine") ? Sort.SEA : Sort.AREA);
      } else if (layer.contains("_lakes") || layer.contains("rivers")) {
        area(row, Sort.AREA);
      }
    });
  }

  private Map<String, Draft> units() {
    Map<String, Draft> units = new HashMap<>();
    for (Draft draft : atlas.drafts()) {
      if (draft.sort == Sort.REGION) {
        for (String key : draft.keys) {
          units.putIfAbsent(draft.country + " " + rules.withoutType(key), draft);
        }
      }
    }
    return units;
  }

  private void region(Table.Row row, Map<String, Draft> units) {
    Draft region =
        units.get(row.text("country") + " " + rules.withoutType(PlaceKey.of(row.text("name"))));
    if (region == null) {
      return;
    }
    // A label point far from the region's towns is the middle of a box round distant islands.
    boolean usable = region.lat == 0 && region.lon == 0
        || region.kilometres(row.number("lat"), row.number("lon")) < 600;
    if (usable) {
      region.at(row.number("lat"), row.number("lon"));
    }
    others(region, row);
  }

  private void others(Draft draft, Table.Row row) {
    for (String name : row.text("alt_names").split("\\|")) {
      rules.other(draft, name);
    }
  }

  private void area(Table.Row row, Sort sort) {
    String name = row.text("name");
    if (!NameRules.isEnglishForm(name) && !name.equals(name.toUpperCase(Locale.ROOT))) {
      return;
    }
    Draft area = new Draft(sort, country(row, sort), "", titled(name), 0);
    area.at(row.number("lat"), row.number("lon"));
    rules.own(area);
    if (area.keys.stream().anyMatch(key -> key.length() >= 3)) {
      atlas.add(area);
    }
  }

  private String country(Table.Row row, Sort sort) {
    boolean many =
        row.text("feature_type").equals("Continent") || row.text("layer").contains("rivers");
    return sort == Sort.SEA || many
        ? ""
        : atlas
            .nearest(row.number("lat"), row.number("lon"))
            .map(d -> d.country)
            .orElse("");
  }

  /** "ARCTIC OCEAN" as "Arctic Ocean". */
  private static String titled(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder titled = new StringBuilder();
    boolean start = true;
    for (char c : name.toCharArray()) {
      titled.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return titled.toString();
  }
}
