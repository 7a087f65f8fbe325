package org.comity.script.internal;

/**
 * Where readings of one sign part: two bytes each, the earlier reading that begins as it does for longest, and for how many
 * segments. A segment counts as the same only beside the same neighbour, as it may cost by that.
 */
final class Forks {

    /** Of a sign with a single reading. */
    static final byte[] NONE = new byte[2];

    private Forks() {}

    static byte[] of(byte[][] readings) {
        if (readings.length <= 1) {
            return NONE;
        }
        byte[] forks = new byte[2 * readings.length];
        for (int r = 1; r < readings.length; r++) {
            for (int other = 0; other < r; other++) {
                int shared = shared(readings[other], readings[r]);
                if (shared > forks[2 * r + 1]) {
                    forks[2 * r] = (byte) other;
                    forks[2 * r + 1] = (byte) shared;
                }
            }
        }
        return forks;
    }

    static int from(byte[] forks, int reading) {
        return forks[2 * reading];
    }

    static int depth(byte[] forks, int reading) {
        return forks[2 * reading + 1];
    }

    private static int shared(byte[] a, byte[] b) {
        int n = Math.min(a.length, SoundAlignment.MAX);
        int m = Math.min(b.length, SoundAlignment.MAX);
        int i = 0;
        while (i < n && i < m && a[i] == b[i] && SoundCosts.neighbour(a, n, i) == SoundCosts.neighbour(b, m, i)) {
            i++;
        }
        return i;
    }
}
