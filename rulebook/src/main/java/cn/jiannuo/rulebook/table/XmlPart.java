package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through one XML part. No document type, no entities, nothing from outside; whatever breaks is damage. */
final class XmlPart implements AutoCloseable {

    private final XlsxParts parts;
    private final String part;
    private final InflationGuard in;
    private final XMLStreamReader xml;
    private int event;

    XmlPart(XlsxParts parts, String part, InflationGuard in) {
        this.parts = parts;
        this.part = part;
        this.in = in;
        try {
            this.xml = factory().createXMLStreamReader(decoded(in));
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw damage(broken);
        }
    }

    /** Parts are UTF-8, or UTF-16 with a mark (ECMA-376 part 2, 8.1.4); the parser itself would print bad bytes. */
    private static Reader decoded(InputStream in) throws IOException {
        byte[] start = in.readNBytes(3);
        TextEncoding encoding = TextEncoding.ofMark(start);
        return new StrictReader(new SequenceInputStream(new ByteArrayInputStream(start), in), encoding);
    }

    /** The parser of the Java runtime, whatever else is on the class path: its limits are known and are set here. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", "64");
        return factory;
    }

    /** Steps on; false at the end of the document. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw damage(broken);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw parts.problem(Kind.DAMAGED_WORKBOOK, part);
        }
        return true;
    }

    boolean starts(String element) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** An attribute without a namespace. */
    String attribute(String attribute, String otherwise) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? otherwise : value;
    }

    /** An attribute with a namespace: transitional and strict workbooks write r:id in two different ones. */
    String attributeInNamespace(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace != null
                    && !namespace.isEmpty()
                    && xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds this event's text, if it is text. */
    void appendTextTo(StringBuilder text) {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    TableProblem damage() {
        return parts.problem(Kind.DAMAGED_WORKBOOK, part);
    }

    private TableProblem damage(Exception broken) {
        return parts.problem(in.exceeded() ? Kind.INFLATES_TOO_MUCH : Kind.DAMAGED_WORKBOOK, part, broken);
    }

    @Override
    public void close() {
        Quietly.close(in);
    }
}
