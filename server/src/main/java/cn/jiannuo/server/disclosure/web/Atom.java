package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Board;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The public board as a feed (RFC 4287), for readers that look by themselves. */
final class Atom {
    private Atom() {}

    /** @param base address of the board */
    static String feed(String house, String base, List<Board.Row> rows) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            head(xml, house + " 公开栏", base, latest(rows));
            link(xml, "self", base + "/feed.atom");
            xml.writeStartElement("author");
            element(xml, "name", house);
            xml.writeEndElement();
            for (Board.Row row : rows) {
                xml.writeStartElement("entry");
                head(xml, row.title(), base + "/items/" + row.id(), row.publishedAt());
                element(xml, "summary", row.beginning());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static Instant latest(List<Board.Row> rows) {
        return rows.isEmpty() ? Instant.EPOCH : rows.getFirst().publishedAt();
    }

    private static void head(XMLStreamWriter xml, String title, String address, Instant updated)
            throws XMLStreamException {
        element(xml, "title", title);
        element(xml, "id", address);
        element(xml, "updated", updated.toString());
        link(xml, "alternate", address);
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** Without what XML cannot hold. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", ""));
        xml.writeEndElement();
    }
}
