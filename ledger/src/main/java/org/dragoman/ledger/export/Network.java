package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.ledger.StoredEvent;

/**
 * Who acts on whom as a directed graph over time. A node is an actor by its code; an edge is what one
 * did to the other in a month and a quad class.
 */
final class Network {
  /** Edges in order of source, target, month and quad class. */
  private record Key(String source, String target, YearMonth month, int quad)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::source)
        .thenComparing(Key::target)
        .thenComparing(Key::month)
        .thenComparing(Key::quad);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private record Sum(long events, double intensity) {
    Sum with(double more) {
      return new Sum(events + 1, intensity + more);
    }

    double mean() {
      return Math.round(1000 * intensity / events) / 1000.0;
    }
  }

  private final Map<Key, Sum> edges = new TreeMap<>();

  /** Takes in an event; one without a day, or with a side that has no code, is no edge. */
  void add(StoredEvent stored) {
    for (Row row : Row.of(stored)) {
      String source = row.source().map(p -> p.code().cameo()).orElse("");
      String target = row.target().map(p -> p.code().cameo()).orElse("");
      if (!source.isEmpty() && !target.isEmpty() && row.day().isPresent()) {
        Key key = new Key(
            source,
            target,
            YearMonth.from(row.day().get()),
            stored.event().what().type().quad().number());
        edges.merge(
            key,
            new Sum(1, stored.event().what().intensity()),
            (old, one) -> old.with(one.intensity()));
      }
    }
  }

  private TreeSet<String> nodes() {
    TreeSet<String> nodes = new TreeSet<>();
    edges.keySet().forEach(key -> {
      nodes.add(key.source());
      nodes.add(key.target());
    });
    return nodes;
  }

  /** Writes with a writer of XML that does all escaping. */
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void document(Writer out, Body body) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      body.write(xml);
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
    } catch (XMLStreamException e) {
      throw new IOException("the XML cannot be written: " + e.getMessage(), e);
    }
  }

  void graphMl(Writer out) throws IOException {
    document(out, xml -> {
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      key(xml, "label", "node", "string");
      key(xml, "month", "edge", "string");
      key(xml, "quad", "edge", "int");
      key(xml, "weight", "edge", "double");
      key(xml, "intensity", "edge", "double");
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "actors");
      xml.writeAttribute("edgedefault", "directed");
      for (String node : nodes()) {
        line(xml);
        xml.writeStartElement("node");
        xml.writeAttribute("id", node);
        data(xml, "label", node);
        xml.writeEndElement();
      }
      int number = 0;
      for (Map.Entry<Key, Sum> edge : edges.entrySet()) {
        line(xml);
        edge(xml, number++, edge.getKey());
        data(xml, "month", edge.getKey().month().toString());
        data(xml, "quad", Integer.toString(edge.getKey().quad()));
        data(xml, "weight", Long.toString(edge.getValue().events()));
        data(xml, "intensity", Double.toString(edge.getValue().mean()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndElement();
    });
  }

  void gexf(Writer out) throws IOException {
    document(out, xml -> {
      xml.writeStartElement("gexf");
      xml.writeDefaultNamespace("http://gexf.net/1.3");
      xml.writeAttribute("version", "1.3");
      xml.writeStartElement("graph");
      xml.writeAttribute("mode", "dynamic");
      xml.writeAttribute("defaultedgetype", "directed");
      xml.writeAttribute("timeformat", "date");
      xml.writeStartElement("attributes");
      xml.writeAttribute("class", "edge");
      attribute(xml, "quad", "integer");
      attribute(xml, "intensity", "double");
      xml.writeEndElement();
      xml.writeStartElement("nodes");
      for (String node : nodes()) {
        line(xml);
        xml.writeEmptyElement("node");
        xml.writeAttribute("id", node);
        xml.writeAttribute("label", node);
      }
      xml.writeEndElement();
      xml.writeStartElement("edges");
      int number = 0;
      for (Map.Entry<Key, Sum> edge : edges.entrySet()) {
        line(xml);
        edge(xml, number++, edge.getKey());
        xml.writeAttribute("weight", Long.toString(edge.getValue().events()));
        xml.writeAttribute("start", edge.getKey().month().atDay(1).toString());
        xml.writeAttribute("end", edge.getKey().month().atEndOfMonth().toString());
        xml.writeStartElement("attvalues");
        value(xml, "quad", Integer.toString(edge.getKey().quad()));
        value(xml, "intensity", Double.toString(edge.getValue().mean()));
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
    });
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static void edge(XMLStreamWriter xml, int number, Key key) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", "e" + number);
    xml.writeAttribute("source", key.source());
    xml.writeAttribute("target", key.target());
  }

  private static void key(XMLStreamWriter xml, String name, String of, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("attribute");
    xml.writeAttribute("id", name);
    xml.writeAttribute("title", name);
    xml.writeAttribute("type", type);
  }

  private static void value(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeEmptyElement("attvalue");
    xml.writeAttribute("for", name);
    xml.writeAttribute("value", value);
  }
}
