package org.comity.model;

/** How much a finding matters: {@code ERROR} hinders use, {@code WARNING} should be looked at, {@code NOTE} is only told. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
