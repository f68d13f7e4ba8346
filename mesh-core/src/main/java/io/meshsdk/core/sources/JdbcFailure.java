package io.meshsdk.core.sources;

import io.meshsdk.error.DataSourceException;
import java.sql.SQLException;

/** Reports failures of a database without its messages, which may quote values. */
final class JdbcFailure {
    private JdbcFailure() {}

    static DataSourceException of(String act, SQLException failure) {
        return new DataSourceException(
                ("Cannot %s: the database failed with %s, SQL state %s, code %d (its message may quote values and is "
                                + "left out). Mend the query or the connection and publish again.")
                        .formatted(act, failure.getClass().getName(), failure.getSQLState(), failure.getErrorCode()),
                withoutMessage(failure));
    }

    private static SQLException withoutMessage(SQLException failure) {
        SQLException silent = new SQLException("(message left out)", failure.getSQLState(), failure.getErrorCode());
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }
}
