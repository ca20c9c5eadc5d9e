package cn.jiannuo.server.voice.paper;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/** Draws a picture anew: what the camera wrote beside it (place, time, its number, a small preview) is not drawn. */
final class CleanPicture {
    /** More points than any camera's; a small file that unpacks to more is a trap. */
    private static final long MOST_POINTS = 80_000_000;

    private static final float QUALITY = 0.9f;

    private CleanPicture() {}

    /** The copy, as JPEG where the picture was one, else as PNG. */
    record Copy(byte[] content, String ending) {
        Paper in(Paper paper) {
            return paper.as(ending, content);
        }
    }

    static Optional<Copy> clean(byte[] content) throws Unfit {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                    throw new Unfit(Examined.Why.BOMB);
                }
                boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
                BufferedImage drawn = upright(reader.read(0), orientation(content));
                return Optional.of(new Copy(jpeg ? jpeg(drawn) : png(drawn), jpeg ? "jpg" : "png"));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty(); // a picture that cannot be drawn cannot be cleaned: only the sealed original stays
        }
    }

    /** As the camera was held: the note about it is lost with the others, so the picture itself is turned. */
    private static int orientation(byte[] content) {
        try {
            Metadata beside = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
            ExifIFD0Directory exif = beside.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer turned = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return turned == null ? 1 : turned;
        } catch (ImageProcessingException | IOException none) {
            return 1; // a picture without such notes stands as it is
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int quarters = switch (orientation) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
        if (quarters == 0) {
            return image;
        }
        boolean across = quarters % 2 == 1;
        double width = across ? image.getHeight() : image.getWidth();
        double height = across ? image.getWidth() : image.getHeight();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2, height / 2);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        BufferedImage turned = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(opaque(image), turned);
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return copy;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque(image), null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", out);
        return out.toByteArray();
    }
}
