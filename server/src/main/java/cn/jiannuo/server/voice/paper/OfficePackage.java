package cn.jiannuo.server.voice.paper;

import cn.jiannuo.server.voice.paper.Examined.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;

/** A Word, Excel or PowerPoint file: refused with macros, and copied without the names of its authors. */
final class OfficePackage {
    private static final List<String> MAIN = List.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** Programs, foreign objects and pieces of other files: no copy without them is honest, so there is none. */
    private static final List<String> FOREIGN =
            List.of("oleobject", "activex", "embeddings", "altchunk", "externallink");

    private OfficePackage() {}

    static boolean isPackage(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static String mediaType(byte[] content) throws Unfit {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            for (PackagePart part : opened.getParts()) {
                String type = part.getContentType().toLowerCase(Locale.ROOT);
                if (type.contains("macroenabled")
                        || type.contains("vbaproject")
                        || part.getPartName().getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new Unfit(Why.MACROS);
                }
            }
            for (PackagePart part : opened.getParts()) {
                for (String main : MAIN) {
                    if (part.getContentType().equals(main + ".main+xml")) {
                        return main;
                    }
                }
            }
            return "application/zip";
        } catch (OpenXML4JException | IOException | RuntimeException broken) {
            return "application/zip"; // a package of something else, or a broken one: its name will not fit
        }
    }

    static Optional<byte[]> clean(byte[] content) throws Unfit {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            if (hasForeign(opened)) {
                return Optional.empty();
            }
            takeOutProperties(opened);
            for (PackagePart part : opened.getParts()) {
                cleanPart(part);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.save(out);
            return Optional.of(out.toByteArray());
        } catch (OpenXML4JException | IOException | RuntimeException broken) {
            return Optional.empty(); // what cannot be read cannot be cleaned: only the sealed original stays
        }
    }

    private static boolean hasForeign(OPCPackage opened) throws OpenXML4JException {
        for (PackagePart part : opened.getParts()) {
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (FOREIGN.stream().anyMatch(name::contains)) {
                return true;
            }
            if (part.isRelationshipPart()) {
                continue;
            }
            for (PackageRelationship link : part.getRelationships()) {
                // a template or picture that is fetched from outside tells its owner that the file was opened
                if (link.getTargetMode() == TargetMode.EXTERNAL
                        && !link.getRelationshipType().endsWith("/hyperlink")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void takeOutProperties(OPCPackage opened) throws OpenXML4JException {
        List<PackagePart> gone = new ArrayList<>();
        for (PackagePart part : opened.getParts()) {
            String name = part.getPartName().getName();
            // what the core properties hold is emptied below; they themselves stay, as every such file has them
            boolean besides =
                    name.startsWith("/docProps/") && !part.getContentType().contains("core-properties");
            if (besides && !part.isRelationshipPart()) {
                gone.add(part);
            }
        }
        for (String type : List.of(
                PackageRelationshipTypes.EXTENDED_PROPERTIES,
                PackageRelationshipTypes.CUSTOM_PROPERTIES,
                PackageRelationshipTypes.THUMBNAIL)) {
            for (PackageRelationship link : List.copyOf(links(opened, type))) {
                opened.removeRelationship(link.getId());
            }
        }
        for (PackagePart part : gone) {
            opened.removePart(part.getPartName());
        }
        OfficeProperties.empty(opened.getPackageProperties());
    }

    private static List<PackageRelationship> links(OPCPackage opened, String type) {
        List<PackageRelationship> links = new ArrayList<>();
        opened.getRelationshipsByType(type).forEach(links::add);
        return links;
    }

    private static void cleanPart(PackagePart part) throws IOException, Unfit {
        String type = part.getContentType();
        if (part.getPartName().getName().contains("/printerSettings/")) {
            write(part, new byte[0]); // names the machine and the printer
        } else if (type.startsWith("image/jpeg") || type.startsWith("image/png")) {
            Optional<CleanPicture.Copy> copy = CleanPicture.clean(bytes(part));
            write(
                    part,
                    copy.orElseThrow(() -> new IOException("a picture that cannot be drawn"))
                            .content());
        } else if (type.endsWith("+xml") && !part.isRelationshipPart() && !type.contains("core-properties")) {
            write(part, OfficeNames.without(bytes(part)));
        }
    }

    private static byte[] bytes(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void write(PackagePart part, byte[] content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
    }
}
