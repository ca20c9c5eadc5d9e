package cn.jiannuo.server.voice.paper;

import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;

/** Who made a file, when, with whom and under which title. */
final class OfficeProperties {
    private OfficeProperties() {}

    static void empty(PackageProperties properties) throws InvalidFormatException {
        properties.setCreatorProperty(Optional.of(""));
        properties.setLastModifiedByProperty(Optional.of(""));
        properties.setTitleProperty(Optional.of(""));
        properties.setSubjectProperty(Optional.of(""));
        properties.setDescriptionProperty(Optional.of(""));
        properties.setKeywordsProperty(Optional.of(""));
        properties.setCategoryProperty(Optional.of(""));
        properties.setIdentifierProperty(Optional.of(""));
        properties.setVersionProperty(Optional.of(""));
        properties.setRevisionProperty(Optional.of("1"));
        properties.setCreatedProperty("2000-01-01T00:00:00Z");
        properties.setModifiedProperty("2000-01-01T00:00:00Z");
        properties.setLastPrintedProperty("2000-01-01T00:00:00Z");
    }
}
