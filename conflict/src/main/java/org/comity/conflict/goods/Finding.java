package org.comity.conflict.goods;

import java.util.List;
import org.comity.conflict.GoodsRelation.Degree;
import org.comity.conflict.MarkIndex;
import org.comity.model.DisplayLanguage;
import org.comity.model.Messages;
import org.comity.procedure.Provision.Statement;

/** What decided a pair; put into words only where it is shown. */
record Finding(Degree degree, String key, List<Object> values) {

    private static final Messages TEXTS = Messages.of(MarkIndex.class, "goods");

    static Finding of(Degree degree, String key, Object... values) {
        return new Finding(degree, key, List.of(values));
    }

    Finding withDegree(Degree other) {
        return new Finding(other, key, values);
    }

    Statement statement() {
        return say(key, values.toArray());
    }

    static Statement say(String key, Object... values) {
        return new Statement(
                TEXTS.text(DisplayLanguage.ZH, key, values),
                TEXTS.text(DisplayLanguage.KO, key, values),
                TEXTS.text(DisplayLanguage.EN, key, values));
    }
}
