package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts inside a workbook's archive, by name without regard to case (ECMA-376 part 2, 6.2.2). */
final class XlsxParts implements AutoCloseable {

    private final String name;
    private final Path file;
    private final boolean temporary;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private XlsxParts(String name, Path file, boolean temporary, Limits limits, ZipFile zip) {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.limits = limits;
        this.zip = zip;
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    static XlsxParts open(String name, Path file, boolean temporary, Limits limits) throws IOException {
        boolean opened = false;
        try {
            XlsxParts parts = new XlsxParts(name, file, temporary, limits, new ZipFile(file.toFile()));
            opened = true;
            return parts;
        } catch (IOException | RuntimeException broken) {
            throw new TableProblem(Kind.DAMAGED_WORKBOOK, name, "ZIP", broken);
        } finally {
            if (!opened && temporary) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String key(String part) {
        return part.toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** A part small enough to be kept in memory. */
    XmlPart held(String part) {
        return open(part, limits.heldBytes());
    }

    /** A part that is read row by row. */
    XmlPart streamed(String part) {
        return open(part, limits.sheetBytes());
    }

    private XmlPart open(String part, long most) {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            throw problem(Kind.DAMAGED_WORKBOOK, part);
        }
        return new XmlPart(this, part, guarded(part, entry, most));
    }

    private InflationGuard guarded(String part, ZipEntry entry, long most) {
        try {
            return new InflationGuard(zip.getInputStream(entry), entry.getCompressedSize(), most, limits);
        } catch (IOException | RuntimeException broken) {
            throw new TableProblem(Kind.DAMAGED_WORKBOOK, name, part, broken);
        }
    }

    TableProblem problem(Kind kind, String value) {
        return new TableProblem(kind, name, value, null);
    }

    TableProblem problem(Kind kind, String part, Throwable cause) {
        return new TableProblem(kind, name, part, cause);
    }

    TableProblem problem(Kind kind, long row, int column, String value) {
        return new TableProblem(kind, name, row, column, value, null);
    }

    @Override
    public void close() {
        Quietly.close(zip);
        if (temporary) {
            Quietly.close(() -> Files.deleteIfExists(file));
        }
    }
}
