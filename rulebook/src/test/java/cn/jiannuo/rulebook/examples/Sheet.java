package cn.jiannuo.rulebook.examples;

import cn.jiannuo.rulebook.table.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A table of texts: the header, then the rows, each as wide as the header. */
record Sheet(List<String> header, List<List<String>> rows) {
    Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** As CSV in UTF-8 behind a byte order mark, without which Excel takes it for the system's own encoding. */
    byte[] csv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (CsvWriter csv = new CsvWriter(bytes)) {
            csv.row(header);
            rows.forEach(csv::row);
        }
        return bytes.toByteArray();
    }
}
