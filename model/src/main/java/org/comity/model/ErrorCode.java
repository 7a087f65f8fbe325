package org.comity.model;

import java.util.Locale;

/**
 * Every way in which Comity refuses or fails, with a stable code. The texts stand in {@code errors_*.properties} under
 * {@link #key()}: what happened, with the values, and after it what to try.
 */
public enum ErrorCode {
    // USER
    MARK_EMPTY(ErrorKind.USER),
    MARK_TOO_LONG(ErrorKind.USER),
    MARK_CONTROL_CHARACTER(ErrorKind.USER),
    CLASS_UNKNOWN(ErrorKind.USER),
    FORUM_UNKNOWN(ErrorKind.USER),
    DATE_UNREADABLE(ErrorKind.USER),
    NUMBER_UNREADABLE(ErrorKind.USER),
    NUMBER_CHECK_DIGIT(ErrorKind.USER),
    NUMBER_NOT_FOUND(ErrorKind.USER),
    DIALECT_UNKNOWN(ErrorKind.USER),
    OPTION_INVALID(ErrorKind.USER),
    FILE_NOT_FOUND(ErrorKind.USER),
    TABLE_COLUMN_MISSING(ErrorKind.USER),
    TABLE_ROW_INVALID(ErrorKind.USER),
    REGISTER_EMPTY(ErrorKind.USER),
    SERVER_ALREADY_RUNNING(ErrorKind.USER),
    RIGHT_NOT_FOUND(ErrorKind.USER),
    VERSION_NOT_FOUND(ErrorKind.USER),
    CHECK_NOT_FOUND(ErrorKind.USER),
    ADDRESS_NOT_FOUND(ErrorKind.USER),
    METHOD_NOT_ALLOWED(ErrorKind.USER),
    REQUEST_UNREADABLE(ErrorKind.USER),
    FORM_STALE(ErrorKind.USER),
    HOST_REFUSED(ErrorKind.USER),

    // DATA
    FILE_UNRECOGNISED(ErrorKind.DATA),
    FILE_UNREADABLE(ErrorKind.DATA),
    XML_MALFORMED(ErrorKind.DATA),
    XML_REFUSED(ErrorKind.DATA),
    JSON_MALFORMED(ErrorKind.DATA),
    ENCODING_WRONG(ErrorKind.DATA),
    RECORD_INVALID(ErrorKind.DATA),
    RECORD_NUMBER_MISSING(ErrorKind.DATA),
    RECORD_TYPE_UNKNOWN(ErrorKind.DATA),
    RECORD_VALUE_INVALID(ErrorKind.DATA),
    ROW_BROKEN(ErrorKind.DATA),
    ARCHIVE_REFUSED(ErrorKind.DATA),

    // INTERNAL
    UNEXPECTED(ErrorKind.INTERNAL),

    // RESOURCE
    DISK_FULL(ErrorKind.RESOURCE),
    MEMORY_EXHAUSTED(ErrorKind.RESOURCE),
    PORT_IN_USE(ErrorKind.RESOURCE),
    SERVER_NOT_READY(ErrorKind.RESOURCE),
    DATABASE_UNREACHABLE(ErrorKind.RESOURCE),
    DATABASE_CONNECTION_LOST(ErrorKind.RESOURCE),
    DATABASE_UNSAFE(ErrorKind.RESOURCE),
    DATABASE_VERSION(ErrorKind.RESOURCE),
    DATABASE_NOT_PREPARED(ErrorKind.RESOURCE),
    DATABASE_START_FAILED(ErrorKind.RESOURCE),
    HOME_NOT_WRITABLE(ErrorKind.RESOURCE);

    private final ErrorKind kind;

    ErrorCode(ErrorKind kind) {
        this.kind = kind;
    }

    public ErrorKind kind() {
        return kind;
    }

    /** Stable code in JSON, addresses and message files: {@code mark-empty}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
