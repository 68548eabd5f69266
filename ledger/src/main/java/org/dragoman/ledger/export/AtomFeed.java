package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.ledger.StoredEvent;

/** An Atom feed (RFC 4287) of the events of a question. Its times are the days of the reports. */
public final class AtomFeed {
  /** Atom wants a time for everything; reports without a day have this one. */
  private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

  private AtomFeed() {}

  /**
   * Writes the feed.
   *
   * @param title what was asked for, in words
   * @param id a permanent address or URN of the question
   */
  public static void write(List<StoredEvent> events, String title, String id, Writer out)
      throws IOException {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "title", title);
      element(xml, "id", id);
      element(
          xml,
          "updated",
          time(events.stream().map(AtomFeed::day).max(Comparator.naturalOrder()).orElse(NEVER)));
      xml.writeStartElement("author");
      element(xml, "name", "Dragoman");
      xml.writeEndElement();
      for (StoredEvent event : events) {
        entry(xml, event);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write(text.append('\n').toString());
    } catch (XMLStreamException e) {
      throw new IOException("the feed cannot be written: " + e.getMessage(), e);
    }
  }

  private static void entry(XMLStreamWriter xml, StoredEvent stored) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element(xml, "title", title(stored));
    element(xml, "id", "urn:dragoman:event:" + stored.event().id());
    element(xml, "updated", time(day(stored)));
    if (!stored.report().url().isEmpty()) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", "via");
      xml.writeAttribute("href", legal(stored.report().url()));
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", stored.event().what().type().name());
    element(xml, "summary", stored.sentence().isEmpty() ? title(stored) : stored.sentence());
    xml.writeEndElement();
  }

  private static String title(StoredEvent stored) {
    Row row = Row.of(stored).get(0);
    return row.isoDay() + " " + row.source().map(Row::name).orElse("?") + " " + Classics.label(row)
        + " " + row.target().map(Row::name).orElse("?");
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** Without the characters that XML cannot hold. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t'
            || c == '\n'
            || c == '\r'
            || (c >= 0x20 && c <= 0xd7ff)
            || (c >= 0xe000 && c <= 0xfffd)
            || c >= 0x10000)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static LocalDate day(StoredEvent stored) {
    return stored.report().published().orElse(NEVER);
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
