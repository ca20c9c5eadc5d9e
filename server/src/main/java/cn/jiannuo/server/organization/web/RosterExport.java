package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.organization.core.RosterHeader;
import cn.jiannuo.server.ui.Frame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 花名册 out, in the shape in which it comes in: importing the file again changes nothing. */
@Controller
class RosterExport {
    private final RosterSnapshot snapshot;
    private final RosterHeader header;

    RosterExport(RosterSnapshot snapshot, RosterHeader header) {
        this.snapshot = snapshot;
        this.header = header;
    }

    @GetMapping("/roster/export.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("page") Frame page) {
        try (Table table = snapshot.table().get()) {
            return Spreadsheet.csv(page.say("organization.roster.file"), header(page, table.header()), rows(table));
        }
    }

    @GetMapping("/roster/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("page") Frame page) {
        try (Table table = snapshot.table().get()) {
            return Spreadsheet.xlsx(page.say("organization.roster.file"), header(page, table.header()), rows(table));
        }
    }

    private List<String> header(Frame page, List<String> columns) {
        return page.words().locale().getLanguage().equals("en") ? columns : header.chinese(columns);
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Iterator<Row> each = table.rows(); each.hasNext(); ) {
            rows.add(each.next().cells());
        }
        return rows;
    }
}
