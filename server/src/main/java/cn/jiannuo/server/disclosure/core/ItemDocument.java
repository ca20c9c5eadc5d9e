package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.ReadItems.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * 公文稿: an item as an official document, laid out as GB/T 9704-2012 has it: A4, 156 by 225 millimetres of text, 22 lines of 28.8 points,
 * the body in 仿宋 of the third size. Lengths are in twentieths of a point.
 */
public final class ItemDocument {
    private static final int MILLIMETRE = 57;
    private static final double LINE = 28.8;
    private static final String BODY = "仿宋_GB2312";
    private static final String TITLE = "方正小标宋简体";
    private static final String RED = "E60012";
    private static final int THIRD = 16;
    private static final int SECOND = 22;
    private static final int FOURTH = 14;
    private static final int LETTER = THIRD * 20;

    private final XWPFDocument document;

    private ItemDocument(XWPFDocument document) {
        this.document = document;
    }

    /**
     * @param house name of the institution
     * @param words 附件 and what stands at the foot: what it rests on, for whom, which edition
     */
    public static byte[] of(String house, Shown shown, List<String> words) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new ItemDocument(document).write(house, shown, words);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String house, Shown shown, List<String> words) {
        page();
        mark(house);
        title(shown.edition().title());
        shown.edition().body().lines().filter(line -> !line.isBlank()).forEach(this::line);
        table(Sheets.lines(shown.edition().cells()));
        table(shown.ownLines());
        files(shown.files(), words.getFirst());
        LocalDate day = shown.item().publishedOn();
        signed(shown.item().unitName(), day == null ? "" : chinese(day));
        foot(words.subList(1, words.size()));
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(210 * MILLIMETRE);
        section.getPgSz().setH(297 * MILLIMETRE);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(37 * MILLIMETRE);
        margin.setLeft(28 * MILLIMETRE);
        margin.setRight(26 * MILLIMETRE);
        margin.setBottom(35 * MILLIMETRE);
        margin.setFooter(25 * MILLIMETRE);
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        run(number, "— ", "宋体", FOURTH);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        run(number, " —", "宋体", FOURTH);
    }

    /** 发文机关标志, and the red line below it. */
    private void mark(String house) {
        XWPFParagraph mark = document.createParagraph();
        mark.setAlignment(ParagraphAlignment.CENTER);
        mark.setSpacingAfter(10 * 20);
        mark.setBorderBottom(Borders.SINGLE);
        mark.getCTP().getPPr().getPBdr().getBottom().setColor(RED);
        mark.getCTP().getPPr().getPBdr().getBottom().setSz(java.math.BigInteger.valueOf(12));
        run(mark, house, TITLE, 36).setColor(RED);
    }

    private void title(String title) {
        document.createParagraph();
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter((int) LINE * 20);
        run(paragraph, title, TITLE, SECOND);
    }

    private void line(String line) {
        XWPFParagraph paragraph = spaced();
        paragraph.setIndentationFirstLine(2 * LETTER);
        boolean first = line.matches("[一二三四五六七八九十]{1,2}、.{1,30}");
        boolean second = line.matches("（[一二三四五六七八九十]{1,2}）.{1,30}");
        run(paragraph, line.strip(), first ? "黑体" : second ? "楷体_GB2312" : BODY, THIRD);
    }

    private XWPFParagraph spaced() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    private void table(List<List<String>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int columns = lines.getFirst().size();
        XWPFTable table = document.createTable(lines.size(), columns);
        table.setWidth("100%");
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < columns; column++) {
                String cell = column < lines.get(row).size() ? lines.get(row).get(column) : "";
                XWPFParagraph paragraph =
                        table.getRow(row).getCell(column).getParagraphs().getFirst();
                paragraph.setAlignment(
                        row > 0 && Sheets.isNumber(cell) ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
                run(paragraph, cell, row == 0 ? "黑体" : BODY, FOURTH);
            }
        }
    }

    private void files(List<ReadItems.File> files, String word) {
        for (int i = 0; i < files.size(); i++) {
            XWPFParagraph paragraph = spaced();
            paragraph.setIndentationLeft(2 * LETTER);
            run(
                    paragraph,
                    (i == 0 ? word + "：" : "　　　") + (i + 1) + "．" + files.get(i).name(),
                    BODY,
                    THIRD);
        }
    }

    private void signed(String who, String day) {
        spaced();
        for (String text : List.of(who, day)) {
            XWPFParagraph paragraph = spaced();
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(4 * LETTER);
            run(paragraph, text, BODY, THIRD);
        }
    }

    /** 2026年11月23日. */
    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 版记. */
    private void foot(List<String> words) {
        spaced();
        for (int i = 0; i < words.size(); i++) {
            XWPFParagraph paragraph = document.createParagraph();
            if (i == 0) {
                paragraph.setBorderTop(Borders.SINGLE);
            }
            paragraph.setBorderBottom(Borders.SINGLE);
            paragraph.setIndentationLeft(FOURTH * 20);
            run(paragraph, words.get(i), BODY, FOURTH);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontSize(size);
        return run;
    }
}
