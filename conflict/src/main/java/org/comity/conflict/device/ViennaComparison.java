package org.comity.conflict.device;

import java.util.List;
import org.comity.procedure.Provision.Statement;

/**
 * The figurative elements of two marks by their Vienna codes: a first sieve.
 *
 * @param asked codes of the later mark
 * @param earlier codes of the earlier mark
 * @param nearness 0 to 1, as {@link ViennaCodes#nearness}
 * @param meetings the codes that name the same element as far as a section, division or category
 */
public record ViennaComparison(
        ViennaCodes asked, ViennaCodes earlier, double nearness, List<ViennaCodes.Meeting> meetings) {

    /** What every answer says. */
    public static final Statement NOTE = new Statement(
            "维也纳分类编码只说图形含有什么要素，是初筛而非判断：编码相同的图形可以毫不相像，编码不同也可能近似。",
            "비엔나 코드는 도형에 무엇이 있는지만 말한다. 판단이 아니라 1차 거르기이며, 코드가 같아도 전혀 다를 수 있고 달라도 유사할 수 있다.",
            "Vienna codes tell only what a device shows. A first sieve, not a judgement: devices with equal codes may look quite"
                    + " different, and similar ones may be coded differently.");

    public ViennaComparison {
        meetings = List.copyOf(meetings);
    }

    public static ViennaComparison of(ViennaCodes asked, ViennaCodes earlier) {
        return new ViennaComparison(asked, earlier, asked.nearness(earlier), asked.meetings(earlier));
    }
}
