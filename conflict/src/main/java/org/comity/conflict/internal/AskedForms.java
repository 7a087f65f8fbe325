package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.comity.conflict.KnownName;
import org.comity.script.SignProfile;

/** The forms of a mark asked about: as written, its scripts by themselves, and the other names it is known by. */
final class AskedForms {

    private AskedForms() {}

    /** @param found takes the known names of which forms were made */
    static List<Form> of(String mark, Function<String, SignProfile> profiles, Aliases aliases, List<KnownName> found) {
        List<Form> written = Form.of(List.of(mark), profiles);
        List<Form> forms = new ArrayList<>(written);
        Set<String> keys = new HashSet<>();
        written.forEach(form -> keys.add(form.key()));
        for (Form form : written) {
            for (KnownName name : aliases.search(form.text())) {
                Form other = Form.of(name.other(), Form.Origin.KNOWN_NAME, profiles);
                if (keys.add(other.key())) {
                    forms.add(other);
                    found.add(name);
                }
            }
        }
        return forms;
    }
}
