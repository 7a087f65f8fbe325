package org.comity.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A class of goods or services in the classification it was given in.
 *
 * @param scheme Nice, or the national classification that Korea used before March 1998
 * @param code Nice: {@code 1} to {@code 45} without leading zero; Korean national class: three digits such as {@code 010};
 *     {@code ?} when the source names none
 * @param edition edition of the classification such as {@code NCL 11-2020}, where the source tells it
 */
public record GoodsClass(Scheme scheme, String code, Optional<String> edition) implements Comparable<GoodsClass> {

    /** The classifications that occur in the two registers. */
    public enum Scheme {
        NICE,
        KR_NATIONAL,
        UNKNOWN
    }

    private static final Pattern NICE = Pattern.compile("[1-9]|[1-3]\\d|4[0-5]");
    private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
    private static final Pattern KR_OLD = Pattern.compile("\\d{3}");

    public GoodsClass {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(edition, "edition");
        boolean valid = switch (scheme) {
            case NICE -> NICE.matcher(code).matches();
            case KR_NATIONAL -> KR_OLD.matcher(code).matches();
            case UNKNOWN -> !code.isEmpty();
        };
        if (!valid) {
            throw new IllegalArgumentException("\"" + code + "\" is no class of " + scheme);
        }
    }

    public static GoodsClass nice(int number) {
        return new GoodsClass(Scheme.NICE, Integer.toString(number), Optional.empty());
    }

    /**
     * Reads what an office wrote: one or two digits are a Nice class, three digits ({@code 010}, {@code 112}) a Korean
     * national class; anything else is kept as {@link Scheme#UNKNOWN}.
     */
    public static GoodsClass read(String written) {
        String s = written.strip();
        if (SHORT.matcher(s).matches()) {
            int n = Integer.parseInt(s);
            if (n >= 1 && n <= 45) {
                return nice(n);
            }
        }
        if (KR_OLD.matcher(s).matches()) {
            return new GoodsClass(Scheme.KR_NATIONAL, s, Optional.empty());
        }
        return new GoodsClass(Scheme.UNKNOWN, s.isEmpty() ? "?" : s, Optional.empty());
    }

    /** Whether its classification has such a class: the Korean national one had 1 to 53 and, for services, 101 to 112. */
    public boolean exists() {
        return switch (scheme) {
            case NICE -> true;
            case KR_NATIONAL -> {
                int number = Integer.parseInt(code);
                yield (number >= 1 && number <= 53) || (number >= 101 && number <= 112);
            }
            case UNKNOWN -> false;
        };
    }

    /** The Nice class number, when this is one. */
    public OptionalInt niceNumber() {
        return scheme == Scheme.NICE ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }

    /** Whether this is a class of services: Nice 35 to 45, Korean national 101 to 112. */
    public boolean isService() {
        return switch (scheme) {
            case NICE -> Integer.parseInt(code) >= 35;
            case KR_NATIONAL -> Integer.parseInt(code) >= 101;
            case UNKNOWN -> false;
        };
    }

    @Override
    public int compareTo(GoodsClass other) {
        int byScheme = scheme.compareTo(other.scheme);
        if (byScheme != 0) {
            return byScheme;
        }
        return scheme == Scheme.NICE
                ? Integer.compare(Integer.parseInt(code), Integer.parseInt(other.code))
                : code.compareTo(other.code);
    }
}
