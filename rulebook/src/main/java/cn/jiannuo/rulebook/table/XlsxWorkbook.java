package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of sheets of a workbook and what all of them share (ECMA-376 part 1, 12.3 and 18.2). */
final class XlsxWorkbook {

    private record SheetEntry(String name, String relation, boolean visible) {}

    /** Where a relation leads, and of which kind it is: the last word of its type. */
    private record Relation(String type, String target) {}

    private final XlsxParts parts;
    private final List<SheetEntry> sheets = new ArrayList<>();
    private Map<String, Relation> relations = Map.of();
    private boolean from1904;

    private XlsxWorkbook(XlsxParts parts) {
        this.parts = parts;
    }

    /**
     * Opens the archive and reads the list of sheets.
     *
     * @param temporary whether the file is ours and goes when the sheet is closed
     */
    static XlsxWorkbook open(String name, Path file, boolean temporary, Limits limits) throws IOException {
        XlsxParts parts = XlsxParts.open(name, file, temporary, limits);
        boolean opened = false;
        try {
            XlsxWorkbook workbook = new XlsxWorkbook(parts);
            workbook.readSheets();
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                parts.close();
            }
        }
    }

    /** The sheet of this name, or the first visible one; owns the archive from here on. */
    RowSource sheet(@Nullable String wanted) {
        boolean opened = false;
        try {
            String part = partOf(wanted);
            List<String> strings = SharedStrings.read(parts, partOfType("sharedStrings"));
            NumberFormats formats = NumberFormats.read(parts, partOfType("styles"), from1904);
            RowSource rows = new XlsxSource(parts, part, strings, formats);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                parts.close();
            }
        }
    }

    private void readSheets() {
        String main = mainPart();
        relations = relationsOf(main);
        try (XmlPart xml = parts.held(main)) {
            while (xml.next()) {
                if (xml.starts("sheet")) {
                    String state = xml.attribute("state", "visible");
                    sheets.add(new SheetEntry(
                            xml.attribute("name", ""), xml.attributeInNamespace("id"), state.equals("visible")));
                } else if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904", "0");
                    from1904 = flag.equals("1") || flag.equals("true");
                }
            }
        }
    }

    private String mainPart() {
        if (!parts.has("_rels/.rels")) {
            boolean openDocument = parts.has("META-INF/manifest.xml");
            throw parts.problem(Kind.NOT_A_TABLE, openDocument ? "OpenDocument" : "ZIP");
        }
        for (Relation relation : relationsOf("").values()) {
            if (relation.type().equals("officeDocument")) {
                if (!relation.target().endsWith(".xml") || !relation.target().startsWith("xl/")) {
                    throw parts.problem(Kind.NOT_A_TABLE, relation.target());
                }
                return relation.target();
            }
        }
        throw parts.problem(Kind.NOT_A_TABLE, "ZIP");
    }

    private Map<String, Relation> relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Relation> found = new HashMap<>();
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!parts.has(list)) {
            return found;
        }
        try (XmlPart xml = parts.held(list)) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String type = xml.attribute("Type", "");
                    String target = xml.attribute("Target", "");
                    found.put(
                            xml.attribute("Id", ""),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private String partOf(@Nullable String wanted) {
        for (SheetEntry sheet : sheets) {
            Relation relation = relations.get(sheet.relation());
            boolean chosen = wanted == null ? sheet.visible() : sheet.name().equals(wanted);
            if (chosen && relation != null && relation.type().equals("worksheet")) {
                return relation.target();
            }
        }
        throw parts.problem(Kind.NO_SUCH_SHEET, wanted == null ? "" : wanted);
    }

    private @Nullable String partOfType(String type) {
        for (Relation relation : relations.values()) {
            if (relation.type().equals(type)) {
                return relation.target();
            }
        }
        return null;
    }
}
