package cn.jiannuo.server.record.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What kind of file something is, by what is in it; its name must say the same. */
public sealed interface FileKind {
    /** Bytes of a file at most. */
    int MOST = 20 * 1024 * 1024;

    /** Parts of a package that are looked at; more has no paper. */
    int PARTS = 5000;

    /** Why a file is not taken. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        NOT_TAKEN,
        DRESSED_UP;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param mediaType as it is given out again */
    record Taken(String mediaType) implements FileKind {}

    record Refused(Why why) implements FileKind {}

    /** Kinds that are taken. */
    enum Known {
        PDF("application/pdf", "pdf"),
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg", "jpeg"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        TXT("text/plain", "txt");

        private final String mediaType;
        private final List<String> endings;

        Known(String mediaType, String... endings) {
            this.mediaType = mediaType;
            this.endings = List.of(endings);
        }
    }

    static FileKind of(String name, byte[] content) {
        if (content.length == 0) {
            return new Refused(Why.EMPTY);
        }
        if (content.length > MOST) {
            return new Refused(Why.TOO_LARGE);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (Arrays.stream(Known.values()).noneMatch(kind -> kind.endings.contains(ending))) {
            return new Refused(Why.NOT_TAKEN);
        }
        return inside(content)
                .filter(kind -> kind.endings.contains(ending))
                .<FileKind>map(kind -> new Taken(kind.mediaType))
                .orElseGet(() -> new Refused(Why.DRESSED_UP));
    }

    private static Optional<Known> inside(byte[] content) {
        if (starts(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(Known.PDF);
        }
        if (starts(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(Known.PNG);
        }
        if (starts(content, 0xff, 0xd8, 0xff)) {
            return Optional.of(Known.JPEG);
        }
        if (starts(content, 'P', 'K', 3, 4)) {
            return packed(content);
        }
        return isText(content) ? Optional.of(Known.TXT) : Optional.empty();
    }

    private static boolean starts(byte[] content, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** An office package names its parts; one with macros is not taken. */
    private static Optional<Known> packed(byte[] content) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null && parts.size() < PARTS) {
                parts.add(entry.getName());
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // a broken package is no paper, whatever its name
        }
        boolean macros = parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"));
        if (macros || !parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (parts.contains("word/document.xml")) {
            return Optional.of(Known.DOCX);
        }
        return parts.contains("xl/workbook.xml") ? Optional.of(Known.XLSX) : Optional.empty();
    }

    private static boolean isText(byte[] content) {
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
                .anyMatch(encoding -> {
                    try {
                        String text = encoding.newDecoder()
                                .decode(ByteBuffer.wrap(content))
                                .toString();
                        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
                    } catch (CharacterCodingException e) {
                        return false; // not text in this encoding
                    }
                });
    }
}
