package cn.jiannuo.server.voice.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of file that may go with a letter, each with the way its traces are taken out. */
public enum PaperKind {
    JPEG("image/jpeg", Cleaning.PICTURE, "jpg", "jpeg"),
    PNG("image/png", Cleaning.PICTURE, "png"),
    GIF("image/gif", Cleaning.PICTURE, "gif"),
    BMP("image/bmp", Cleaning.PICTURE, "bmp"),
    PDF("application/pdf", Cleaning.PDF, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Cleaning.OFFICE, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Cleaning.OFFICE, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Cleaning.OFFICE, "pptx"),
    TXT("text/plain", Cleaning.TEXT, "txt"),
    // what no library takes the traces out of: kept sealed, opened by two
    HEIC("image/heic", Cleaning.NONE, "heic", "heif"),
    MP4("video/mp4", Cleaning.NONE, "mp4", "m4v"),
    MOV("video/quicktime", Cleaning.NONE, "mov"),
    M4A("audio/mp4", Cleaning.NONE, "m4a"),
    MP3("audio/mpeg", Cleaning.NONE, "mp3");

    /** How traces are taken out. */
    enum Cleaning {
        PICTURE,
        PDF,
        OFFICE,
        TEXT,
        NONE
    }

    private final String mediaType;
    private final Cleaning cleaning;
    private final List<String> endings;

    PaperKind(String mediaType, Cleaning cleaning, String... endings) {
        this.mediaType = mediaType;
        this.cleaning = cleaning;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    Cleaning cleaning() {
        return cleaning;
    }

    boolean endsWith(String ending) {
        return endings.contains(ending);
    }

    static boolean isEnding(String ending) {
        return Arrays.stream(values()).anyMatch(kind -> kind.endsWith(ending));
    }

    static Optional<PaperKind> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(type))
                .findFirst();
    }

    /** For a file's input: {@code .jpg,.png,…}. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.endings.stream())
                .map(ending -> "." + ending)
                .collect(java.util.stream.Collectors.joining(","));
    }
}
