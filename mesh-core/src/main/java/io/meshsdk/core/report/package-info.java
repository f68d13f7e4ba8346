/** Quality reports in forms that people and other programs read. Start at {@link io.meshsdk.core.report.ReportFormat}. */
@NullMarked
package io.meshsdk.core.report;

import org.jspecify.annotations.NullMarked;
