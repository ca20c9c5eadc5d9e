/**
 * How every page looks and speaks: frame, style sheet, components, words, dates, money and deadlines.
 *
 * <p>Modules add their own section of the navigation through {@link cn.jiannuo.server.ui.Section}; this module knows none of them.
 */
@ApplicationModule(
        displayName = "界面",
        allowedDependencies = {"tenancy", "identity"})
@NullMarked
package cn.jiannuo.server.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
