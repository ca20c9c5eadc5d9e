package cn.jiannuo.server.voice.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Writes a PDF anew without the author, the program, the times, older versions, scripts and what hangs on to it. */
final class CleanPdf {
    /** Traces, and whatever acts by itself, wherever they hang. */
    private static final List<COSName> TAKEN_OUT = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.OPEN_ACTION,
            COSName.AA,
            COSName.JS,
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("AF"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("Perms"),
            COSName.getPDFName("DSS"));

    /** Who made a note in the margin, and when. */
    private static final List<COSName> OF_NOTES =
            List.of(COSName.T, COSName.M, COSName.getPDFName("CreationDate"), COSName.getPDFName("RC"));

    private CleanPdf() {}

    static Optional<byte[]> clean(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Optional.empty();
            }
            sweep(document.getDocument());
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty(); // what cannot be read cannot be cleaned: only the sealed original stays
        }
    }

    private static void sweep(COSDocument document) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase found = document.getObjectFromPool(key).getObject();
            if (found instanceof COSDictionary dictionary) {
                TAKEN_OUT.forEach(dictionary::removeItem);
                if (COSName.ANNOT.equals(dictionary.getCOSName(COSName.TYPE))) {
                    OF_NOTES.forEach(dictionary::removeItem);
                }
                if (dictionary instanceof COSStream stream && isPhotograph(stream)) {
                    JpegNotes.takeOut(stream);
                }
            }
        }
    }

    private static boolean isPhotograph(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && COSName.DCT_DECODE.equals(stream.getFilters());
    }
}
