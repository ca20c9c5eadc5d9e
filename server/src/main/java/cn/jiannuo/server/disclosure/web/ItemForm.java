package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What was typed into the form of an item. */
public final class ItemForm {
    private String title = "";
    private String body = "";
    private String cells = "";
    private int revision;
    private @Nullable MultipartFile sheet;
    private List<MultipartFile> files = List.of();

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getCells() {
        return cells;
    }

    public void setCells(String cells) {
        this.cells = cells;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public void setSheet(MultipartFile sheet) {
        this.sheet = sheet;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    /** Empty when the table cannot be read. A file with a table goes before what was pasted. */
    Optional<Draft> draft() {
        return table().map(table -> new Draft(
                title,
                body,
                table,
                files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file ->
                                new Draft.File(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file)))
                        .toList(),
                revision));
    }

    private Optional<String> table() {
        MultipartFile given = sheet;
        return given == null || given.isEmpty()
                ? Sheets.pasted(cells)
                : Sheets.read(Objects.requireNonNullElse(given.getOriginalFilename(), ""), bytes(given));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
