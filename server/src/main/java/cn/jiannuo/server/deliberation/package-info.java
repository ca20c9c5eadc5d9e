/**
 * 议事: where people are heard before something is decided: drafts with opinions on their paragraphs, public notices with objections,
 * questionnaires.
 *
 * <p>It rides on {@code matter}: steps, last days and parties come from the procedures of the regulations; what is kept here is what a
 * procedure has no place for, such as the text under discussion. Serves A19, B10, C10 and E12 of the catalogue.
 */
@ApplicationModule(
        displayName = "议事",
        allowedDependencies = {
            "tenancy",
            "identity",
            "audit",
            "organization",
            "regulation",
            "record",
            "record :: core",
            "duty",
            "matter",
            "matter :: core",
            "matter :: web",
            "notification",
            "ui"
        })
@NullMarked
package cn.jiannuo.server.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
