package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a workbook that comes as a stream aside in a temporary file. */
final class Spool {

    private Spool() {}

    static Path toFile(String name, InputStream in) throws IOException {
        Path file = Files.createTempFile("jiannuo-", ".xlsx");
        boolean kept = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                total += n;
                if (total > Limits.SPOOLED) {
                    throw new TableProblem(Kind.INFLATES_TOO_MUCH, name, "", null);
                }
                out.write(block, 0, n);
            }
            kept = true;
            return file;
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }
}
