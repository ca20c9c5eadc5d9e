package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.voice.paper.Examine;
import cn.jiannuo.server.voice.paper.Examined;
import cn.jiannuo.server.voice.paper.Examined.Why;
import cn.jiannuo.server.voice.paper.Paper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people hand them in, and as some would like to smuggle them in. */
class PapersTest {
    private static final String AUTHOR = "赵桂芳";
    private static final String TYPES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    private static final String CORE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>赵桂芳</dc:creator><cp:lastModifiedBy>赵桂芳</cp:lastModifiedBy></cp:coreProperties>";
    private static final String TEXT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:ins w:id=\"1\" w:author=\"赵桂芳\" w:date=\"2026-11-20T22:13:00Z\"><w:r><w:t>加班记录</w:t></w:r></w:ins></w:p></w:body></w:document>";

    private final Examine examine = examine();

    /** As the program makes it; it has nothing to be told. */
    private static Examine examine() {
        return new Examine();
    }

    private Examined.Taken taken(String name, byte[] content) {
        Examined examined = examine.examine(new Paper(name, content));
        assertThat(examined).as(name).isInstanceOf(Examined.Taken.class);
        return (Examined.Taken) examined;
    }

    private byte[] cleaned(String name, byte[] content) {
        return taken(name, content).cleaned().orElseThrow().content();
    }

    private Why refused(String name, byte[] content) {
        Examined examined = examine.examine(new Paper(name, content));
        assertThat(examined).as(name).isInstanceOf(Examined.Refused.class);
        return ((Examined.Refused) examined).why();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word(String mainType, String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", String.format(TYPES, mainType));
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "docProps/core.xml", CORE);
            part(zip, "word/document.xml", TEXT);
            for (int i = 0; i < more.length; i += 2) {
                part(zip, more[i], more[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(content));
        zip.closeEntry();
    }

    private static String unpacked(byte[] packed) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** With a note of the camera: made by 赵桂芳, to be turned a quarter to the right. */
    private static byte[] photograph() throws IOException {
        byte[] plain = picture("jpg");
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        exif.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
        byte[] author = utf8(AUTHOR + "\0");
        exif.writeBytes(new byte[] {1, 0x3b, 0, 2, 0, 0, 0, (byte) author.length, 0, 0, 0, 38, 0, 0, 0, 0});
        exif.writeBytes(author);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        int length = exif.size() + 2;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.writeBytes(exif.toByteArray());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(AUTHOR);
            document.getDocumentInformation().setProducer("HUAWEI-MateBook-SJ080");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.launchURL('http://tell.example')"));
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_photograph_loses_what_the_camera_wrote_and_stands_upright() throws IOException {
        byte[] photograph = photograph();
        assertThat(new String(photograph, StandardCharsets.UTF_8)).contains(AUTHOR);

        byte[] copy = cleaned("现场.jpg", photograph);

        assertThat(new String(copy, StandardCharsets.UTF_8))
                .doesNotContain(AUTHOR)
                .doesNotContain("Exif");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(copy));
        assertThat(drawn.getWidth()).as("turned as it was held").isEqualTo(20);
        assertThat(drawn.getHeight()).isEqualTo(40);
    }

    @Test
    void a_pdf_loses_its_author_its_machine_and_what_acts_by_itself() throws IOException {
        byte[] copy = cleaned("情况.pdf", pdf(false));

        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain("HUAWEI")
                .doesNotContain("JavaScript")
                .doesNotContain("launchURL");
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void what_cannot_be_cleaned_is_kept_sealed_and_has_no_copy() throws IOException {
        assertThat(taken("加密.pdf", pdf(true)).cleaned()).isEmpty();
        byte[] film = new byte[64];
        System.arraycopy(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'}, 0, film, 0, 12);
        assertThat(taken("录像.mp4", film).cleaned()).isEmpty();
        assertThat(taken(
                                "外部模板.docx",
                                word(
                                        DOCUMENT,
                                        "word/_rels/document.xml.rels",
                                        RELATIONS
                                                .replace(
                                                        "word/document.xml\"",
                                                        "http://tell.example/a.dotx\" TargetMode=\"External\"")
                                                .replace(
                                                        "relationships/officeDocument\"",
                                                        "relationships/attachedTemplate\"")
                                                .replaceAll("<Relationship Id=\"rId2\".*?/>", "")))
                        .cleaned())
                .as("a template fetched from outside")
                .isEmpty();
    }

    @Test
    void a_word_file_loses_its_authors_and_keeps_its_text() throws IOException {
        String copy = unpacked(cleaned("记录.docx", word(DOCUMENT)));

        assertThat(copy).contains("加班记录").doesNotContain(AUTHOR);
    }

    @Test
    void a_text_in_an_old_encoding_is_readable_and_has_no_mark() {
        assertThat(cleaned("说明.txt", "住宿费".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(utf8("住宿费"));
    }

    @Test
    void macros_are_refused_under_any_name() throws IOException {
        String macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
        assertThat(refused("表.docx", word(macro))).isEqualTo(Why.MACROS);
        assertThat(refused("表.docx", word(DOCUMENT, "word/vbaProject.bin", "Sub AutoOpen()")))
                .isEqualTo(Why.MACROS);
        byte[] old = new byte[1024];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                old,
                0,
                8);
        assertThat(refused("表.doc", old)).isEqualTo(Why.OLD_OFFICE);
    }

    @ParameterizedTest
    @CsvSource({
        "照片.jpg, MZ...., DRESSED_UP",
        "信.pdf, <html><script>alert(1)</script></html>, DRESSED_UP",
        "程序.exe, MZ, NOT_TAKEN"
    })
    void a_file_that_is_not_what_its_name_says_is_refused(String name, String content, Why why) {
        assertThat(refused(name, utf8(content))).isEqualTo(why);
    }

    @Test
    void a_picture_named_as_a_pdf_is_refused_too() throws IOException {
        assertThat(refused("信.pdf", picture("png"))).isEqualTo(Why.DRESSED_UP);
    }

    @Test
    void an_empty_file_and_one_of_more_than_fifty_megabytes_are_refused() {
        assertThat(refused("空.txt", new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(refused("大.txt", new byte[50 * 1024 * 1024 + 1])).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void folders_and_control_characters_do_not_survive_in_a_name() {
        assertThat(new Paper("C:\\Users\\zhaoguifang\\桌面\\发票\u0000.txt", new byte[1]).name())
                .isEqualTo("发票.txt");
    }
}
