package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.record.Sequels.Sequel;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.ui.Spreadsheet;
import cn.jiannuo.server.ui.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;

/** A ledger as a spreadsheet: days are days, money is numbers, everything else is text. */
final class LedgerSheet {
    private LedgerSheet() {}

    static ResponseEntity<byte[]> of(LedgerPage list, Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Jiannuo", "1.0")) {
            Worksheet sheet =
                    book.newWorksheet(Spreadsheet.sheetName(list.ledger().name()));
            header(sheet, list, words);
            int row = 1;
            for (Entry entry : list.found().entries()) {
                row(sheet, row++, list, entry, words);
            }
            sheet.freezePane(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Spreadsheet.xlsx(list.ledger().name() + " " + words.today(), bytes.toByteArray());
    }

    private static void header(Worksheet sheet, LedgerPage list, Words words) {
        List<String> header = new ArrayList<>(List.of(words.say("record.date")));
        if (list.isAboutPerson() || list.isAboutUnit()) {
            header.add(words.say(list.isAboutPerson() ? "record.person" : "record.unit"));
        }
        list.columns().forEach(field -> header.add(field.label()));
        if (list.isFollowed()) {
            header.addAll(List.of(words.say("record.sequel"), words.say("record.sequel.why")));
        }
        header.addAll(
                List.of(words.say("record.noticed"), words.say("record.recorded-by"), words.say("record.recorded-at")));
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    private static void row(Worksheet sheet, int row, LedgerPage list, Entry entry, Words words) {
        int column = 0;
        Spreadsheet.day(sheet, row, column++, entry.on());
        if (list.isAboutPerson() || list.isAboutUnit()) {
            sheet.value(row, column++, list.subject(entry));
        }
        for (Field field : list.columns()) {
            String cell = entry.cell(field.name());
            if (list.isHidden(field, entry)) {
                sheet.value(row, column, words.say("record.hidden"));
            } else if (!cell.isEmpty()) {
                cell(sheet, row, column, field, cell, list);
            }
            column++;
        }
        if (list.isFollowed()) {
            sheet.value(row, column++, sequel(list.sequels(entry), words));
            sheet.value(
                    row,
                    column++,
                    list.sequels(entry).stream().map(Sequel::reason).collect(Collectors.joining("；")));
        }
        sheet.value(
                row,
                column++,
                entry.noticed().stream().map(ban -> LedgerPage.mark(ban, words)).collect(Collectors.joining("；")));
        sheet.value(row, column++, entry.recordedBy());
        sheet.value(row, column, words.moment(entry.recordedAt()));
    }

    /** 修好，11月25日；晚了. */
    private static String sequel(List<Sequel> sequels, Words words) {
        return sequels.stream()
                .map(one -> (one.ended() == null
                                ? words.say("record.sequel.at", one.at())
                                : words.say("record.sequel.ended", one.at(), one.ended()))
                        + (one.late() ? words.say("record.sequel.late") : ""))
                .collect(Collectors.joining("；"));
    }

    private static void cell(Worksheet sheet, int row, int column, Field field, String cell, LedgerPage list) {
        if (field.type() == Type.DATE) {
            Spreadsheet.day(sheet, row, column, LocalDate.parse(cell));
        } else if (field.type() == Type.MONEY) {
            sheet.value(row, column, new BigDecimal(cell));
            sheet.style(row, column).format("#,##0.00").set();
        } else if (field.type() == Type.INT) {
            sheet.value(row, column, new BigDecimal(cell));
        } else {
            sheet.value(row, column, list.look().text(field, cell));
        }
    }
}
