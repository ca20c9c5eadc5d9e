package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.core.ExportRoster;
import cn.jiannuo.server.organization.core.ExportRoster.Exported;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 花名册 out, in the shape in which it comes in: importing the file again changes nothing. */
@Controller
class RosterExport {
    private final ExportRoster export;

    RosterExport(ExportRoster export) {
        this.export = export;
    }

    @GetMapping("/roster/export.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page) {
        Exported exported = exported(reader, page);
        return Spreadsheet.csv(page.say("organization.roster.file"), exported.header(), exported.rows());
    }

    @GetMapping("/roster/export.xlsx")
    ResponseEntity<byte[]> xlsx(@AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page) {
        Exported exported = exported(reader, page);
        return Spreadsheet.xlsx(page.say("organization.roster.file"), exported.header(), exported.rows());
    }

    private Exported exported(SignedIn reader, Frame page) {
        return export.export(reader.actor(), page.words().locale().getLanguage().equals("en"));
    }
}
