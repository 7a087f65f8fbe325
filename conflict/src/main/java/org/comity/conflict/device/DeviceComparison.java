package org.comity.conflict.device;

import java.util.List;

/**
 * How near two images come as pictures. A first sieve: not a judgement on similarity.
 *
 * @param nearness 0 (as far as any two images) to 1 (the same hashes)
 * @param mirrored whether they are nearest when one is mirrored
 * @param inverted whether one stands light on dark and the other dark on light
 */
public record DeviceComparison(double nearness, boolean mirrored, boolean inverted) {

    /** From here on two images are mostly the same picture; how often: {@code bench/run eval device}. */
    public static final double NEAR = 0.6;

    /** Symmetric. */
    public static DeviceComparison of(DevicePrint a, DevicePrint b) {
        double upright = nearest(a.upright(), b.upright());
        // Mirrored against upright either way: the same but for rounding in the middle of the square.
        double mirrored = Math.max(nearest(a.mirror(), b.upright()), nearest(a.upright(), b.mirror()));
        return new DeviceComparison(Math.max(upright, mirrored), mirrored > upright, a.inverted() != b.inverted());
    }

    private static double nearest(List<DevicePrint.Face> left, List<DevicePrint.Face> right) {
        double nearest = 0;
        for (DevicePrint.Face a : left) {
            for (DevicePrint.Face b : right) {
                nearest = Math.max(nearest, a.nearness(b));
            }
        }
        return nearest;
    }
}
