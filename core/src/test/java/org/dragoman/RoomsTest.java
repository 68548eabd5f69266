package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of rooms in ARCHITECTURE.md is the law: this test reads it there. */
class RoomsTest {
  private static final Path TABLE = Path.of("..", "ARCHITECTURE.md");
  private static final String CHAPTER = "## Rooms of `core`";
  private static final String ROOT = "org.dragoman";
  private static final String ROOT_ROOM = "(root)";
  private static final Pattern ROW =
      Pattern.compile("\\|\\s*(`[a-z]+`|\\(root\\))\\s*\\|([^|]*)\\|[^|]*\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPath(Path.of("target", "classes"));

  @Test
  void noRoomUsesWhatItsRowDoesNotAllow() throws IOException {
    assertThat(violations(table())).isEmpty();
  }

  @Test
  void everyPackageHasARow() throws IOException {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(c -> rooms.add(room(c)));
    assertThat(table().keySet()).containsAll(rooms);
  }

  @Test
  void aRoomWithoutPermissionIsFound() throws IOException {
    Map<String, Set<String>> strict = table();
    strict.put("document", new TreeSet<>());
    strict.get("event").remove("actor");
    assertThat(violations(strict))
        .anyMatch(v -> v.contains("event may not use actor"))
        .noneMatch(v -> v.contains("text may not use"));
  }

  @Test
  void neighboursOfTheSameFloorNeverImportOneAnother() throws IOException {
    Set<String> floor = Set.of("actor", "place", "time", "quote");
    Map<String, Set<String>> table = table();
    for (String room : floor) {
      assertThat(table.get(room)).as(room).doesNotContainAnyElementsOf(floor);
    }
  }

  @Test
  void noRoomReachesItself() throws IOException {
    Map<String, Set<String>> table = table();
    for (String room : table.keySet()) {
      assertThat(reach(room, table, new TreeSet<>())).as(room).doesNotContain(room);
    }
  }

  @Test
  void coreUsesTheJdkAlone() {
    Set<String> foreign = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
        boolean own = used.isEmpty() || used.startsWith(ROOT) || used.startsWith("java.");
        if (!own && !used.equals("org.jspecify.annotations")) { // present at compile time only
          foreign.add(type.getName() + " uses " + used);
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  private static Set<String> reach(
      String room, Map<String, Set<String>> table, Set<String> reached) {
    for (String next : table.getOrDefault(room, Set.of())) {
      if (reached.add(next)) {
        reach(next, table, reached);
      }
    }
    return reached;
  }

  /** Room, and the rooms it may use. */
  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    boolean inChapter = false;
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("## ")) {
        inChapter = line.startsWith(CHAPTER);
      }
      Matcher row = ROW.matcher(line);
      if (inChapter && row.matches()) {
        Set<String> allowed = new TreeSet<>();
        Matcher name = NAME.matcher(row.group(2));
        while (name.find()) {
          allowed.add(name.group(1));
        }
        table.put(row.group(1).replace("`", ""), allowed);
      }
    }
    assertThat(table).as("rows read from " + TABLE).containsKeys("text", "event", ROOT_ROOM);
    return table;
  }

  private static List<String> violations(Map<String, Set<String>> table) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = room(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (!used.getPackageName().startsWith(ROOT)) {
          continue;
        }
        String to = room(used);
        if (!to.equals(from) && !table.getOrDefault(from, Set.of()).contains(to)) {
          found.add(from + " may not use " + to + ": " + type.getName() + " uses "
              + used.getSimpleName() + "; see ARCHITECTURE.md");
        }
      }
    }
    return new ArrayList<>(found);
  }

  private static String room(JavaClass type) {
    String inside = type.getPackageName().substring(ROOT.length());
    return inside.isEmpty() ? ROOT_ROOM : inside.substring(1).split("\\.")[0];
  }
}
