package cn.jiannuo.server.voice.paper;

import cn.jiannuo.server.voice.paper.Examined.Why;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks what a file is, by its content, and makes the copy that handlers may see. */
@Component
public class Examine {
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    private final Tika tika = new Tika();

    public Examined examine(Paper paper) {
        if (paper.content().length == 0) {
            return new Examined.Refused(paper.name(), Why.EMPTY);
        }
        if (paper.content().length > Examined.MOST) {
            return new Examined.Refused(paper.name(), Why.TOO_LARGE);
        }
        try {
            return looked(paper);
        } catch (Unfit unfit) {
            return new Examined.Refused(paper.name(), unfit.why());
        }
    }

    private Examined looked(Paper paper) throws Unfit {
        String type = tika.detect(paper.content());
        if (OfficePackage.isPackage(paper.content())) {
            type = OfficePackage.mediaType(paper.content());
        }
        if (type.equals(OLD_OFFICE)) {
            throw new Unfit(Why.OLD_OFFICE);
        }
        if (!PaperKind.isEnding(paper.ending())) {
            throw new Unfit(Why.NOT_TAKEN);
        }
        PaperKind kind = PaperKind.ofMediaType(type)
                .filter(found -> found.endsWith(paper.ending()))
                .orElseThrow(() -> new Unfit(Why.DRESSED_UP));
        return new Examined.Taken(paper, kind, cleaned(paper, kind));
    }

    private static Optional<Paper> cleaned(Paper paper, PaperKind kind) throws Unfit {
        return switch (kind.cleaning()) {
            case PICTURE -> CleanPicture.clean(paper.content()).map(copy -> copy.in(paper));
            case PDF -> CleanPdf.clean(paper.content()).map(copy -> paper.as("pdf", copy));
            case OFFICE -> OfficePackage.clean(paper.content()).map(copy -> paper.as(paper.ending(), copy));
            case TEXT -> CleanText.clean(paper.content()).map(copy -> paper.as("txt", copy));
            case NONE -> Optional.empty();
        };
    }
}
