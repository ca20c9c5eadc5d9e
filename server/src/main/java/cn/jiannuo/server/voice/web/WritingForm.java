package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The letter as it was typed; shown again when it is refused, but for the files, which a browser does not give twice. */
public class WritingForm {
    private String kind = "";
    private String topic = "";
    private String text = "";
    private String about = "";
    private String grade = "";
    private boolean batch = true;
    private String once = "";
    private @Nullable List<MultipartFile> papers;

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public boolean isBatch() {
        return batch;
    }

    public void setBatch(boolean batch) {
        this.batch = batch;
    }

    public String getOnce() {
        return once;
    }

    public void setOnce(String once) {
        this.once = once;
    }

    public void setPapers(List<MultipartFile> papers) {
        this.papers = papers;
    }

    Grade grade(Grade otherwise) {
        return grade.equals("NAMED") || grade.equals("CONFIDENTIAL") ? Grade.valueOf(grade) : otherwise;
    }

    List<Paper> papers() {
        List<Paper> chosen = new ArrayList<>();
        for (MultipartFile file : papers == null ? List.<MultipartFile>of() : papers) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                try {
                    chosen.add(new Paper(name, file.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "form"; // never stands in a log
    }
}
