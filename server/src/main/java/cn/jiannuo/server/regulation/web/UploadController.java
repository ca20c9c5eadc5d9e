package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.source.Finding;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.UploadPack;
import cn.jiannuo.server.regulation.core.Uploaded;
import cn.jiannuo.server.ui.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A text comes into the library, pasted or as a file. */
@Controller
class UploadController {
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final UploadPack upload;

    UploadController(UploadPack upload) {
        this.upload = upload;
    }

    @GetMapping("/regulations/upload")
    String form(Model model) {
        model.addAttribute("upload", UploadPage.EMPTY);
        return "regulation/upload";
    }

    @PostMapping("/regulations/upload")
    String upload(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            Model model)
            throws IOException {
        boolean fromFile = file != null && !file.isEmpty();
        String name = fromFile ? Objects.toString(file.getOriginalFilename(), "") : "";
        Optional<String> content = fromFile ? decoded(file.getBytes()) : Optional.of(text);
        if (content.isEmpty()) {
            return again(model, new UploadPage(text, name, "regulation.upload.not-text", 0, List.of(), 0));
        }
        return switch (upload.upload(reader.actor(), name, content.get())) {
            case Uploaded.Kept kept -> {
                String said = kept.before() ? "regulation.upload.before" : "regulation.upload.kept";
                redirect.addFlashAttribute("notice", new Frame.Notice(page.say(said), false));
                yield "redirect:/regulations/" + kept.regulation() + "/versions/"
                        + kept.hash().substring(0, 12);
            }
            case Uploaded.Refused refused -> again(model, refused(refused, name, page));
            case Uploaded.TooLong tooLong ->
                again(model, new UploadPage("", name, "regulation.upload.too-long", 0, List.of(), 0));
        };
    }

    private static UploadPage refused(Uploaded.Refused refused, String name, Frame page) {
        if (refused.findings().isEmpty()) {
            return new UploadPage("", name, "regulation.upload.nothing", 0, List.of(), 0);
        }
        List<Finding> errors = refused.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        Messages messages = new Messages(page.words().locale());
        return new UploadPage(
                refused.text(),
                name,
                "",
                errors.size(),
                Excerpts.of(refused.text(), errors, messages),
                Math.max(0, errors.size() - Excerpts.MOST));
    }

    private static String again(Model model, UploadPage page) {
        model.addAttribute("upload", page);
        return "regulation/upload";
    }

    /** As UTF-8, or as Chinese Windows writes; empty when it is no text. */
    private static Optional<String> decoded(byte[] bytes) {
        return ENCODINGS.stream()
                .flatMap(encoding -> decoded(bytes, encoding).stream())
                .findFirst()
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] bytes, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // another encoding may fit
        }
    }
}
