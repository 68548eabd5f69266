package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.RoleEntry;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/** What the knowledge knows in one sentence, by token. */
final class SentenceFinds {
  private final Sentence sentence;
  private final List<Find> finds;
  private final int[] byToken;

  SentenceFinds(Sentence sentence, List<Find> finds) {
    this.sentence = sentence;
    this.finds = List.copyOf(finds);
    this.byToken = new int[sentence.size()];
    java.util.Arrays.fill(byToken, -1);
    for (int i = 0; i < finds.size(); i++) {
      for (int token = finds.get(i).first(); token <= finds.get(i).last(); token++) {
        byToken[token] = i;
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Find> all() {
    return finds;
  }

  Optional<Find> at(int token) {
    return byToken[token] < 0 ? Optional.empty() : Optional.of(finds.get(byToken[token]));
  }

  /** All that is found in one word: "Franco-German" holds two. */
  List<Find> inside(int token) {
    return within(token, token);
  }

  /** The finds that lie within these tokens, both included. */
  List<Find> within(int first, int last) {
    List<Find> inside = new ArrayList<>();
    for (Find find : finds) {
      if (find.first() >= first && find.last() <= last) {
        inside.add(find);
      }
    }
    return inside;
  }

  /** The token of a find on which its other tokens hang. */
  int headOf(Find find) {
    for (int token = find.last(); token >= find.first(); token--) {
      if (!find.covers(sentence.head(token))) {
        return token;
      }
    }
    return find.last();
  }

  String words(Find find) {
    StringBuilder words = new StringBuilder();
    for (int token = find.first(); token <= find.last(); token++) {
      words.append(token > find.first() ? " " : "").append(sentence.token(token).text());
    }
    return words.toString();
  }

  /** "Texaco Canada", "Amnesty International Ireland": a body's branch there, and not the state. */
  boolean isBranch(Find find, int token) {
    return find.first() == token
        && token > 0
        && find.countries().stream().anyMatch(c -> c.use() == Meaning.Use.NAME)
        && sentence.relation(token - 1) == Relation.COMPOUND
        && sentence.head(token - 1) == token
        && at(token - 1)
            .filter(body -> isNamedBody(body) && !isToldOf(body, token))
            .isPresent();
  }

  /** "He told Reuters Taiwan would cut tariffs": parsers take the two for one name. */
  private boolean isToldOf(Find body, int token) {
    return sentence.relation(token) == Relation.SUBJECT
        && body.first() > 0
        && sentence.token(body.first() - 1).pos().isVerb();
  }

  private boolean isNamedBody(Find find) {
    return find.isTitleOrRole()
        ? find.role().filter(r -> r.entry().kind() == RoleEntry.Kind.BODY).isPresent()
            && sentence.token(find.last()).pos().isName()
        : find.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.ORGANISATION);
  }
}
