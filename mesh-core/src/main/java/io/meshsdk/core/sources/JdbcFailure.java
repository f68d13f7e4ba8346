package io.meshsdk.core.sources;

import io.meshsdk.error.DataSourceException;
import java.sql.SQLException;

/**
 * Reports failures of a database without its messages, which may quote values.
 *
 * @since 0.1.0
 */
public final class JdbcFailure {
    private JdbcFailure() {}

    /** Returns the failure of an act, for example {@code read the rows of a query}. */
    public static DataSourceException of(String act, SQLException failure) {
        return new DataSourceException(
                ("Cannot %s: the database failed with %s, SQL state %s, code %d (its message may quote values and is "
                                + "left out). Mend the query or the connection and try again.")
                        .formatted(act, failure.getClass().getName(), failure.getSQLState(), failure.getErrorCode()),
                withoutMessage(failure));
    }

    private static SQLException withoutMessage(SQLException failure) {
        SQLException silent = new SQLException("(message left out)", failure.getSQLState(), failure.getErrorCode());
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
