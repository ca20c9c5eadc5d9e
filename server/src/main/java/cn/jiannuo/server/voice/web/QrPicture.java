package cn.jiannuo.server.voice.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A receipt for a phone's camera.
 *
 * @param size of the picture in squares, with its margin
 * @param squares the dark ones, as the path of an SVG
 */
public record QrPicture(int size, String squares) {
    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
